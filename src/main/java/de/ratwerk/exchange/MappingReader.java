package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.exchange.Columns.Mapping;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.source.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file and notes all that is wrong with it. */
final class MappingReader {
    private final Problems problems = new Problems();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> valuesOf = new LinkedHashMap<>();

    private MappingReader() {}

    static Columns read(Source source) {
        return new MappingReader().columns(source);
    }

    private Columns columns(Source source) {
        Form root = Form.of(Document.read(source, problems), "", problems);
        schema(root);
        root.form("columns").ifPresent(form -> form.keys().forEach(heading -> column(form, heading)));
        Mapping mapping = new Mapping(
                root.word("sheet").orElse(null),
                separator(root),
                columns,
                root.words("ignore").stream().map(Headings::simplified).toList(),
                root.form("values").map(form -> values(form, null)).orElse(Map.of()),
                valuesOf,
                root.form("constants").map(this::constants).orElse(Map.of()));
        root.end();
        problems.refuseIfAny();
        return new Columns(mapping);
    }

    private void schema(Form root) {
        String schema = root.requiredWord("schema");
        if (!schema.isEmpty() && !schema.equals(Columns.SCHEMA)) {
            problems.add(Problem.at(
                            root.placeOf("schema"),
                            "wrong-schema",
                            "Dieses Format wird nicht gelesen.",
                            "This format is not read.")
                    .on("schema")
                    .hint("Gelesen wird: schema: " + Columns.SCHEMA, "What is read: schema: " + Columns.SCHEMA));
        }
    }

    private @Nullable String separator(Form root) {
        String separator = root.word("listSeparator").orElse(null);
        if (separator != null && separator.isEmpty()) {
            problems.add(Form.wrongType(root.placeOf("listSeparator"), "ein Trennzeichen", "a separator")
                    .on("listSeparator"));
            return null;
        }
        return separator;
    }

    private void column(Form form, String heading) {
        Optional<Node> node = form.node(heading);
        if (node.isPresent() && node.get() instanceof Scalar scalar) {
            known(scalar.text(), scalar.place(), form.path(heading))
                    .ifPresent(column -> columns.put(Headings.simplified(heading), column));
            return;
        }
        Form details = form.requiredForm(heading);
        String path = details.requiredWord("path");
        Optional<Column> column =
                path.isEmpty() ? Optional.empty() : known(path, details.placeOf("path"), details.path("path"));
        column.ifPresent(known -> columns.put(Headings.simplified(heading), known));
        details.form("values")
                .ifPresent(values -> valuesOf.put(Headings.simplified(heading), values(values, column.orElse(null))));
        details.end();
    }

    private Optional<Column> known(String path, Place place, String at) {
        Optional<Column> column = Headings.column(path);
        if (column.isEmpty()) {
            problems.add(Nearest.guess(
                    Problem.at(
                                    place,
                                    "unknown-key",
                                    "Eine Frage „" + path + "“ gibt es nicht.",
                                    "There is no question \"" + path + "\".")
                            .on(at),
                    path,
                    Headings.likely()));
        }
        return column;
    }

    private Map<String, List<String>> values(Form form, @Nullable Column column) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Set<String> words = words(column);
        for (String said : form.keys()) {
            List<Scalar> meant = scalars(form, said);
            for (Scalar word : meant) {
                if (!words.isEmpty() && !words.contains(word(word))) {
                    problems.add(Nearest.hintOrGuess(
                            Problem.at(
                                            word.place(),
                                            "unknown-value",
                                            "„" + word.text() + "“ ist hier keine mögliche Antwort.",
                                            "\"" + word.text() + "\" is no possible answer here.")
                                    .on(form.path(said)),
                            word.text(),
                            words));
                }
            }
            values.put(
                    Headings.simplified(said),
                    meant.stream().map(MappingReader::word).toList());
        }
        return values;
    }

    private static List<Scalar> scalars(Form form, String key) {
        boolean list = form.node(key).filter(Sequence.class::isInstance).isPresent();
        if (list) {
            return form.scalars(key);
        }
        String word = form.requiredWord(key);
        return form.node(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> !word.isEmpty())
                .map(List::of)
                .orElse(List.of());
    }

    private static String word(Scalar scalar) {
        boolean truth = scalar.type() == Type.BOOLEAN;
        return truth ? Boolean.parseBoolean(scalar.text()) ? "yes" : "no" : scalar.text();
    }

    /** What can be meant in a column, or in any if it is null; empty if anything can. */
    private static Set<String> words(@Nullable Column column) {
        Collection<Question> asked = column == null
                ? Questionnaire.standard().questions()
                : column.part() == Part.VALUE && Questionnaire.standard().has(column.path())
                        ? List.of(Questionnaire.standard().question(column.path()))
                        : List.of();
        Set<String> words = new LinkedHashSet<>();
        asked.forEach(question -> words.addAll(question.values().keySet()));
        if (!words.isEmpty()) {
            words.add("unknown");
        }
        return words;
    }

    private Map<String, Node> constants(Form form) {
        Map<String, Node> constants = new LinkedHashMap<>();
        for (String path : form.keys()) {
            Optional<Column> column = known(path, form.placeOfKey(path), form.path(path));
            Optional<Node> value = form.node(path);
            if (column.isPresent() && column.get().part() != Part.VALUE) {
                problems.add(Form.wrongType(form.placeOfKey(path), "der Pfad einer Frage", "the path of a question")
                        .on(form.path(path)));
            } else if (column.isPresent() && value.isPresent()) {
                constants.put(column.get().path(), value.get());
            }
        }
        return constants;
    }
}
