package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads what a rule asks under {@code when}: facts of the vocabulary with comparisons that stay true when more answers
 * become known. Whatever reads unknown as no, or calls anything, is refused before it is compiled.
 */
final class Conditions {
    private static final Pattern OR = Pattern.compile("\\bor\\b|\\|\\|");

    private final Source source;
    private final Problems problems;

    /** The types of the variables bound so far; a whole fact has none. */
    private final Map<String, Class<?>> variables = new HashMap<>();

    private final List<FactPattern> patterns = new ArrayList<>();

    private Conditions(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The patterns of a rule; those that are refused are noted and left out. */
    static List<FactPattern> read(RuleDescr rule, Source source, Problems problems) {
        Conditions conditions = new Conditions(source, problems);
        Place place = new Place(source.name(), rule.getLine(), 1);
        if (rule.getLhs().getDescrs().isEmpty()) {
            problems.add(
                    Problem.at(place, "no-condition", "Die Regel hat keine Bedingung.", "The rule has no condition.")
                            .hint(
                                    "Unter when steht mindestens ein Fakt, zum Beispiel Strategy( status =="
                                            + " StrategyStatus.NONE ).",
                                    "Under when there is at least one fact, for example Strategy( status =="
                                            + " StrategyStatus.NONE )."));
        }
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            if (part instanceof PatternDescr pattern) {
                conditions.pattern(pattern);
            } else if (!conditions.refusedOr(part)) {
                String word =
                        part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
                conditions.refuse(part, word);
            }
        }
        return List.copyOf(conditions.patterns);
    }

    private void pattern(PatternDescr pattern) {
        Place place = source.placeAt(pattern.getStartCharacter());
        if (pattern.getSource() != null) {
            refuse(pattern, "from");
            return;
        }
        String fact = pattern.getObjectType();
        if (fact == null || isMoreThanAPattern(pattern)) {
            refuse(pattern, "");
            return;
        }
        Map<String, Class<?>> fields = Vocabulary.fields(fact);
        if (fields.isEmpty()) {
            problems.add(Complaint.unknownFact(place, fact));
            return;
        }
        ConstraintReader reader = new ConstraintReader(fact, fields, variables, problems);
        if (pattern.getIdentifier() != null) {
            reader.bindFact(place, pattern.getIdentifier());
        }
        List<Constraint> constraints = new ArrayList<>();
        for (BaseDescr part : pattern.getDescrs()) {
            int start = part.getStartCharacter();
            reader.read(part.getText(), source, start).ifPresent(constraints::add);
        }
        patterns.add(new FactPattern(fact, List.copyOf(constraints), place));
    }

    private static boolean isMoreThanAPattern(PatternDescr pattern) {
        return pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()
                || !pattern.getPositionalConstraints().isEmpty();
    }

    /** Refuses an or between facts where it stands itself; false if that is not known, or it is something else. */
    private boolean refusedOr(BaseDescr part) {
        if (!(part instanceof OrDescr or) || or.getDescrs().size() < 2) {
            return false;
        }
        int from = Math.max(0, or.getDescrs().get(0).getStartCharacter());
        int to = or.getDescrs().get(1).getStartCharacter();
        Matcher word = OR.matcher(source.text()).region(from, Math.max(from, to));
        int at = -1;
        while (word.find()) {
            at = word.start();
        }
        if (at >= 0) {
            String found = source.text().startsWith("||", at) ? "||" : "or";
            problems.add(orBetweenFacts(source.placeAt(at), found));
        }
        return at >= 0;
    }

    /** The problem of a word for or that stands between facts. */
    static Problem orBetweenFacts(Place place, String word) {
        return Problem.at(
                        place,
                        "forbidden-condition",
                        "„" + word + "“ zwischen Fakten gibt es nicht.",
                        "There is no \"" + word + "\" between facts.")
                .hint(
                        "Zwei Regeln schreiben, für jede Möglichkeit eine; beide können dieselbe Maßnahme nennen.",
                        "Write two rules, one for each possibility; both may name the same action.");
    }

    /** Refuses a part as its author wrote it; the first line of it is enough to know it by. */
    private void refuse(BaseDescr part, String keyword) {
        int start = Math.max(0, part.getStartCharacter());
        String line = source.text().substring(start).split("\n", 2)[0].strip();
        problems.add(ConstraintReader.forbidden(source.placeAt(start), line, keyword));
    }

    /** Whether a sentence's gap can be filled from the facts that a rule matches. */
    static boolean fills(String gap, Collection<String> facts) {
        List<String> counts = Vocabulary.counts();
        return switch (gap) {
            case "subjects" -> facts.stream().anyMatch(Vocabulary.items()::contains);
            case "count", "of" -> facts.stream().anyMatch(counts::contains);
            case "grade" -> facts.contains("Broadband");
            case "operators" -> facts.contains("Component");
            default -> false;
        };
    }
}
