package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Gap;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.DrlReader.ParsedRule;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Priority;
import de.ratwerk.rulebook.Rule.Role;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes rules of what their authors declare beside the conditions, and checks the declarations. */
final class RuleReader {
    private static final Map<String, Set<String>> ANNOTATIONS = Map.of(
            "due", Set.of("actions", "gap", "clause", "evidence"),
            "met", Set.of("actions", "clause", "evidence"),
            "place", Set.of("group", "status", "evidence"),
            "contribute", Set.of("criterion", "value", "evidence"));

    private static final Set<String> ONLY_FOR_PRIORITIES =
            Set.of("Population", "Due", "Met", "Cited", "Tie", "Requirement");

    private final Header header;
    private final Map<String, Evidence> evidence;
    private final ActionReader actions;
    private final Problems problems;

    RuleReader(Header header, Map<String, Evidence> evidence, ActionReader actions, Problems problems) {
        this.header = header;
        this.evidence = evidence;
        this.actions = actions;
        this.problems = problems;
    }

    Rule read(ParsedRule parsed) {
        Set<String> known =
                ANNOTATIONS.getOrDefault(parsed.call(), parsed.annotations().keySet());
        parsed.annotations().keySet().forEach(name -> known(parsed, "annotation", "@" + name, name, known));
        List<String> keys = words(parsed, "evidence");
        keys.forEach(key -> known(parsed, "evidence", key, key, evidence.keySet()));
        List<String> clauses = words(parsed, "clause");
        Set<String> allClauses = header.recommendations().values().stream()
                .flatMap(recommendation -> recommendation.clauses().keySet().stream())
                .collect(Collectors.toSet());
        clauses.forEach(clause -> known(parsed, "clause", clause, clause, allClauses));
        checkFacts(parsed);
        return new Rule(parsed.id(), role(parsed), keys, clauses, parsed.place());
    }

    /**
     * Size puts a gap into context and decides on no action; and what other rules found is known for certain only, so a rule
     * that waited for it would take what is open for settled.
     */
    private void checkFacts(ParsedRule parsed) {
        for (String fact : parsed.facts()) {
            if (ONLY_FOR_PRIORITIES.contains(fact) && !parsed.call().equals("contribute")) {
                problems.add(Problem.at(
                                parsed.place(),
                                "forbidden-condition",
                                fact + " entscheidet über keine Maßnahme.",
                                fact + " decides on no action.")
                        .hint(
                                fact + "( … ) gehört in eine Regel unter priorities/.",
                                fact + "( … ) belongs in a rule under priorities/."));
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
        String criterion = parsed.annotations().getOrDefault("criterion", "");
        String value = parsed.annotations().getOrDefault("value", "");
        known(parsed, "criterion", criterion, criterion, header.criteria().keySet());
        Criterion found = header.criteria().get(criterion);
        if (found != null) {
            known(parsed, "value", value, value, found.values().keySet());
        }
        return new Priority(criterion, value);
    }

    private List<String> actionIds(ParsedRule parsed) {
        List<String> ids = words(parsed, "actions");
        ids.forEach(id -> known(parsed, "action", id, id, actions.actions().keySet()));
        return ids;
    }

    private Text statement(ParsedRule parsed) {
        Text statement = actions.situations().get(parsed.id());
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
        for (Language language : Language.values()) {
            for (String gap : Template.gaps(statement.in(language))) {
                if (Rule.GAPS.contains(gap) && !Conditions.fills(gap, parsed.facts())) {
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

    private <E extends Enum<E>> E constant(ParsedRule parsed, String annotation, Class<E> type, E standIn) {
        String word = parsed.annotations()
                .getOrDefault(annotation, "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        known(parsed, annotation, word, word, Constants.names(type));
        return Constants.named(word, type).orElse(standIn);
    }

    private void required(ParsedRule parsed, String... names) {
        for (String name : names) {
            if (parsed.annotations().getOrDefault(name, "").isBlank()) {
                problems.add(Problem.at(
                        parsed.place(),
                        "missing-annotation",
                        "Der Regel „" + parsed.id() + "“ fehlt @" + name + ".",
                        "The rule \"" + parsed.id() + "\" lacks @" + name + "."));
            }
        }
    }

    private void known(ParsedRule parsed, String what, String shown, String word, Collection<String> all) {
        if (all.contains(word)) {
            return;
        }
        Place place = parsed.place();
        Problem problem = Problem.at(
                place,
                "unknown-" + what,
                "Die Regel „" + parsed.id() + "“ nennt „" + shown + "“, das es nicht gibt.",
                "The rule \"" + parsed.id() + "\" names \"" + shown + "\", which does not exist.");
        problems.add(Nearest.to(word, all)
                .map(near ->
                        problem.hint("Gemeint ist vermutlich „" + near + "“.", "\"" + near + "\" was probably meant."))
                .orElse(problem));
    }

    private static List<String> words(ParsedRule parsed, String annotation) {
        return Arrays.stream(parsed.annotations().getOrDefault(annotation, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
