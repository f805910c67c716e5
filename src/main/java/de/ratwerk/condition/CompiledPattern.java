package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A pattern prepared for being tried on many facts: fields looked up, variables numbered. */
final class CompiledPattern {
    private final FactPattern pattern;
    private final Class<?> type;
    private final List<Function<Fact, @Nullable Object>> fields;

    /** For each constraint the number of the variable it binds, or −1. */
    private final int[] binds;

    private final Object[][] operands;

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
        this.pattern = pattern;
        this.type = Vocabulary.type(pattern.fact());
        List<Constraint> constraints = pattern.constraints();
        this.fields = constraints.stream()
                .map(constraint -> Vocabulary.accessor(type, constraint.field()))
                .toList();
        this.binds = new int[constraints.size()];
        this.operands = new Object[constraints.size()][];
        for (int i = 0; i < binds.length; i++) {
            Constraint constraint = constraints.get(i);
            binds[i] = -1;
            if (constraint instanceof Binding binding) {
                binds[i] = slots.computeIfAbsent(binding.variable(), name -> slots.size());
            } else if (constraint instanceof Comparison comparison) {
                operands[i] = comparison.operands().stream()
                        .map(operand -> prepared(operand, type, slots))
                        .toArray();
            }
        }
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
        Object value = value(constraint, fact);
        if (binds[constraint] >= 0) {
            bound[binds[constraint]] = value;
            return true;
        }
        Comparison comparison = (Comparison) pattern.constraints().get(constraint);
        return compare(comparison.operator(), value, operands[constraint], fact, bound);
    }

    /** The value of the field that a constraint is about. */
    @Nullable
    Object value(int constraint, Fact fact) {
        return fields.get(constraint).apply(fact);
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
            if (Objects.equals(value, resolved(operand, fact, bound))) {
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
