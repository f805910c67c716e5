package de.ratwerk.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.source.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a profile document: walks it along the questionnaire's paths and notes all that does not fit. */
final class ProfileReader {
    private static final Set<String> HEAD = Set.of("schema", "asOf");
    private static final Set<String> PROVENANCE = new LinkedHashSet<>(List.of("value", "source", "asOf", "note"));
    private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    /** Asked for once for each group of each profile, of which there may be many; only groups' paths get in. */
    private static final Map<String, Set<String>> CHILDREN = new ConcurrentHashMap<>();

    private final Problems problems;
    private final Map<String, Answer> answers = new HashMap<>();

    /** Answers that do not fit their question; whether it arises at all can be told of them too. */
    private final List<Answer> refused = new ArrayList<>();

    private final AnswerReader answerReader;

    private ProfileReader(Problems problems) {
        this.problems = problems;
        this.answerReader = new AnswerReader(problems);
    }

    static Profile read(Source source) {
        Problems problems = new Problems();
        return read(source.name(), Document.read(source, problems), problems);
    }

    static Profile read(String origin, Node root, Problems problems) {
        return new ProfileReader(problems).profile(origin, root);
    }

    private Profile profile(String origin, Node root) {
        if (!(root instanceof Mapping mapping)) {
            problems.add(
                    Form.wrongType(root.place(), "ein Profil aus Schlüsseln und Werten", "a profile of keys and values")
                            .hint(
                                    "Eine Vorlage mit allen Fragen schreibt ratwerk profile new -o profil.yaml.",
                                    "ratwerk profile new --lang en -o profile.yaml writes a template with every"
                                            + " question."));
            problems.refuseIfAny();
            throw new IllegalStateException();
        }
        checkSchema(mapping);
        LocalDate asOf = asOf(mapping);
        group("", mapping);
        if (!answers.containsKey("municipality.name") && !isNameRefused()) {
            problems.add(Problem.at(
                            placeOfName(mapping),
                            "missing-key",
                            "Der Name der Kommune fehlt.",
                            "The name of the municipality is missing.")
                    .on("municipality.name")
                    .hint(
                            "Zum Beispiel: municipality: {name: Musterstadt}",
                            "For example: municipality: {name: Musterstadt}"));
        }
        Contradictions.find(answers, problems);
        Contradictions.find(refused, answers, problems);
        problems.refuseIfAny();
        return Profile.of(origin, asOf, answers);
    }

    /** Whether a problem was noted that tells already why there is no name. */
    private boolean isNameRefused() {
        return problems.concern("municipality.name")
                || problems.sorted().stream().anyMatch(problem -> "municipality".equals(problem.path()));
    }

    /** Where the name stands, or would stand: at its empty value, at the group, at the beginning. */
    private static Place placeOfName(Mapping root) {
        Entry group = root.entries().get("municipality");
        if (group == null) {
            return root.place();
        }
        Entry name =
                group.value() instanceof Mapping mapping ? mapping.entries().get("name") : null;
        return name == null ? group.keyPlace() : name.keyPlace();
    }

    private void checkSchema(Mapping root) {
        Entry schema = root.entries().get("schema");
        if (schema == null) {
            problems.add(
                    Problem.at(root.place(), "wrong-schema", "Die Angabe „schema“ fehlt.", "\"schema\" is missing.")
                            .on("schema")
                            .hint(
                                    "Die Datei beginnt mit: schema: " + Profile.SCHEMA,
                                    "The file begins with: schema: " + Profile.SCHEMA));
        } else if (!(schema.value() instanceof Scalar scalar && scalar.text().equals(Profile.SCHEMA))) {
            problems.add(Problem.at(
                            schema.value().place(),
                            "wrong-schema",
                            "Dieses Format wird nicht gelesen.",
                            "This format is not read.")
                    .on("schema")
                    .hint("Gelesen wird: schema: " + Profile.SCHEMA, "What is read: schema: " + Profile.SCHEMA));
        }
    }

