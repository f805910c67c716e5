package de.ratwerk.oracle;

import de.ratwerk.oracle.Written.Ask;
import de.ratwerk.oracle.Written.Kind;
import de.ratwerk.oracle.Written.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pattern asks, with the variables that are known. A field without a value fulfils nothing. */
record Asked(List<Ask> asks, Map<String, String> variables) {

    /** Whether the fields fulfil all that is asked of them; what is asked of other fields is not looked at. */
    boolean fits(Map<String, String> fields) {
        for (Ask ask : asks) {
            if (!ask.operator().equals(":") && fields.containsKey(ask.field()) && !fits(ask, fields)) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything is asked of a field. */
    boolean mentions(String field) {
        return asks.stream().anyMatch(ask -> ask.field().equals(field));
    }

    /** Refuses a pattern that asks of a field nobody has thought of: better no opinion than a wrong one. */
    Asked of(Set<String> fields) {
        asks.forEach(ask -> {
            if (!fields.contains(ask.field())) {
                throw new IllegalArgumentException("no field " + ask.field() + " among " + fields);
            }
        });
        return this;
    }

    private boolean fits(Ask ask, Map<String, String> fields) {
        String value = fields.get(ask.field());
        for (Word word : ask.words()) {
            if (!value.isEmpty() && compares(value, ask.operator(), meant(word, fields))) {
                return true;
            }
        }
        return false;
    }

    private String meant(Word word, Map<String, String> fields) {
        String meant = word.value();
        if (word.kind() == Kind.VARIABLE) {
            meant = variables.get(word.value());
        } else if (word.kind() == Kind.FIELD) {
            meant = fields.get(word.value());
        }
        if (meant == null) {
            throw new IllegalArgumentException("nothing is known of " + word.value());
        }
        return meant;
    }

    private static boolean compares(String value, String operator, String other) {
        return switch (operator) {
            case "==", "in" -> value.equals(other);
            case ">=" -> Integer.parseInt(value) >= Integer.parseInt(other);
            case "<=" -> Integer.parseInt(value) <= Integer.parseInt(other);
            case ">" -> Integer.parseInt(value) > Integer.parseInt(other);
            case "<" -> Integer.parseInt(value) < Integer.parseInt(other);
            default -> throw new IllegalArgumentException("no comparison " + operator);
        };
    }
}
