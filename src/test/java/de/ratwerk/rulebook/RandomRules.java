package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.condition.Operator;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Makes up what rules could ask of facts: every operator, constants, variables of earlier patterns and of the same one. */
final class RandomRules {
    private static final Place PLACE = Place.of("made-up.drl");

    private static final List<String> FACTS = List.of(
            "Broadband",
            "BroaderTraining",
            "Component",
            "ComponentsInUse",
            "DataInstrument",
            "FibreInvolvement",
            "FibreWay",
            "Indicator",
            "Leadership",
            "Offer",
            "OffersSupported",
            "Population",
            "Position",
            "Strategy",
            "Threshold",
            "Training");

    private final RandomGenerator random;
    private final Map<String, Class<?>> variables = new LinkedHashMap<>();

    RandomRules(RandomGenerator random) {
        this.random = random;
    }

    /** The patterns of one rule. */
    List<FactPattern> when() {
        variables.clear();
        int patterns = 1 + random.nextInt(3);
        return IntStream.range(0, patterns).mapToObj(index -> pattern()).toList();
    }

    private FactPattern pattern() {
        String fact = pick(FACTS);
        Map<String, Class<?>> fields = Vocabulary.fields(fact);
        List<Constraint> constraints = new ArrayList<>();
        int many = random.nextInt(4);
        for (int i = 0; i < many; i++) {
            String field = pick(List.copyOf(fields.keySet()));
            if (random.nextInt(4) == 0) {
                String variable = "$v" + variables.size();
                variables.put(variable, fields.get(field));
                constraints.add(new Binding(variable, field, PLACE));
            } else {
                constraints.add(comparison(field, fields));
            }
        }
        return new FactPattern(fact, constraints, PLACE);
    }

    private Comparison comparison(String field, Map<String, Class<?>> fields) {
        Class<?> type = fields.get(field);
        List<Operator> operators = new ArrayList<>(List.of(Operator.EQUAL, Operator.EQUAL, Operator.NOT_EQUAL));
        if (type == int.class) {
            operators.addAll(List.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST));
        }
        if (type.isEnum()) {
            operators.addAll(List.of(Operator.IN, Operator.NOT_IN));
        }
        Operator operator = pick(operators);
        if (operator == Operator.IN || operator == Operator.NOT_IN) {
            return new Comparison(field, operator, List.of(constant(type), constant(type)), PLACE);
        }
        return new Comparison(field, operator, List.of(operand(field, fields)), PLACE);
    }

    private Operand operand(String field, Map<String, Class<?>> fields) {
        Class<?> type = fields.get(field);
        List<String> known = variables.keySet().stream()
                .filter(name -> variables.get(name) == type)
                .toList();
        List<String> others = fields.keySet().stream()
                .filter(name -> !name.equals(field) && fields.get(name) == type && type == int.class)
                .toList();
        if (!known.isEmpty() && random.nextBoolean()) {
            return new Variable(pick(known));
        }
        return !others.isEmpty() && random.nextInt(3) == 0 ? new OtherField(pick(others)) : constant(type);
    }

    private Constant constant(Class<?> type) {
        if (type.isEnum()) {
            return new Constant(pick(List.of(type.getEnumConstants())));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Constant(random.nextBoolean());
        }
        return new Constant(type == int.class ? (Object) random.nextInt(6) : "community.engaged");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
