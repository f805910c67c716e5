package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where everything stands in the book. Addresses are made of ids alone, so they stay as long as the ids do:
 * {@code h2-data/inventory-missing} is {@code h2-data.html#inventory-missing}.
 */
final class Targets {
    static final String POSITIONS = "positions";
    static final String PRIORITIES = "priorities";
    static final String EVIDENCE = "evidence";
    static final String TRACEABILITY = "traceability";
    static final String REGISTER = "register";

    private final Rulebook rulebook;
    private final Map<String, String> pages = new LinkedHashMap<>();

    Targets(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.header().recommendations().keySet().forEach(id -> pages.put(id, page(id)));
    }

    /** A recommendation's page is called after the folder of its rules; the hyphen keeps it apart from other pages. */
    private String page(String recommendation) {
        String start = recommendation.toLowerCase(Locale.ROOT) + "-";
        return rulebook.rules().values().stream()
                .map(Targets::folder)
                .filter(folder -> folder.startsWith(start))
                .findFirst()
                .map(Targets::safe)
                .orElse("recommendation-" + safe(recommendation));
    }

    Target recommendation(String id) {
        return Target.top(pages.getOrDefault(id, Book.START));
    }

    Target clause(String id) {
        String recommendation = rulebook.header().recommendations().values().stream()
                .filter(asked -> asked.clauses().containsKey(id))
                .map(Recommendation::id)
                .findFirst()
                .orElse("");
        return new Target(recommendation(recommendation).page(), safe(id));
    }

    /** The dot keeps an action's anchor apart from those of rules, which have none. */
    Target action(String id) {
        return new Target(recommendation(rulebook.action(id).recommendation()).page(), "action." + safe(id));
    }

    Target evidence(String key) {
        return new Target(EVIDENCE, safe(key));
    }

    Target criterion(String id) {
        return new Target(PRIORITIES, "criterion." + safe(id));
    }

    Target rule(Rule rule) {
        return new Target(pageOf(rule), within(rule, situation(rule)));
    }

    /** The subject of a rule: the file that it stands in. */
    Target subject(Rule rule) {
        return new Target(pageOf(rule), "subject." + within(rule, safe(file(rule))));
    }

    /** The name of a rule's file without its ending. */
    static String file(Rule rule) {
        String file = rule.place().file().replace('\\', '/');
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.drl$", "");
    }

    static String folder(Rule rule) {
        return rule.id().substring(0, rule.id().lastIndexOf('/'));
    }

    private static String situation(Rule rule) {
        return rule.id().substring(rule.id().lastIndexOf('/') + 1);
    }

    /** A rule of a second rulebook can stand in any folder; its actions tell where it belongs. */
    private String pageOf(Rule rule) {
        if (rule.role() instanceof Placement) {
            return POSITIONS;
        }
        if (rule.role() instanceof Priority) {
            return PRIORITIES;
        }
        return pages.containsValue(safe(folder(rule)))
                ? safe(folder(rule))
                : action(rule.actions().get(0)).page();
    }

    private String within(Rule rule, String anchor) {
        String folder = safe(folder(rule));
        return folder.equals(pageOf(rule)) ? anchor : folder + "." + anchor;
    }

    /** The name with nothing in it that an address cannot hold; two names never become one. */
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.chars().forEach(c -> {
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.';
            safe.append(plain ? String.valueOf((char) c) : "_" + Integer.toHexString(c) + "_");
        });
        return safe.toString();
    }
}
