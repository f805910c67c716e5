package de.ratwerk.condition;

import de.ratwerk.condition.FactWords.Naming;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code words.yaml} and holds it to the vocabulary: nothing is missing, nothing is left over. */
final class LexiconReader {
    private static final List<Operator> NUMERIC =
            List.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);

    private final Map<String, Map<String, Text>> constants = new LinkedHashMap<>();
    private final Map<Operator, Text> numbers = new EnumMap<>(Operator.class);
    private final Map<String, FieldWords> bounds = new LinkedHashMap<>();

    private LexiconReader() {}

    /** The words of a source; what is wrong is noted. */
    static Lexicon read(Source source, Problems problems) {
        return new LexiconReader().lexicon(Form.of(Document.read(source, problems), "", problems));
    }

    private Lexicon lexicon(Form root) {
        numbers.putAll(numbers(root.requiredForm("numbers")));
        Form constantsForm = root.requiredForm("constants");
        Vocabulary.constants()
                .forEach((type, names) -> constants.put(type, required(constantsForm.requiredForm(type), names)));
        constantsForm.end();
        CountWords counts = counts(root.requiredForm("counts"));
        Map<String, FactWords> facts = new LinkedHashMap<>();
        Form factsForm = root.requiredForm("facts");
        Vocabulary.facts().keySet().forEach(fact -> facts.put(fact, fact(factsForm.requiredForm(fact), fact)));
        factsForm.end();
        root.end();
        return new Lexicon(counts, facts);
    }

    /** The counts share their fields. */
    private CountWords counts(Form form) {
        CountWords counts = new CountWords(
                form.requiredText("none"),
                form.requiredText("all"),
                form.requiredText("not-all"),
                form.requiredText("certain"),
                form.requiredText("possible"));
        bounds.putAll(fields(form, Vocabulary.fields(Vocabulary.counts().get(0)), null));
        form.end();
        return counts;
    }

    private FactWords fact(Form form, String name) {
        boolean count = Vocabulary.counts().contains(name);
        Map<String, Class<?>> types = Vocabulary.fields(name);
        Naming naming = form.word("names").map(field -> naming(form, field)).orElse(null);
        FactWords fact = new FactWords(
                form.requiredText("subject"),
                naming,
                form.requiredText("exists"),
                form.text("state").orElse(null),
                form.text("any").orElse(new Text("beliebige Angabe", "any answer")),
                count ? form.requiredText("one") : null,
                count ? bounds : fields(form, types, naming == null ? null : types.get(naming.field())));
        form.end();
        return fact;
    }

    private static Naming naming(Form form, String field) {
        Text one = form.requiredText("named");
        return new Naming(field, one, form.text("several").orElse(one));
    }

    /**
     * The fields under a form.
     *
     * @param naming the type of the field that names one of several alike, or null if there is none
     */
    private Map<String, FieldWords> fields(Form form, Map<String, Class<?>> types, @Nullable Class<?> naming) {
        Map<String, FieldWords> fields = new LinkedHashMap<>();
        Form fieldsForm = form.requiredForm("fields");
        types.forEach((name, type) -> fields.put(name, field(fieldsForm.requiredForm(name), type, naming)));
        fieldsForm.end();
        return fields;
    }

    private FieldWords field(Form form, Class<?> type, @Nullable Class<?> naming) {
        Map<Operator, Text> compared = new EnumMap<>(numbers);
        form.form("numbers").ifPresent(own -> compared.putAll(numbers(own)));
        Map<String, Text> values = values(form, type);
        FieldWords field = new FieldWords(
                type,
                form.requiredText("name"),
                form.text("phrase").orElse(Text.same("{value}")),
                form.text("alone").orElse(null),
                form.text("variable").orElse(null),
                values,
                type.isEnum()
                        ? form.form("values")
                                .map(own -> some(own, values.keySet()))
                                .orElse(Map.of())
                        : Map.of(),
                naming == null || !naming.isEnum() ? Map.of() : where(form, naming, values.keySet()),
                compared);
        form.end();
        return field;
    }

    private Map<String, Text> values(Form form, Class<?> type) {
        if (type.isEnum()) {
            return Objects.requireNonNull(constants.get(type.getSimpleName()));
        }
        if (type == Boolean.class || type == boolean.class) {
            return Map.of("true", form.requiredText("yes"), "false", form.requiredText("no"));
        }
        Map<String, Text> values = new LinkedHashMap<>();
        if (type == String.class) {
            form.named("values").forEach((value, words) -> values.put(value, words.text()));
        }
        return values;
    }

    private static Map<String, Map<String, Text>> where(Form form, Class<?> naming, Collection<String> values) {
        Map<String, Map<String, Text>> where = new LinkedHashMap<>();
        form.form("where").ifPresent(names -> {
            for (String name : Objects.requireNonNull(Vocabulary.constants().get(naming.getSimpleName()))) {
                names.form(name).ifPresent(words -> where.put(name, some(words, values)));
            }
            names.end();
        });
        return where;
    }

    private static Map<Operator, Text> numbers(Form form) {
        Map<Operator, Text> numbers = new EnumMap<>(Operator.class);
        NUMERIC.forEach(operator -> numbers.put(operator, form.requiredText(Constants.name(operator))));
        form.end();
        return numbers;
    }

    private static Map<String, Text> required(Form form, Collection<String> keys) {
        Map<String, Text> texts = new LinkedHashMap<>();
        keys.forEach(key -> texts.put(key, form.requiredText(key)));
        form.end();
        return texts;
    }

    private static Map<String, Text> some(Form form, Collection<String> keys) {
        Map<String, Text> texts = new LinkedHashMap<>();
        keys.forEach(key -> form.text(key).ifPresent(text -> texts.put(key, text)));
        form.end();
        return texts;
    }
}
