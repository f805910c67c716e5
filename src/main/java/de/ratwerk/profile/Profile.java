package de.ratwerk.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.source.Digest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one municipality, validated. Immutable and thread-safe. A question without an answer is unknown, which
 * is never the same as "no".
 */
public final class Profile {
    /** The format that this version reads. */
    public static final String SCHEMA = "ratwerk.profile/1";

    private final String origin;
    private final @Nullable LocalDate asOf;
    private final Map<String, Answer> answers;

    private Profile(String origin, @Nullable LocalDate asOf, Map<String, Answer> answers) {
        this.origin = origin;
        this.asOf = asOf;
        this.answers = Collections.unmodifiableMap(answers);
    }

    /** A profile of answers that were validated one by one and against each other. */
    static Profile of(String origin, @Nullable LocalDate asOf, Map<String, Answer> answers) {
        Map<String, Answer> ordered = new LinkedHashMap<>();
        for (Question question : Questionnaire.standard().questions()) {
            Answer answer = answers.get(question.path());
            if (answer != null) {
                ordered.put(question.path(), answer);
            }
        }
        return new Profile(origin, asOf, ordered);
    }

    /**
     * Reads a profile file (YAML or JSON).
     *
     * @throws RefusedException with every problem of the file
     */
    public static Profile read(Path file) {
        return read(Source.read(file));
    }

    /**
     * Reads a profile from a text (YAML or JSON).
     *
     * @throws RefusedException with every problem of the text
     */
    public static Profile read(Source source) {
        return ProfileReader.read(source);
    }

    /**
     * Reads a profile from a document that stands for one, such as a row of a table.
     *
     * @param origin the name of the file that it was made from
     * @param problems what is known already to be wrong with it; takes what else is
     * @throws RefusedException if anything is wrong, with all of it
     */
    public static Profile read(String origin, Node document, Problems problems) {
        return ProfileReader.read(origin, document, problems);
    }

    /** A profile in which nothing but the name is known. */
    public static Profile empty(String name) {
        Question question = Questionnaire.standard().question("municipality.name");
        Answer answer = new Answer(question, List.of(name), Place.of("-"), null);
        return of("-", null, Map.of(question.path(), answer));
    }

    /** The name of the file, or {@code -}. */
    public String origin() {
        return origin;
    }

    /** The name of the municipality. */
    public String name() {
        return answer("municipality.name").map(Answer::value).orElse("");
    }

    /** The day as of which the answers hold, or null if the profile does not say. */
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    /** The known answers in the order of the questionnaire. */
    public Collection<Answer> answers() {
        return answers.values();
    }

    /** The answer to a question; empty if it is unknown. */
    public Optional<Answer> answer(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    /** Whether a question can still matter: what is known does not rule it out. */
    public boolean applies(Question question) {
        Condition condition = question.condition();
        return condition == null
                || answer(condition.path())
                        .map(answer -> condition.values().contains(answer.value()))
                        .orElse(true);
    }

    /** The questions that apply and have no answer, in the order of the questionnaire. */
    public List<Question> unanswered() {
        return Questionnaire.standard().questions().stream()
                .filter(question -> !answers.containsKey(question.path()) && applies(question))
                .toList();
    }

    /**
     * This profile with one more or another answer.
     *
     * @param values the answer in the profile's words
     * @throws RefusedException if the answer does not fit its question or contradicts another answer
     */
    public Profile with(String path, String... values) {
        return with(Map.of(path, List.of(values)));
    }

    /**
     * This profile with more or other answers.
     *
     * @param changes path to values in the profile's words
     * @throws RefusedException if an answer does not fit its question or contradicts another answer
     */
    public Profile with(Map<String, List<String>> changes) {
        return with(changes, path -> Place.of(origin));
    }

    /**
     * This profile with more or other answers that stand somewhere else than the profile.
     *
     * @param changes path to values in the profile's words; {@code unknown} takes an answer back
     * @param places where the change of a path stands
     * @throws RefusedException if an answer does not fit its question or contradicts another answer
     */
    public Profile with(Map<String, List<String>> changes, Function<String, Place> places) {
        return AnsweredProfiles.with(this, changes, places);
    }

    /**
     * This profile with the answers of another one over its own: what the other one knows counts, its day too.
     *
     * @throws RefusedException if answers of the two contradict each other
     */
    public Profile under(Profile other) {
        return AnsweredProfiles.under(this, other);
    }

    /**
     * A profile of answers that were written down with their places and sources, as an advice keeps them.
     *
     * @param origin the name of the file that keeps them
     * @throws RefusedException with everything that does not fit, each at its place in that file
     * @throws IllegalArgumentException if an answer is to no question of the questionnaire
     */
    public static Profile recorded(String origin, @Nullable LocalDate asOf, List<RecordedAnswer> answers) {
        return AnsweredProfiles.recorded(origin, asOf, answers);
    }

    /**
     * An answer as it was written down.
     *
     * @param values the answer in the profile's words
     * @param place where it stood in its profile
     * @param recordedAt where it is written down
     * @param recordedPath its path in the file that it is written down in
     */
    public record RecordedAnswer(
            String path,
            List<String> values,
            Place place,
            Answer.@Nullable Provenance provenance,
            Place recordedAt,
            String recordedPath) {}

    Map<String, Answer> answersByPath() {
        return answers;
    }

    /**
     * The SHA-256 of everything the profile says, in hexadecimal: two files with the same content have the same digest,
     * however they are laid out.
     */
    public String digest() {
        StringBuilder said = new StringBuilder();
        field(said, SCHEMA);
        field(said, asOf == null ? null : asOf.toString());
        answers.values().forEach(answer -> {
            field(said, answer.question().path());
            said.append(answer.values().size()).append('#');
            answer.values().forEach(value -> field(said, value));
            Answer.Provenance from = answer.provenance();
            field(said, from == null ? null : from.source());
            field(said, from == null ? null : from.asOf());
            field(said, from == null ? null : from.note());
        });
        return Digest.of(said.toString());
    }

    /** A length before each field keeps one content from looking like another. */
    private static void field(StringBuilder said, @Nullable String field) {
        said.append(field == null ? "-" : field.length() + ":" + field).append('\n');
    }
}
