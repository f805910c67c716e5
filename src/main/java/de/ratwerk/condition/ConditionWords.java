package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in words, for readers who do not read rule files. The words stand in
 * {@code de/ratwerk/condition/words.yaml}. They begin like a noun within a sentence and have no full stop.
 */
public final class ConditionWords {
    private ConditionWords() {}

    /**
     * A whole pattern by itself, such as "data inventory: to a high degree or intensively". A variable that the pattern does
     * not bind keeps its name.
     *
     * @throws IllegalArgumentException if the vocabulary has no such fact or field
     */
    public static String of(FactPattern pattern, Language language) {
        return new Phrasing(language).of(pattern);
    }

    /**
     * The patterns of a rule in their order, with words instead of variables. A pattern that does nothing but look a
     * threshold up is no condition to a reader and gives no line.
     *
     * @param threshold the words for a threshold by its key, such as "3" or "the threshold egov.well-positioned"
     * @throws IllegalArgumentException if the vocabulary has no such fact or field
     */
    public static List<String> of(List<FactPattern> when, Language language, Function<String, String> threshold) {
        Phrasing phrasing = new Phrasing(language);
        List<String> lines = new ArrayList<>();
        for (FactPattern pattern : when) {
            Optional<String> key = lookedUp(pattern);
            if (key.isPresent()) {
                String words = threshold.apply(key.get());
                pattern.binds().forEach(variable -> phrasing.call(variable, words));
            } else {
                lines.add(phrasing.of(pattern));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * A value of a field by itself, such as "to a low degree".
     *
     * @param value an enum constant, a {@link Boolean}, an {@link Integer} or a {@link String}; null if the fact has none
     * @throws IllegalArgumentException if the vocabulary has no such fact or field
     */
    public static String value(String fact, String field, @Nullable Object value, Language language) {
        FieldWords words = Lexicon.standard().fact(fact).field(field);
        if (value == null) {
            return language.say("nicht beantwortet oder nicht zutreffend", "not answered or not applicable");
        }
        return words.plain(value).map(text -> text.in(language)).orElseGet(() -> written(value, language));
    }

    /**
     * One comparison by itself, such as "degree is to a high degree or intensively", to tell which one did not hold. A
     * variable keeps its name.
     *
     * @throws IllegalArgumentException if the vocabulary has no such fact or field
     */
    public static String constraint(String fact, Comparison comparison, Language language) {
        return new Phrasing(language).alone(fact, comparison);
    }

    /** Whether a pattern does nothing but look a threshold up, which is no condition to a reader. */
    public static boolean looksUp(FactPattern pattern) {
        return lookedUp(pattern).isPresent();
    }

    /**
     * The patterns that ask the same of one thing each, where a pattern asks it of several alike; the pattern itself if it
     * asks of one thing only. It holds wherever one of them does.
     *
     * @throws IllegalArgumentException if the vocabulary has no such fact
     */
    public static List<FactPattern> oneByOne(FactPattern pattern) {
        FactWords words = Lexicon.standard().fact(pattern.fact());
        if (words.naming() == null) {
            return List.of(pattern);
        }
        Optional<Comparison> naming =
                pattern.comparisons().stream().filter(words::isNamedBy).findFirst();
        if (naming.isPresent() && naming.get().operands().size() == 1) {
            return List.of(pattern);
        }
        String field = words.naming().field();
        List<Operand> named = naming.map(Comparison::operands).orElseGet(() -> every(pattern.fact(), field));
        return named.stream()
                .map(one -> {
                    List<Constraint> asked = new ArrayList<>(pattern.constraints());
                    naming.ifPresent(asked::remove);
                    asked.add(0, new Comparison(field, Operator.EQUAL, List.of(one), pattern.place()));
                    return pattern.with(asked);
                })
                .toList();
    }

    private static List<Operand> every(String fact, String field) {
        Class<?> type = Objects.requireNonNull(Vocabulary.fields(fact).get(field));
        return Stream.of(Objects.requireNonNull(type.getEnumConstants()))
                .<Operand>map(Constant::new)
                .toList();
    }

    private static String written(Object value, Language language) {
        return value instanceof Integer number ? language.whole(number) : value.toString();
    }

    /** The key of a threshold that a pattern does nothing but look up. */
    private static Optional<String> lookedUp(FactPattern pattern) {
        if (!pattern.fact().equals("Threshold") || pattern.binds().isEmpty()) {
            return Optional.empty();
        }
        List<Comparison> asked = pattern.comparisons();
        boolean onlyTheKey = asked.size() == 1
                && asked.get(0).field().equals("key")
                && asked.get(0).operator() == Operator.EQUAL;
        return onlyTheKey && asked.get(0).operands().get(0) instanceof Constant key
                ? Optional.of((String) key.value())
                : Optional.empty();
    }
}
