package de.ratwerk.rulebook;

import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a rule may say under {@code when}: facts of the vocabulary with comparisons that stay true when more answers
 * become known. Whatever reads unknown as no, or calls anything, is refused before it is compiled.
 */
final class Conditions {
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)");
    private static final Pattern ONE_OF = Pattern.compile("(\\w+)\\s+in\\s*\\(([^()]*)\\)");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(==|<=|>=|<|>)\\s*([\\w.$]+|\"[^\"\\\\]*\")");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Problems problems;
    private final Set<String> variables = new HashSet<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private Place place;

    private Conditions(String file, Problems problems) {
        this.problems = problems;
        this.place = Place.of(file);
    }

    /** Notes everything under a rule's {@code when} that it may not say; returns the names of the facts it matches. */
    static Set<String> check(String file, RuleDescr rule, Problems problems) {
        Conditions conditions = new Conditions(file, problems);
        conditions.place = new Place(file, rule.getLine(), 0);
        if (rule.getParentName() != null) {
            conditions.refuse("extends " + rule.getParentName());
        }
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            conditions.place = new Place(file, Math.max(rule.getLine(), part.getLine()), 0);
            if (part instanceof PatternDescr pattern) {
                conditions.pattern(pattern);
            } else {
                conditions.refuse(
                        part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT));
            }
        }
        return conditions.facts;
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() != null) {
            refuse("from, accumulate, collect");
            return;
        }
        if (!pattern.getBehaviors().isEmpty()) {
            refuse("over");
        }
        String fact = pattern.getObjectType();
        Map<String, Class<?>> fields = Vocabulary.fields(fact);
        if (fields.isEmpty()) {
            problems.add(Complaint.unknownFact(place, fact));
            return;
        }
        facts.add(fact);
        for (BaseDescr constraint : pattern.getDescrs()) {
            constraint(fact, fields, constraint.getText().strip());
        }
    }

    private void constraint(String fact, Map<String, Class<?>> fields, String text) {
        Matcher binding = BINDING.matcher(text);
        Matcher oneOf = ONE_OF.matcher(text);
        Matcher comparison = COMPARISON.matcher(text);
        if (binding.matches()) {
            if (known(fact, fields, binding.group(2))) {
                variables.add(binding.group(1));
            }
        } else if (oneOf.matches()) {
            if (known(fact, fields, oneOf.group(1))) {
                for (String value : oneOf.group(2).split(",")) {
                    value(fields, oneOf.group(1), "==", value.strip());
                }
            }
        } else if (comparison.matches()) {
            if (known(fact, fields, comparison.group(1))) {
                value(fields, comparison.group(1), comparison.group(2), comparison.group(3));
            }
        } else {
            refuse(text);
        }
    }

    private boolean known(String fact, Map<String, Class<?>> fields, String field) {
        if (!fields.containsKey(field)) {
            problems.add(Complaint.unknownField(place, fact, field));
        }
        return fields.containsKey(field);
    }

    private void value(Map<String, Class<?>> fields, String field, String operator, String value) {
        Class<?> type = fields.get(field);
        if (value.startsWith("$") && !variables.contains(value)) {
            problems.add(Complaint.unboundVariable(place, value));
        } else if (type == int.class) {
            boolean number = NUMBER.matcher(value).matches() || value.startsWith("$") || fields.get(value) == int.class;
            if (!number || !staysTrue(field, operator, value)) {
                refuse(field + " " + operator + " " + value);
            }
        } else if (!operator.equals("==") || !fits(type, value)) {
            if (type != null && type.isEnum() && operator.equals("==")) {
                problems.add(Complaint.unknownConstant(place, type, value));
            } else {
                refuse(field + " " + operator + " " + value);
            }
        }
    }

    /** A count's bounds close in as answers become known: the lower one only rises, the upper one only falls. */
    private static boolean staysTrue(String field, String operator, String value) {
        return switch (field) {
            case "atLeast" -> operator.startsWith(">");
            case "atMost" -> operator.startsWith("<") || operator.equals("==") && value.equals("0");
            default -> true;
        };
    }

    private static boolean fits(@Nullable Class<?> type, String value) {
        if (value.startsWith("$")) {
            return true;
        }
        if (type == Boolean.class || type == boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        if (type == String.class) {
            return value.startsWith("\"");
        }
        return type != null
                && type.isEnum()
                && Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> value.equals(type.getSimpleName() + "." + constant));
    }

    private void refuse(String what) {
        problems.add(Problem.at(
                        place,
                        "forbidden-condition",
                        "Das gehört nicht in eine Bedingung: " + what + ".",
                        "This does not belong in a condition: " + what + ".")
                .hint(
                        "Erlaubt sind Fakten mit ==, in (…) und Vergleichen, die wahr bleiben, wenn mehr bekannt wird"
                                + " (atLeast >= n, atMost < n, atMost == 0); siehe rules/README.md.",
                        "Allowed are facts with ==, in (…) and comparisons that stay true when more becomes known"
                                + " (atLeast >= n, atMost < n, atMost == 0); see rules/README.md."));
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
