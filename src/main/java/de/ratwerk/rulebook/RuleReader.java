package de.ratwerk.rulebook;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Annotations.Word;
import de.ratwerk.rulebook.DrlReader.ParsedRule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Role;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.source.Blank;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes rules of what their authors declare beside the conditions, and checks the declarations. */
final class RuleReader {
    private static final Map<String, Set<String>> ANNOTATIONS = Map.of(
            "due", Set.of("actions", "gap", "clause", "evidence", "refines"),
            "met", Set.of("actions", "clause", "evidence", "refines"),
            "place", Set.of("group", "status", "evidence"),
            "contribute", Set.of("criterion", "value", "evidence"));

    /** What a rule may declare as long as nobody knows what it decides. */
    private static final Set<String> ALL_ANNOTATIONS =
            ANNOTATIONS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

    private static final Set<String> ONLY_FOR_PRIORITIES =
            Set.of("Population", "Due", "Met", "Cited", "Tie", "Requirement");

    private final Header header;
    private final Map<String, Evidence> evidence;
    private final ActionReader actions;
    private final Set<String> ruleIds;
    private final Complete complete;
    private final Problems problems;

    RuleReader(
            Header header,
            Map<String, Evidence> evidence,
            ActionReader actions,
            Set<String> ruleIds,
            Complete complete,
            Problems problems) {
        this.header = header;
        this.evidence = evidence;
        this.actions = actions;
        this.ruleIds = ruleIds;
        this.complete = complete;
        this.problems = problems;
    }

    Rule read(ParsedRule parsed) {
        Annotations declared = parsed.annotations();
        checkNames(declared, parsed.call(), ANNOTATIONS.getOrDefault(parsed.call(), ALL_ANNOTATIONS));
        List<String> keys = all(parsed, "evidence", "evidence", evidence.keySet());
        Set<String> clauses = header.recommendations().values().stream()
                .flatMap(recommendation -> recommendation.clauses().keySet().stream())
                .collect(Collectors.toSet());
        List<String> answered = all(parsed, "clause", "clause", clauses);
        List<String> refined = all(parsed, "refines", "rule", ruleIds);
        checkFacts(parsed);
        return new Rule(parsed.id(), role(parsed), keys, answered, refined, parsed.when(), parsed.place());
    }

    private void checkNames(Annotations declared, String call, Set<String> known) {
        for (String name : declared.names()) {
            Word word = new Word(name, declared.placeOf(name));
            if (!known.contains(name) && ALL_ANNOTATIONS.contains(name)) {
                problems.add(ofAnother(word, call));
            } else if (!known.contains(name)) {
                problems.add(Nearest.hint(
                        Complaint.unknown(word.place(), "annotation", "@" + name),
                        "@" + name,
                        known.stream().sorted().map(each -> "@" + each).toList()));
            }
        }
        for (String name : declared.unread()) {
            if (known.contains(name)) {
                problems.add(Problem.at(
                                declared.placeOf(name),
                                "annotation-value",
                                "Hinter @" + name + " steht anderes als ein Text in Anführungszeichen.",
                                "Behind @" + name + " stands something other than one text in quotes.")
                        .hint("So: @" + name + "(\"…\")", "Like this: @" + name + "(\"…\")"));
            }
        }
    }

