package de.ratwerk.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The common subset, in words that belong to no engine: fields with what they may hold, and rules. */
record Subset(Map<String, List<Object>> fields, List<SubsetRule> rules) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A rule: its action is due when all its conditions hold, each a field, an operator and a value or a list of them. */
    record SubsetRule(String action, List<List<Object>> when) {
        String asDrl() {
            return when.stream().map(SubsetRule::drl).collect(Collectors.joining(", "));
        }

        /** As Java, on fields with a prefix. */
        String asJava(String prefix) {
            return when.stream().map(test -> java(prefix, test)).collect(Collectors.joining(" && "));
        }

        /** All conditions in one, by hand: without any reflection, as {@link Tests} has it. */
        Predicate<Town> asPredicate() {
            return when.stream().map(Tests::of).reduce(Predicate::and).orElseThrow();
        }

        private static String drl(List<Object> test) {
            String field = (String) test.get(0);
            String operator = (String) test.get(1);
            return switch (operator) {
                case "in", "not in" ->
                    field + " " + operator + " ("
                            + values(test).stream()
                                    .map(value -> literal(field, value))
                                    .collect(Collectors.joining(", "))
                            + ")";
                default -> field + " " + (operator.equals("=") ? "==" : operator) + " " + literal(field, test.get(2));
            };
        }

        private static String java(String prefix, List<Object> test) {
            String field = (String) test.get(0);
            boolean none = test.get(1).equals("not in");
            String operator = switch ((String) test.get(1)) {
                case "in", "=" -> "==";
                case "not in" -> "!=";
                default -> (String) test.get(1);
            };
            return values(test).stream()
                    .map(value -> prefix + field + " " + operator + " " + literal(field, value))
                    .collect(Collectors.joining(none ? " && " : " || ", "(", ")"));
        }
    }

    static Subset read(Path file) {
        return JSON.readValue(file.toFile(), Subset.class);
    }

    /** So many inputs, the same each time; also written to a file for others. */
    List<Town> inputs(int count, Path file) {
        Random random = new Random(20_261_126);
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> input = new LinkedHashMap<>();
            fields.forEach((field, values) -> input.put(field, draw(values, random)));
            inputs.add(input);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, JSON.writeValueAsBytes(inputs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs.stream()
                .map(input -> JSON.convertValue(input, Town.class))
                .map(Town::fresh)
                .toList();
    }

    private static Object draw(List<Object> values, Random random) {
        return values.get(0) instanceof Integer from
                ? from + random.nextInt((Integer) values.get(1) - from + 1)
                : values.get(random.nextInt(values.size()));
    }

    static List<?> values(List<Object> test) {
        return test.get(2) instanceof List<?> list ? list : List.of(test.get(2));
    }

    /** How Java and DRL write a value of a field. */
    private static String literal(String field, Object value) {
        return value instanceof String name ? Tests.type(field).getCanonicalName() + "." + name : value.toString();
    }
}
