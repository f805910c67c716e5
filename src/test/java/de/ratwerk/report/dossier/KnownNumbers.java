package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that a JSON document says, in the forms in which a report may write them. */
final class KnownNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private final Set<String> known = new TreeSet<>();

    KnownNumbers(String json) {
        collect(JsonMapper.shared().readValue(json, Map.class));
    }

    /** What a report may count together: the points of a criterion; and the bounds of shares of hardly any, nearly all. */
    void allowWhatFollowsFrom(AdviceDocument document) {
        known.addAll(Set.of("1", "99"));
        document.actions()
                .forEach(action -> document.method().criteria().stream()
                        .map(criterion -> ActionChapter.points(action, criterion.id()))
                        .forEach(this::written));
    }

    boolean has(String number) {
        return known.contains(number);
    }

    /** All numbers in a text, as they are written. */
    static Set<String> in(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    private void collect(Object value) {
        if (value instanceof Map<?, ?> map) {
            known.add(String.valueOf(map.size()));
            map.forEach((key, inner) -> {
                known.addAll(in(String.valueOf(key)));
                collect(inner);
            });
        } else if (value instanceof Collection<?> list) {
            known.add(String.valueOf(list.size()));
            list.forEach(this::collect);
        } else if (value instanceof Number number) {
            written(new BigDecimal(number.toString()));
        } else if (value != null) {
            known.addAll(in(value.toString()));
        }
    }

    /** A number as it stands, with one decimal, with its thousands set apart, and as a percentage. */
    private void written(BigDecimal number) {
        add(number.toPlainString());
        add(number.setScale(1, RoundingMode.HALF_UP).toPlainString());
        if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
            add(number.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString());
        } else if (number.stripTrailingZeros().scale() <= 0) {
            known.add(String.format(Locale.GERMAN, "%,d", number.intValueExact()));
            known.add(String.format(Locale.ENGLISH, "%,d", number.intValueExact()));
        }
    }

    private void add(String number) {
        known.add(number);
        known.add(number.replace('.', ','));
    }
}
