package de.ratwerk.report.verify;

import de.ratwerk.advice.compare.Side;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Digest;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An advice as JSON ({@code ratwerk.advice/1}), read back: it fits the schema, and its answers are a profile. What else it
 * says is taken as it stands. Immutable.
 */
public final class AdviceFile {
    private final Mapping document;
    private final Profile profile;
    private final @Nullable LocalDate date;
    private final @Nullable Envelope envelope;

    private AdviceFile(Mapping document, Profile profile, @Nullable LocalDate date, @Nullable Envelope envelope) {
        this.document = document;
        this.profile = profile;
        this.date = date;
        this.envelope = envelope;
    }

    /**
     * Reads the advices of a text, one after the other; laid out in any way, with or without a line for each. The advice of
     * a record ({@code ratwerk.record/1}) comes with its envelope.
     *
     * @param file the file as its user named it
     * @param reader takes each advice
     * @param refused takes the problems of each that cannot be read; after broken JSON nothing more is read
     */
    public static void read(
            String file, InputStream in, Consumer<AdviceFile> reader, Consumer<RefusedException> refused) {
        try (Reader text = new BufferedReader(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                JsonNodes documents = new JsonNodes(file, text)) {
            boolean any = false;
            while (true) {
                Problems problems = new Problems();
                Node document = documents.next(problems);
                if (document == null) {
                    break;
                }
                any = true;
                try {
                    reader.accept(of(file, document, problems));
                } catch (RefusedException e) {
                    refused.accept(e);
                }
            }
            if (!any) {
                refused.accept(new RefusedException(
                        Problem.at(Place.of(file), "empty-file", "Die Datei ist leer.", "The file is empty.")));
            }
        } catch (RefusedException e) {
            refused.accept(e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " lässt sich nicht lesen. / cannot be read.", e);
        }
    }

    /**
     * Takes a document for an advice or a record of one; a caller that knows it was just written need not fear a refusal.
     *
     * @param problems what is known already to be wrong with it; takes what else is
     * @throws RefusedException if anything is wrong, with all of it
     */
    public static AdviceFile of(String file, Node document, Problems problems) {
        if (document instanceof Mapping mapping && isRecord(mapping)) {
            new SchemaCheck(SchemaCheck.RECORD, problems).check(mapping);
            problems.refuseIfAny();
            return advice(file, mapping(mapping, "advice"), "advice.", new Envelope(mapping), problems);
        }
        if (!(document instanceof Mapping mapping) || !isAdvice(document)) {
            problems.add(Problem.at(
                            document.place(),
                            "not-advice",
                            "Das ist kein Rat von Ratwerk.",
                            "This is no advice of Ratwerk.")
                    .hint(
                            "Erwartet wird eine Datei von ratwerk advise -f json (schema: ratwerk.advice/1).",
                            "Expected is a file of ratwerk advise -f json (schema: ratwerk.advice/1)."));
            throw new RefusedException(problems.sorted());
        }
        new SchemaCheck(SchemaCheck.ADVICE, problems).check(mapping);
        return advice(file, mapping, "", null, problems);
    }

    /** Takes an advice that fits the schema, but for problems that are noted already; {@code at} is where it stands. */
    private static AdviceFile advice(
            String file, Mapping mapping, String at, @Nullable Envelope envelope, Problems problems) {
        LocalDate asOf = day(mapping, at, "asOf", problems);
        LocalDate date = day(mapping, at, "date", problems);
        checkTop(mapping, at, problems);
        problems.refuseIfAny();
        checkPaths(mapping, at, problems);
        problems.refuseIfAny();
        return new AdviceFile(mapping, Profile.recorded(file, asOf, answers(mapping, at)), date, envelope);
    }

    /** The digest of the rulebook that the advice says it follows. */
    public String rulebookDigest() {
        return required(mapping(document, "rulebook"), "digest");
    }

    /** Whether a document says of itself that it is an advice, or a record of one. */
    public static boolean isAdvice(Node document) {
        return document instanceof Mapping mapping
                && (schemaOf(mapping).startsWith("ratwerk.advice/") || isRecord(mapping));
    }

    private static boolean isRecord(Mapping document) {
        return schemaOf(document).startsWith("ratwerk.record/");
    }

    private static String schemaOf(Mapping mapping) {
        Entry schema = mapping.entries().get("schema");
        return schema != null && schema.value() instanceof Scalar scalar ? scalar.text() : "";
    }

    private static @Nullable LocalDate day(Mapping mapping, String at, String key, Problems problems) {
        Entry entry = mapping.entries().get(key);
        if (entry == null || !(entry.value() instanceof Scalar scalar) || scalar.type() != Type.TEXT) {
            return null;
        }
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(scalar.place(), "bad-date", "Das ist kein Datum.", "This is not a date.")
                    .on(at + key)
                    .hint("Jahr-Monat-Tag, zum Beispiel 2026-10-01.", "Year-month-day, for example 2026-10-01."));
            return null;
        }
    }

    private static void checkTop(Mapping mapping, String at, Problems problems) {
        Entry top = mapping.entries().get("top");
        if (top != null && top.value() instanceof Scalar scalar && scalar.text().equals("0")) {
            problems.add(Problem.at(scalar.place(), "out-of-range", "„top“ beginnt bei 1.", "\"top\" begins at 1.")
                    .on(at + "top"));
        }
    }

    /** Refuses answers to questions that nobody asks, where they name the question. */
    private static void checkPaths(Mapping mapping, String within, Problems problems) {
        List<String> known = Questionnaire.standard().questions().stream()
                .map(Question::path)
                .toList();
        int index = 0;
        for (Node item : items(mapping, "answers")) {
            String at = JsonPath.index(within + "answers", index++);
            Entry path = Objects.requireNonNull(((Mapping) item).entries().get("path"));
            String said = ((Scalar) path.value()).text();
            if (!known.contains(said)) {
                problems.add(Nearest.guess(
                        Problem.at(
                                        path.value().place(),
                                        "unknown-question",
                                        "Eine Frage „" + said + "“ gibt es nicht.",
                                        "There is no question \"" + said + "\".")
                                .on(JsonPath.key(at, "path")),
                        said,
                        known));
            }
        }
    }

    private static List<RecordedAnswer> answers(Mapping mapping, String within) {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (Node item : items(mapping, "answers")) {
            String path = JsonPath.index(within + "answers", answers.size());
            answers.add(answer((Mapping) item, path));
        }
        return answers;
    }

    private static RecordedAnswer answer(Mapping answer, String at) {
        Node value = Objects.requireNonNull(answer.entries().get("value")).value();
        List<String> values = value instanceof Sequence sequence
                ? sequence.items().stream().map(item -> ((Scalar) item).text()).toList()
                : List.of(((Scalar) value).text());
        String source = text(answer, "source");
        String asOf = text(answer, "sourceAsOf");
        String note = text(answer, "note");
        boolean from = source != null || asOf != null || note != null;
        return new RecordedAnswer(
                required(answer, "path"),
                values,
                new Place(
                        value.place().file(),
                        Integer.parseInt(required(answer, "line")),
                        Integer.parseInt(required(answer, "column"))),
                from ? new Provenance(source, asOf, note) : null,
                value.place(),
                at + ".value");
    }

    /** The items of a list, none if the key is missing. */
    static List<Node> items(Mapping mapping, String key) {
        Entry entry = mapping.entries().get(key);
        return entry != null && entry.value() instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The word or number under a key, or null. */
    static @Nullable String text(Mapping mapping, String key) {
        Entry entry = mapping.entries().get(key);
        return entry != null && entry.value() instanceof Scalar scalar ? scalar.text() : null;
    }

    /** The word or number under a key that the schema requires. */
    static String required(Mapping mapping, String key) {
        return Objects.requireNonNull(text(mapping, key), key);
    }

    /** The mapping under a key that the schema requires. */
    static Mapping mapping(Mapping mapping, String key) {
        return (Mapping) Objects.requireNonNull(mapping.entries().get(key), key).value();
    }

    /** The answers that the advice rests on, at the places they had in their own file. */
    public Profile profile() {
        return profile;
    }

    /** The language it is written in. */
    public Language language() {
        return required(document, "language").equals("de") ? Language.DE : Language.EN;
    }

    /** The day that it bears, or null if it is that of its answers. */
    public @Nullable LocalDate date() {
        return date;
    }

    /** How many actions it shows at the most. */
    public int top() {
        String top = text(document, "top");
        return top == null ? Integer.MAX_VALUE : Integer.parseInt(top);
    }

    /** Whether its answers are those that it was made from. */
    public boolean hasItsAnswers() {
        return required(document, "profileDigest").equals(profile.digest());
    }

    /** Whether nothing in it was changed since it was written, its layout aside. */
    public boolean isAsWritten() {
        return required(document, "digest").equals(Digest.of(JsonValue.without(Set.of("digest"), document)));
    }

    /**
     * What a comparison needs of it, with the numbers as they stand in the file.
     *
     * @param rulebook where the titles of actions are looked up
     */
    public Side side(Rulebook rulebook) {
        return new FileSide(rulebook).of(document, profile);
    }

    /** What it was signed with, or null if it is no record. */
    public @Nullable Envelope envelope() {
        return envelope;
    }

    /** Where it begins. */
    public Place place() {
        return document.place();
    }

    Mapping document() {
        return document;
    }
}
