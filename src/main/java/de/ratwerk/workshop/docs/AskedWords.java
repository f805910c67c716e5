package de.ratwerk.workshop.docs;

import de.ratwerk.condition.ConditionWords;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule asks, in words, with links where the words are ids. */
final class AskedWords {
    private static final Pattern QUOTED = Pattern.compile("„([^“]*)“|\"([^\"]*)\"");

    private final Rulebook rulebook;
    private final Links links;
    private final Language language;

    AskedWords(Material material) {
        this.rulebook = material.rulebook();
        this.links = material.links();
        this.language = material.language();
    }

    /** One line for each condition. */
    List<Words> conditions(Rule rule) {
        return ConditionWords.of(rule.when(), language, key -> language.whole(rulebook.threshold(key))).stream()
                .map(line -> linked(Titles.capital(line)))
                .toList();
    }

    /** Where the numbers come from that the conditions compare with. */
    List<Words> thresholds(Rule rule) {
        List<Words> thresholds = new ArrayList<>();
        for (FactPattern pattern : rule.when()) {
            if (pattern.fact().equals("Threshold")) {
                for (Comparison comparison : pattern.comparisons()) {
                    if (comparison.operands().get(0) instanceof Constant constant
                            && constant.value() instanceof String key) {
                        thresholds.add(threshold(key));
                    }
                }
            }
        }
        return thresholds;
    }

    private Words threshold(String key) {
        Words name = rulebook.evidence().containsKey(key)
                ? links.evidence(key)
                : Words.link(new Target(Book.START, StartPage.THRESHOLDS), Words.code(key));
        return name.and(" = " + language.whole(rulebook.threshold(key)));
    }

    /** The line with titles and links instead of the ids in quotation marks. */
    private Words linked(String line) {
        Words words = Words.NONE;
        Matcher quoted = QUOTED.matcher(line);
        int from = 0;
        while (quoted.find()) {
            String id = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            words = words.and(line.substring(from, quoted.start())).and(name(id));
            from = quoted.end();
        }
        return words.and(line.substring(from));
    }

    private Words name(String id) {
        if (rulebook.actions().containsKey(id)) {
            String title = language.quoted(rulebook.action(id).title().in(language));
            return Words.link(links.targets().action(id), Words.of(title));
        }
        return rulebook.evidence().containsKey(id) ? links.evidence(id) : Words.of(language.quoted(id));
    }
}
