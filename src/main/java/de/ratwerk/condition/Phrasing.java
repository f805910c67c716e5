package de.ratwerk.condition;

import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.Variable;
import de.ratwerk.condition.FactWords.Naming;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the patterns of one rule into words, one after the other: later ones know what earlier ones have bound. */
final class Phrasing {
    private final Lexicon lexicon = Lexicon.standard();
    private final Language language;
    private final Map<String, String> variables = new HashMap<>();

    Phrasing(Language language) {
        this.language = language;
    }

    /** Says what a variable is called from here on. */
    void call(String variable, String words) {
        variables.put(variable, words);
    }

    /** A whole pattern. */
    String of(FactPattern pattern) {
        FactWords fact = lexicon.fact(pattern.fact());
        bind(fact, pattern);
        List<Comparison> asked = new ArrayList<>(pattern.comparisons());
        if (asked.isEmpty()) {
            return language.say("es gibt ", "there is ") + fact.exists().in(language);
        }
        Optional<Comparison> naming = asked.stream().filter(fact::isNamedBy).findFirst();
        naming.ifPresent(asked::remove);
        Object named = naming.map(Phrasing::oneNamed).orElse(null);
        List<String> parts = new ArrayList<>();
        if (fact.state() != null) {
            parts.add(fact.state().in(language));
        }
        if (!asked.isEmpty()) {
            parts.add(together(asked.stream()
                    .map(comparison -> asked(fact, comparison, named))
                    .toList()));
        } else if (parts.isEmpty()) {
            parts.add(fact.any().in(language));
        }
        String subject = naming.map(comparison -> named(fact, comparison))
                .orElseGet(() -> fact.subject().in(language));
        return subject + ": " + String.join(", ", parts);
    }

    /** One comparison by itself. */
    String alone(String name, Comparison comparison) {
        FactWords fact = lexicon.fact(name);
        Text alone = fact.field(comparison.field()).alone();
        String asked = asked(fact, comparison, null);
        return alone == null ? fact.subject().in(language) + ": " + asked : fill(alone, "value", asked);
    }

    private void bind(FactWords fact, FactPattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Binding binding) {
                FieldWords field = fact.field(binding.field());
                String name = field.name().in(language);
                call(
                        binding.variable(),
                        field.variable() == null
                                ? language.say(name + " wie zuvor", "the same " + name + " as before")
                                : field.variable().in(language));
            }
        }
    }

    /** The subject where a comparison says which one is meant. What a variable stands for is named in full already. */
    private String named(FactWords fact, Comparison comparison) {
        List<String> names = operands(fact, comparison, null);
        if (!isConstant(comparison)) {
            return language.oneOf(names);
        }
        Naming naming = Objects.requireNonNull(fact.naming());
        return fill(names.size() == 1 ? naming.one() : naming.several(), "name", language.oneOf(names));
    }

    private static @Nullable Object oneNamed(Comparison naming) {
        return naming.operands().size() == 1 && naming.operands().get(0) instanceof Constant one ? one.value() : null;
    }

    private String asked(FactWords fact, Comparison comparison, @Nullable Object named) {
        if (fact.one() == null) {
            return phrase(fact, comparison, named);
        }
        Comparison count = CountWords.simplest(comparison);
        return lexicon.counts()
                .withoutNumber(count)
                .map(text -> text.in(language))
                .orElseGet(() -> {
                    String words = phrase(fact, count, named);
                    return lexicon.counts()
                            .caveat(count)
                            .map(caveat -> fill(caveat, "words", words))
                            .orElse(words);
                });
    }

    private String phrase(FactWords fact, Comparison comparison, @Nullable Object named) {
        FieldWords field = fact.field(comparison.field());
        List<String> words = operands(fact, comparison, named);
        // A choice compared with a variable or another field is said in full by these.
        Text phrase = field.isChoice() && !isConstant(comparison) ? Text.same("{value}") : field.phrase();
        return switch (comparison.operator()) {
            case EQUAL, IN -> fill(phrase, "value", language.oneOf(words));
            case NOT_EQUAL, NOT_IN ->
                language.noneOf(words.stream()
                        .map(word -> fill(phrase, "value", word))
                        // Many choices say "not" themselves: the marks tell where the denial ends.
                        .map(denied -> field.isChoice() ? language.quoted(denied) : denied)
                        .toList());
            case LESS, AT_MOST, GREATER, AT_LEAST -> {
                Text compared = Objects.requireNonNull(field.numbers().get(comparison.operator()));
                yield fill(phrase, "value", fill(compared, "n", words.get(0)));
            }
        };
    }

    private List<String> operands(FactWords fact, Comparison comparison, @Nullable Object named) {
        return comparison.operands().stream()
                .map(operand -> operand(fact, fact.field(comparison.field()), operand, named))
                .toList();
    }

    private String operand(FactWords fact, FieldWords field, Operand operand, @Nullable Object named) {
        if (operand instanceof Constant constant) {
            return constant(fact, field, constant, named);
        }
        if (operand instanceof Variable variable) {
            return variables.getOrDefault(variable.name(), variable.name());
        }
        if (fact.one() != null && operand.equals(CountWords.TOTAL)) {
            return lexicon.counts().all().in(language);
        }
        String other = language.quoted(fact.field(operand.drl()).name().in(language));
        return field.isNumber() ? other : field.name().in(language) + language.say(" wie ", " the same as ") + other;
    }

    private String constant(FactWords fact, FieldWords field, Constant constant, @Nullable Object named) {
        if (fact.one() != null && constant.equals(CountWords.ONE)) {
            return fact.one().in(language);
        }
        Object value = constant.value();
        return field.within(value, named)
                .map(text -> text.in(language))
                .orElseGet(() ->
                        value instanceof Integer number ? language.whole(number) : language.quoted(value.toString()));
    }

    private static boolean isConstant(Comparison comparison) {
        return comparison.operands().stream().allMatch(Constant.class::isInstance);
    }

    /** Joins what is asked of one thing; beside alternatives an "and" could be read as belonging to the last of them. */
    private String together(List<String> parts) {
        String or = language.say(" oder ", " or ");
        boolean plain = parts.stream().noneMatch(part -> part.contains(",") || part.contains(or));
        return plain ? language.allOf(parts) : String.join("; ", parts);
    }

    private String fill(Text template, String gap, String words) {
        return Template.fill(template.in(language), Map.of(gap, words));
    }
}
