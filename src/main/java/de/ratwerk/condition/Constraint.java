package de.ratwerk.condition;

import de.ratwerk.problem.Place;
import java.util.List;
import java.util.stream.Collectors;

/** What a pattern asks of one field of its fact. */
public sealed interface Constraint {
    /** The name of the field. */
    String field();

    /** Where the constraint begins. */
    Place place();

    /** The constraint as it would stand in a rule file. */
    String drl();

    /**
     * Gives the field's value a name for later patterns; asks nothing.
     *
     * @param variable the name, with its dollar sign
     */
    record Binding(String variable, String field, Place place) implements Constraint {
        @Override
        public String drl() {
            return variable + " : " + field;
        }
    }

    /**
     * Compares the field's value.
     *
     * @param operands what it is compared with: one operand, or for {@link Operator#IN} and {@link Operator#NOT_IN} at
     *     least one
     */
    record Comparison(String field, Operator operator, List<Operand> operands, Place place) implements Constraint {
        /** The names of the variables compared with. */
        public List<String> variables() {
            return operands.stream()
                    .filter(Variable.class::isInstance)
                    .map(Operand::drl)
                    .toList();
        }

        @Override
        public String drl() {
            String list = operands.stream().map(Operand::drl).collect(Collectors.joining(", "));
            boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
            return field + " " + operator.sign() + " " + (many ? "(" + list + ")" : list);
        }
    }

    /** What a value is compared with. */
    sealed interface Operand {
        /** The operand as it stands in a rule file. */
        String drl();
    }

    /**
     * A constant.
     *
     * @param value an enum constant, a {@link Boolean}, an {@link Integer} or a {@link String}
     */
    record Constant(Object value) implements Operand {
        @Override
        public String drl() {
            if (value instanceof Enum<?> constant) {
                return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            }
            return value instanceof String text ? "\"" + text + "\"" : value.toString();
        }
    }

    /** A variable that an earlier pattern, or an earlier constraint of the same one, binds. */
    record Variable(String name) implements Operand {
        @Override
        public String drl() {
            return name;
        }
    }

    /** Another field of the same fact. */
    record OtherField(String name) implements Operand {
        @Override
        public String drl() {
            return name;
        }
    }
}
