package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pattern prepared for being tried on many facts: fields looked up, variables numbered. */
final class CompiledPattern {
    private static final @Nullable Object[] NOTHING = {};

    private final FactPattern pattern;
    private final Class<?> type;
    private final Function<Fact, @Nullable Object>[] fields;

    /** For each constraint the number of the variable it binds, or −1. */
    private final int[] binds;

    /** For each comparison its operator; null for a binding. */
    private final @Nullable Operator[] operators;

    private final Object[][] operands;

    /** The comparisons, by number, that a fact passes or fails by itself, whatever other patterns have bound. */
    private final int[] alone;

    /** All others in their order: bindings, and comparisons with variables. */
    private final int[] together;

    private final @Nullable Equality equality;

    /** That a field equals what an earlier pattern has bound: what facts can be looked up by instead of tried. */
    private record Equality(Function<Fact, @Nullable Object> field, int slot) {}

    /** An operand that stands for another field of the same fact. */
    private record Field(Function<Fact, @Nullable Object> reader) {}

    /** An operand that stands for the variable with this number. */
    private record Slot(int number) {}

    /**
     * Prepares a pattern.
     *
     * @param slots the numbers of variables by name; takes those that the pattern binds
     */
    CompiledPattern(FactPattern pattern, Map<String, Integer> slots) {
        int before = slots.size();
        this.pattern = pattern;
        this.type = Vocabulary.type(pattern.fact());
        List<Constraint> constraints = pattern.constraints();
        this.fields = accessors(type, constraints);
        this.operators = new Operator[constraints.size()];
        this.binds = new int[constraints.size()];
        this.operands = new Object[constraints.size()][];
        for (int i = 0; i < binds.length; i++) {
            Constraint constraint = constraints.get(i);
            binds[i] = -1;
            if (constraint instanceof Binding binding) {
                binds[i] = slots.computeIfAbsent(binding.variable(), name -> slots.size());
            } else if (constraint instanceof Comparison comparison) {
                operators[i] = comparison.operator();
                operands[i] = comparison.operands().stream()
                        .map(operand -> prepared(operand, type, slots))
                        .toArray();
            }
        }
        this.alone = IntStream.range(0, binds.length).filter(this::isAlone).toArray();
        this.together =
                IntStream.range(0, binds.length).filter(i -> !isAlone(i)).toArray();
        this.equality = Arrays.stream(together)
                .filter(i ->
                        binds[i] < 0 && operators[i] == Operator.EQUAL && ((Slot) operands[i][0]).number() < before)
                .mapToObj(i -> new Equality(fields[i], ((Slot) operands[i][0]).number()))
                .findFirst()
                .orElse(null);
    }

    private boolean isAlone(int constraint) {
        return binds[constraint] < 0 && Arrays.stream(operands[constraint]).noneMatch(Slot.class::isInstance);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<Fact, @Nullable Object>[] accessors(Class<?> type, List<Constraint> constraints) {
        return constraints.stream()
                .map(constraint -> Vocabulary.accessor(type, constraint.field()))
                .toArray(Function[]::new);
    }

    private static Object prepared(Operand operand, Class<?> type, Map<String, Integer> slots) {
        if (operand instanceof OtherField other) {
            return new Field(Vocabulary.accessor(type, other.name()));
        }
        if (operand instanceof Variable variable) {
            return new Slot(Objects.requireNonNull(slots.get(variable.name()), variable.name()));
        }
        return ((Constant) operand).value();
    }

    FactPattern pattern() {
        return pattern;
    }

    /** The facts that the pattern is about. */
    List<Fact> candidates(FactBase base) {
        return base.of(type);
    }

    /** Those of the candidates that pass what the pattern asks of them by themselves, in their order. */
    List<Fact> passing(FactBase base) {
        List<Fact> candidates = candidates(base);
        if (alone.length == 0) {
            return candidates;
        }
        List<Fact> passing = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Fact fact = candidates.get(i);
            if (passes(fact)) {
                passing.add(fact);
            }
        }
        return passing;
    }

    private boolean passes(Fact fact) {
        for (int i : alone) {
            if (!holds(i, fact, NOTHING)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fact that passes by itself also fits what is bound. Binds on the way. */
    boolean fits(Fact fact, @Nullable Object[] bound) {
        for (int i : together) {
            if (!holds(i, fact, bound)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@link #sought} and {@link #key} tell which facts can fit. */
    boolean canLookUp() {
        return equality != null;
    }

    /** What a fact must have as its {@link #key} to fit what is bound. */
    @Nullable
    Object sought(@Nullable Object[] bound) {
        return bound[Objects.requireNonNull(equality).slot()];
    }

    /** What a fact is looked up by. */
    @Nullable
    Object key(Fact fact) {
        return Objects.requireNonNull(equality).field().apply(fact);
    }

    /** How many constraints hold one after the other, from the first; all of them mean a match. Binds on the way. */
    int prefix(Fact fact, @Nullable Object[] bound) {
        int i = 0;
        while (i < binds.length && holds(i, fact, bound)) {
            i++;
        }
        return i;
    }

    boolean isWhole(int prefix) {
        return prefix == binds.length;
    }

    /** Whether one constraint holds by itself. A binding always does. */
    boolean holds(int constraint, Fact fact, @Nullable Object[] bound) {
        Object value = fields[constraint].apply(fact);
        if (binds[constraint] >= 0) {
            bound[binds[constraint]] = value;
            return true;
        }
        return compare(Objects.requireNonNull(operators[constraint]), value, operands[constraint], fact, bound);
    }

    /** The value of the field that a constraint is about. */
    @Nullable
    Object value(int constraint, Fact fact) {
        return fields[constraint].apply(fact);
    }

    /** The values that a comparison compares with, variables and other fields resolved. */
    List<Object> required(int constraint, Fact fact, @Nullable Object[] bound) {
        return Arrays.stream(operands[constraint])
                .map(operand -> resolved(operand, fact, bound))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean compare(
            Operator operator, @Nullable Object value, Object[] operands, Fact fact, @Nullable Object[] bound) {
        return switch (operator) {
            case EQUAL, IN -> equalsAny(value, operands, fact, bound);
            case NOT_EQUAL, NOT_IN -> !equalsAny(value, operands, fact, bound);
            case LESS -> difference(value, operands[0], fact, bound) < 0;
            case AT_MOST -> difference(value, operands[0], fact, bound) <= 0;
            case GREATER -> difference(value, operands[0], fact, bound) > 0;
            case AT_LEAST -> difference(value, operands[0], fact, bound) >= 0;
        };
    }

    private static boolean equalsAny(@Nullable Object value, Object[] operands, Fact fact, @Nullable Object[] bound) {
        for (Object operand : operands) {
            Object other = resolved(operand, fact, bound);
            if (value == other || value != null && value.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static int difference(@Nullable Object value, Object operand, Fact fact, @Nullable Object[] bound) {
        Object other = resolved(operand, fact, bound);
        return Integer.compare((Integer) Objects.requireNonNull(value), (Integer) Objects.requireNonNull(other));
    }

    private static @Nullable Object resolved(Object operand, Fact fact, @Nullable Object[] bound) {
        if (operand instanceof Field field) {
            return field.reader().apply(fact);
        }
        return operand instanceof Slot slot ? bound[slot.number()] : operand;
    }
}