    /** A declaration that belongs to rules that decide something else. */
    private static Problem ofAnother(Word annotation, String call) {
        List<String> owners = ANNOTATIONS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(annotation.text()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Problem.at(
                        annotation.place(),
                        "unknown-annotation",
                        "@" + annotation.text() + " gehört nur zu " + String.join(" und ", owners) + ".",
                        "@" + annotation.text() + " belongs to " + String.join(" and ", owners) + " only.")
                .hint("Bei " + call + " streichen.", "Remove it where a rule calls " + call + ".");
    }

    /**
     * Size puts a gap into context and decides on no action; and what other rules found is known for certain only, so a rule
     * that waited for it would take what is open for settled. A position that waited for a position could go round in
     * circles.
     */
    private void checkFacts(ParsedRule parsed) {
        for (FactPattern pattern : parsed.when()) {
            boolean forPriorities = ONLY_FOR_PRIORITIES.contains(pattern.fact())
                    && !parsed.call().equals("contribute");
            if (forPriorities && !parsed.call().isEmpty()) {
                problems.add(Problem.at(
                                pattern.place(),
                                "forbidden-condition",
                                pattern.fact() + " entscheidet über keine Maßnahme.",
                                pattern.fact() + " decides on no action.")
                        .hint(
                                pattern.fact() + "( … ) gehört in eine Regel unter priorities/.",
                                pattern.fact() + "( … ) belongs in a rule under priorities/."));
            }
            if (pattern.fact().equals("Position") && parsed.call().equals("place")) {
                problems.add(Problem.at(
                                pattern.place(),
                                "forbidden-condition",
                                "Eine Einordnung ergibt sich nicht aus einer Einordnung.",
                                "A position does not follow from a position.")
                        .hint(
                                "Nach dem fragen, worauf sie ruht: ComponentsInUse, OffersSupported, Strategy.",
                                "Ask what it rests on: ComponentsInUse, OffersSupported, Strategy."));
            }
        }
    }

    private Role role(ParsedRule parsed) {
        return switch (parsed.call()) {
            case "due" -> {
                required(parsed, "actions", "gap", "clause", "evidence");
                yield new Situation(
                        actionIds(parsed), constant(parsed, "gap", Gap.class, Gap.OPTION), statement(parsed));
            }
            case "met" -> {
                required(parsed, "actions", "evidence");
                yield new Strength(actionIds(parsed), statement(parsed));
            }
            case "place" -> {
                required(parsed, "group", "status", "evidence");
                yield new Placement(
                        constant(parsed, "group", Group.class, Group.STRATEGY),
                        constant(parsed, "status", Status.class, Status.NONE));
            }
            case "contribute" -> {
                required(parsed, "criterion", "value");
                yield priority(parsed);
            }
            default -> new Priority("", ""); // the consequence was refused already
        };
    }

    private Priority priority(ParsedRule parsed) {
        String criterion = one(parsed, "criterion", header.criteria().keySet());
        Criterion found = header.criteria().get(criterion);
        return new Priority(
                criterion,
                found == null ? "" : one(parsed, "value", found.values().keySet()));
    }

    private List<String> actionIds(ParsedRule parsed) {
        return all(parsed, "actions", "action", actions.actions().keySet());
    }

    private Text statement(ParsedRule parsed) {
        Text statement = actions.situations().get(parsed.id());
        if (statement == null && (!complete.actions() || !parsed.fits() || isMisspelt(parsed.id()))) {
            return Text.same(""); // the sentence stands in a file or under a name that was told to be wrong
        }
        if (statement == null) {
            problems.add(Problem.at(
                            parsed.place(),
                            "missing-situation",
                            "Zur Regel „" + parsed.id() + "“ fehlt der Satz, der ihre Lage beschreibt.",
                            "The rule \"" + parsed.id() + "\" lacks the sentence that tells its situation.")
                    .hint(
                            "Unter „situations:“ in actions/*.yaml eintragen, deutsch und englisch.",
                            "Add it under \"situations:\" in actions/*.yaml, in German and English."));
            return Text.same("");
        }
        Set<String> facts = parsed.when().stream().map(FactPattern::fact).collect(Collectors.toSet());
        for (Language language : Language.values()) {
            for (String gap : Template.gaps(statement.in(language))) {
                if (Rule.GAPS.contains(gap) && !Conditions.fills(gap, facts)) {
                    problems.add(Problem.at(
                            actions.placeOfSituation(parsed.id()),
                            "unknown-gap",
                            "Für {" + gap + "} trifft die Regel „" + parsed.id() + "“ keinen passenden Fakt.",
                            "The rule \"" + parsed.id() + "\" matches no fact to fill {" + gap + "}."));
                }
            }
        }
        return statement;
    }

    private boolean isMisspelt(String rule) {
        List<String> without = ruleIds.stream().filter(actions::lacksSentence).toList();
        List<String> orphans = actions.situations().keySet().stream()
                .filter(sentence -> !ruleIds.contains(sentence))
                .toList();
        return orphans.stream()
                .anyMatch(sentence ->
                        Nearest.to(sentence, without).filter(rule::equals).isPresent());
    }

    /** The constant that an annotation names; {@code standIn} where it is missing or unknown. */
    private <E extends Enum<E>> E constant(ParsedRule parsed, String annotation, Class<E> type, E standIn) {
        List<Word> words = parsed.annotations().words(annotation);
        if (words.isEmpty()) {
            return standIn;
        }
        String name = words.get(0).text().toLowerCase(Locale.ROOT).replace('_', '-');
        known(annotation, new Word(name, words.get(0).place()), Constants.names(type));
        return Constants.named(name, type).orElse(standIn);
    }

    private void required(ParsedRule parsed, String... names) {
        for (String name : names) {
            if (parsed.annotations().lacks(name) && !isMisspelt(name, parsed)) {
                problems.add(Problem.at(
                        parsed.annotations().placeOf(name),
                        "missing-annotation",
                        "Der Regel „" + parsed.id() + "“ fehlt @" + name + ".",
                        "The rule \"" + parsed.id() + "\" lacks @" + name + "."));
            }
        }
    }

    /** Whether an annotation stands there under a name that was told to be none. */
    private static boolean isMisspelt(String name, ParsedRule parsed) {
        Set<String> known = ANNOTATIONS.getOrDefault(parsed.call(), ALL_ANNOTATIONS);
        return parsed.annotations()
                .has(other -> !known.contains(other)
                        && Nearest.to(other, known).filter(name::equals).isPresent());
    }

    private String one(ParsedRule parsed, String annotation, Collection<String> known) {
        List<Word> words = parsed.annotations().words(annotation);
        words.forEach(word -> known(annotation, word, known));
        return words.isEmpty() ? "" : words.get(0).text();
    }

    private List<String> all(ParsedRule parsed, String annotation, String what, Collection<String> known) {
        List<Word> words = parsed.annotations().words(annotation);
        words.forEach(word -> known(what, word, known));
        return words.stream().map(Word::text).toList();
    }

    private void known(String what, Word word, Collection<String> all) {
        if (word.text().equals(Blank.MARK)) {
            problems.add(Blank.toFillIn(word.place()));
        } else if (!all.contains(word.text())
                && !all.isEmpty()
                && complete.knows(what)) { // of what is not there at all
            Problem problem = Complaint.unknown(word.place(), what, word.text());
            List<String> sorted = all.stream().sorted().toList();
            problems.add(Nearest.hintOrGuess(problem, word.text(), sorted));
        }
    }
}
