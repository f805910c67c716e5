package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.condition.Operator;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a pattern asks of the fields of one fact. Nothing but bindings and comparisons has a meaning here. */
final class ConstraintReader {
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)");
    private static final Pattern ONE_OF = Pattern.compile("(\\w+)\\s+(not\\s+in|in)\\s*\\(([^()]*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON =
            Pattern.compile("(\\w+)\\s*(==|!=|<=|>=|<|>)\\s*([\\w.$…-]+|\"[^\"\\\\]*\")");
    private static final Pattern VALUE = Pattern.compile("\\s*([\\w.$…-]+|\"[^\"\\\\]*\")\\s*(,|$)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Set<Operator> ORDERED =
            Set.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);

    /** None and any are words, not figures. */
    private static final Set<String> WORDS = Set.of("0", "1");

    private final String fact;
    private final Map<String, Class<?>> fields;
    private final Map<String, Class<?>> variables;
    private final Problems problems;

    ConstraintReader(String fact, Map<String, Class<?>> fields, Map<String, Class<?>> variables, Problems problems) {
        this.fact = fact;
        this.fields = fields;
        this.variables = variables;
        this.problems = problems;
    }

    /** Reads a constraint that begins at a character of the source; what is wrong is noted and gives nothing. */
    Optional<Constraint> read(String text, Source source, int start) {
        Place place = source.placeAt(start);
        Matcher binding = BINDING.matcher(text);
        if (binding.matches()) {
            return known(place, binding.group(2)) ? bind(place, binding.group(1), binding.group(2)) : Optional.empty();
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            Place value = source.placeAt(start + comparison.start(3));
            return compare(place, comparison.group(1), comparison.group(2), Map.of(value, comparison.group(3)));
        }
        Matcher oneOf = ONE_OF.matcher(text);
        if (oneOf.matches()) {
            Map<Place, String> values = values(oneOf.group(3), source, start + oneOf.start(3));
            if (!values.isEmpty()) {
                return compare(place, oneOf.group(1), oneOf.group(2).replaceAll("\\s+", " "), values);
            }
        }
        problems.add(forbidden(place, text.strip(), text.contains("||") ? "or" : text.contains("&&") ? "&&" : ""));
        return Optional.empty();
    }

    /** Gives the whole fact a name. It cannot be compared with anything. */
    void bindFact(Place place, String variable) {
        if (variables.putIfAbsent(variable, Object.class) != null) {
            problems.add(boundAlready(place, variable));
        }
    }

    /** The values of a list by their places, in order; none if the list holds anything else. */
    private static Map<Place, String> values(String list, Source source, int start) {
        Map<Place, String> values = new LinkedHashMap<>();
        Matcher value = VALUE.matcher(list);
        int from = 0;
        while (value.find(from) && value.start() == from) {
            values.put(source.placeAt(start + value.start(1)), value.group(1));
            from = value.end();
            if (value.group(2).isEmpty()) {
                return values;
            }
        }
        return Map.of();
    }

    private Optional<Constraint> bind(Place place, String variable, String field) {
        if (variables.putIfAbsent(variable, fields.get(field)) != null) {
            problems.add(boundAlready(place, variable)
                    .hint(
                            "Damit vergleichen: " + field + " == " + variable,
                            "Compare with it: " + field + " == " + variable));
            return Optional.empty();
        }
        return Optional.of(new Binding(variable, field, place));
    }

    private static Problem boundAlready(Place place, String variable) {
        return Problem.at(
                place,
                "duplicate-variable",
                "Die Variable „" + variable + "“ ist schon gebunden.",
                "The variable \"" + variable + "\" is bound already.");
    }

    private Optional<Constraint> compare(Place place, String field, String sign, Map<Place, String> values) {
        if (!known(place, field)) {
            return Optional.empty();
        }
        Operator operator = Operator.of(sign).orElseThrow();
        if (ORDERED.contains(operator) && fields.get(field) != int.class) {
            problems.add(unordered(place, field, sign));
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        values.forEach((at, value) -> operand(at, field, value).ifPresent(operands::add));
        if (operands.size() < values.size()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(field, operator, List.copyOf(operands), place);
        if (!staysTrue(comparison)) {
            problems.add(readsUnknownAsNo(comparison));
        }
        return Optional.of(comparison);
    }

    private boolean known(Place place, String field) {
        if (!fields.containsKey(field)) {
            problems.add(Complaint.unknownField(place, fact, field));
        }
        return fields.containsKey(field);
    }

    private Optional<Operand> operand(Place place, String field, String value) {
        Class<?> type = Objects.requireNonNull(fields.get(field));
        if (value.startsWith("$")) {
            return variable(place, field, type, value);
        }
        if (fields.get(value) == type && !value.equals(field)) {
            return Optional.of(new OtherField(value));
        }
        Optional<Operand> constant = constant(type, value).map(Constant::new);
        if (constant.isEmpty()) {
            problems.add(
                    type.isEnum()
                            ? Complaint.unknownConstant(place, type, value)
                            : wrongType(place, field, type, value));
        } else if (type == int.class && !WORDS.contains(value)) {
            problems.add(Problem.at(
                            place,
                            "typed-figure",
                            "In einer Regel steht eine Zahl: " + value + ".",
                            "A rule holds a figure: " + value + ".")
                    .hint(
                            "Sie gehört unter thresholds in rulebook.yaml oder in einen Beleg; die Regel holt sie mit"
                                    + " Threshold( key == \"…\", $n : value ).",
                            "It belongs under thresholds in rulebook.yaml or in a record of evidence; the rule gets it"
                                    + " with Threshold( key == \"…\", $n : value )."));
        }
        return constant;
    }

    private Optional<Operand> variable(Place place, String field, Class<?> type, String name) {
        Class<?> bound = variables.get(name);
        if (bound == null) {
            problems.add(Complaint.unboundVariable(place, name));
            return Optional.empty();
        }
        if (bound != type) {
            problems.add(Problem.at(
                    place,
                    "wrong-type",
                    "„" + name + "“ ist von anderer Art als das Feld " + field + ".",
                    "\"" + name + "\" is of another type than the field " + field + "."));
            return Optional.empty();
        }
        return Optional.of(new Variable(name));
    }

    private static Optional<Object> constant(Class<?> type, String value) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (value.equals(type.getSimpleName() + "." + ((Enum<?>) constant).name())) {
                    return Optional.of(constant);
                }
            }
        } else if (type == Boolean.class || type == boolean.class) {
            return value.matches("true|false") ? Optional.of(Boolean.valueOf(value)) : Optional.empty();
        } else if (type == int.class) {
            return NUMBER.matcher(value).matches() ? Optional.of(Integer.valueOf(value)) : Optional.empty();
        } else if (type == String.class && value.startsWith("\"")) {
            return Optional.of(value.substring(1, value.length() - 1));
        }
        return Optional.empty();
    }

    private static Problem unordered(Place place, String field, String sign) {
        return Problem.at(
                        place,
                        "wrong-type",
                        "Mit " + sign + " werden Zahlen verglichen, und " + field + " ist keine.",
                        sign + " compares numbers, and " + field + " is none.")
                .hint(
                        "Aufzählen, was zutreffen soll: " + field + " in (…) oder == …",
                        "List what should be the case: " + field + " in (…) or == …");
    }

    private static Problem wrongType(Place place, String field, Class<?> type, String value) {
        Text expected = type == int.class
                ? new Text("eine ganze Zahl oder eine Variable", "a whole number or a variable")
                : type == String.class
                        ? new Text("ein Wort in Anführungszeichen", "a word in quotes")
                        : Text.same("true / false");
        return Problem.at(
                        place,
                        "wrong-type",
                        "„" + value + "“ passt nicht zum Feld " + field + ".",
                        "\"" + value + "\" does not fit the field " + field + ".")
                .hint("Erwartet wird " + expected.de() + ".", "Expected: " + expected.en() + ".");
    }

    /**
     * Whether a comparison that holds for what is known goes on to hold whatever becomes known. A count's bounds close in:
     * the lower one only rises, the upper one only falls.
     */
    private static boolean staysTrue(Comparison comparison) {
        boolean none = comparison.operands().equals(List.of(new Constant(0)));
        return switch (comparison.operator()) {
            case EQUAL ->
                switch (comparison.field()) {
                    case "atLeast" -> false;
                    case "atMost" -> none;
                    default -> true;
                };
            case NOT_EQUAL, NOT_IN -> false;
            case IN ->
                !comparison.field().equals("atLeast") && !comparison.field().equals("atMost");
            case GREATER, AT_LEAST -> !comparison.field().equals("atMost");
            case LESS, AT_MOST -> !comparison.field().equals("atLeast");
        };
    }

    private static Problem readsUnknownAsNo(Comparison comparison) {
        Text hint = switch (comparison.field()) {
            case "atLeast" ->
                new Text(
                        "Mindestens so viele: atLeast >= n. Für „weniger als“ die obere Grenze fragen: atMost < n.",
                        "At least so many: atLeast >= n. For \"fewer than\" ask the upper bound: atMost < n.");
            case "atMost" ->
                new Text(
                        "Höchstens so viele: atMost < n, oder gar keine: atMost == 0. Für „mehr als“ die untere"
                                + " Grenze fragen: atLeast >= n.",
                        "At most so many: atMost < n, or none at all: atMost == 0. For \"more than\" ask the lower"
                                + " bound: atLeast >= n.");
            default ->
                new Text(
                        "Aufzählen, was zutreffen soll: " + comparison.field() + " in (…) oder == …",
                        "List what should be the case: " + comparison.field() + " in (…) or == …");
        };
        return Problem.at(
                        comparison.place(),
                        "unknown-as-no",
                        "„" + comparison.drl() + "“ träfe auch zu, solange die Antwort noch fehlt, und später"
                                + " vielleicht nicht mehr.",
                        "\"" + comparison.drl() + "\" would hold while the answer is still missing, and later"
                                + " perhaps no longer.")
                .hint(hint);
    }

    /** The problem of something that does not belong in a condition. */
    static Problem forbidden(Place place, String what, String keyword) {
        boolean no = Forbidden.instead(keyword).equals(Forbidden.instead("not"));
        Text instead = keyword.isEmpty()
                ? new Text(
                        "Erlaubt sind Fakten mit ==, in (…), Zählgrenzen (atLeast >= n, atMost < n) und $variable :"
                                + " feld; siehe rules/README.md (fehlt die Datei: ratwerk rules unpack rules).",
                        "Allowed are facts with ==, in (…), bounds of counts (atLeast >= n, atMost < n) and $variable"
                                + " : field; see rules/README.md (if it is missing: ratwerk rules unpack rules).")
                : Forbidden.instead(keyword);
        return Problem.at(
                        place,
                        no ? "unknown-as-no" : "forbidden-condition",
                        "Das gehört nicht in eine Bedingung: " + what + ".",
                        "This does not belong in a condition: " + what + ".")
                .hint(instead);
    }
}