    private @Nullable LocalDate asOf(Mapping root) {
        Entry entry = root.entries().get("asOf");
        if (entry == null || entry.value() instanceof Scalar scalar && scalar.isNull()) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar) {
            if (FULL_DATE.matcher(scalar.text()).matches() && isDate(scalar.text())) {
                return LocalDate.parse(scalar.text());
            }
        }
        problems.add(Problem.at(entry.value().place(), "bad-date", "Das ist kein Datum.", "This is not a date.")
                .on("asOf")
                .hint("Jahr-Monat-Tag, zum Beispiel 2026-10-01.", "Year-month-day, for example 2026-10-01."));
        return null;
    }

    private void group(String path, Mapping mapping) {
        Set<String> known = children(path);
        mapping.entries().forEach((key, entry) -> {
            String childPath = path.isEmpty() ? key : path + "." + key;
            if (HEAD.contains(childPath)) {
                return; // read already
            }
            if (known.contains(key) && QUESTIONNAIRE.has(childPath)) {
                question(QUESTIONNAIRE.question(childPath), entry.value());
            } else if (known.contains(key)) {
                subgroup(childPath, entry.value());
            } else {
                problems.add(unknownKey(entry.keyPlace(), key, path, known).on(childPath));
            }
        });
    }

    private static Problem unknownKey(Place place, String key, String path, Set<String> known) {
        Problem problem = Form.unknownKey(place, key, known);
        if (Nearest.to(key, known).isPresent()) {
            return problem;
        }
        return QUESTIONNAIRE.questions().stream()
                .map(Question::path)
                .filter(candidate -> candidate.contains("." + key + ".") || candidate.endsWith("." + key))
                .findFirst()
                .map(elsewhere -> {
                    String home = elsewhere.substring(0, elsewhere.indexOf("." + key) + key.length() + 1);
                    String now = path.isEmpty() ? key : path + "." + key;
                    return problem.hint(
                            "„" + key + "“ gehört an eine andere Stelle: " + home + " statt " + now + ".",
                            "\"" + key + "\" belongs elsewhere: " + home + " instead of " + now + ".");
                })
                .orElse(problem);
    }

    private void subgroup(String path, Node node) {
        if (node instanceof Mapping mapping) {
            group(path, mapping);
        } else if (!isUnknown(node)) {
            Set<String> keys = children(path);
            problems.add(Form.wrongType(node.place(), "eine Gruppe von Angaben", "a group of answers")
                    .on(path)
                    .hint(
                            "Darunter stehen: " + String.join(", ", keys) + ".",
                            "Below it stand: " + String.join(", ", keys) + "."));
        }
    }

    private void question(Question question, Node node) {
        if (node instanceof Mapping mapping) {
            annotated(question, mapping);
        } else {
            answer(question, node, null);
        }
    }

    private void annotated(Question question, Mapping mapping) {
        mapping.entries().forEach((key, entry) -> {
            if (!PROVENANCE.contains(key)) {
                problems.add(Form.unknownKey(entry.keyPlace(), key, PROVENANCE).on(question.path()));
            }
        });
        Entry value = mapping.entries().get("value");
        Provenance provenance = new Provenance(
                word(question, mapping, "source"), date(question, mapping), word(question, mapping, "note"));
        if (value == null) {
            problems.add(Problem.at(mapping.place(), "missing-key", "Hier fehlt „value“.", "\"value\" is missing here.")
                    .on(question.path())
                    .hint(
                            "Zum Beispiel: {value: …, source: …, asOf: …}",
                            "For example: {value: …, source: …, asOf: …}"));
        } else {
            answer(question, value.value(), provenance);
        }
    }

    private void answer(Question question, Node node, @Nullable Provenance provenance) {
        if (isUnknown(node)) {
            return;
        }
        answerReader
                .read(question, node)
                .ifPresentOrElse(
                        values -> answers.put(question.path(), new Answer(question, values, node.place(), provenance)),
                        () -> {
                            if (node instanceof Sequence == question.type() instanceof ManyOf) {
                                refused.add(new Answer(question, List.of("?"), node.place(), provenance));
                            }
                        });
    }

    private @Nullable String word(Question question, Mapping mapping, String key) {
        Entry entry = mapping.entries().get(key);
        if (entry == null || isUnknown(entry.value())) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar) {
            String word = scalar.text().strip();
            return word.isEmpty() ? null : word; // what is empty says nothing
        }
        problems.add(Form.wrongType(entry.value().place(), "ein Text", "a text").on(question.path() + "." + key));
        return null;
    }

    private @Nullable String date(Question question, Mapping mapping) {
        String date = word(question, mapping, "asOf");
        Entry entry = mapping.entries().get("asOf");
        if (date != null && entry != null && !isDate(date)) {
            problems.add(Problem.at(entry.value().place(), "bad-date", "Das ist kein Datum.", "This is not a date.")
                    .on(question.path() + ".asOf")
                    .hint(
                            "Jahr, Jahr-Monat oder Jahr-Monat-Tag, zum Beispiel 2019-05.",
                            "Year, year-month or year-month-day, for example 2019-05."));
            return null;
        }
        return date;
    }

    /** A year, a month or a day that exists. */
    private static boolean isDate(String date) {
        if (!PARTIAL_DATE.matcher(date).matches()) {
            return false;
        }
        try {
            return !FULL_DATE.matcher(date).matches() || LocalDate.parse(date) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isUnknown(Node node) {
        return node instanceof Scalar scalar
                && (scalar.isNull()
                        || scalar.type() == Type.TEXT && scalar.text().equals("unknown"));
    }

    /** The keys that may stand below a path. */
    static Set<String> children(String path) {
        return CHILDREN.computeIfAbsent(path, ProfileReader::keysBelow);
    }

    private static Set<String> keysBelow(String path) {
        Set<String> keys = new LinkedHashSet<>();
        if (path.isEmpty()) {
            keys.add("schema");
            keys.add("asOf");
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        for (Question question : QUESTIONNAIRE.questions()) {
            if (question.path().startsWith(prefix)) {
                keys.add(question.path().substring(prefix.length()).split("\\.", 2)[0]);
            }
        }
        return Collections.unmodifiableSet(keys);
    }
}
