package de.ratwerk.profile.edit;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The text of a profile file (YAML or JSON) as it is stored, with the profile that is read of it. Immutable. */
public final class ProfileText {
    private final Source source;
    private final String stored;
    private final Profile profile;

    private ProfileText(Source source, String stored) {
        this.source = source;
        this.stored = stored;
        this.profile = Profile.read(source);
    }

    /**
     * Takes the bytes of a profile file.
     *
     * @param name the name of the file
     * @throws RefusedException with every problem of the profile
     */
    public static ProfileText of(String name, byte[] bytes) {
        return new ProfileText(Source.of(name, bytes), new String(bytes, StandardCharsets.UTF_8));
    }

    /** The text as it is stored, with its byte order mark and its line ends. */
    public String stored() {
        return stored;
    }

    /** What the text says. */
    public Profile profile() {
        return profile;
    }

    /**
     * The text with the answer to a question that it leaves open. Only the lines of that answer are others.
     *
     * @param values the answer in the profile's words
     * @throws RefusedException if the answer does not fit, contradicts another one, or cannot be written without changing
     *     what else the text says
     */
    public ProfileText with(String path, List<String> values) {
        Question question = Questionnaire.standard().question(path);
        List<String> wanted =
                profile.with(Map.of(path, values)).answer(path).orElseThrow().values();
        try {
            Lines lines = new Lines(stored, source);
            new AnswerEdit(lines, source).write(question, wanted);
            ProfileText changed = of(source.name(), lines.changed().getBytes(StandardCharsets.UTF_8));
            if (changed.says(wanted, question, profile)) {
                return changed;
            }
        } catch (RefusedException | YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw cannot(question, wanted);
        }
        throw cannot(question, wanted);
    }

    /** Whether this says what another profile does, and one answer more, and nothing else. */
    private boolean says(List<String> wanted, Question question, Profile before) {
        return Objects.equals(profile.asOf(), before.asOf())
                && profile.answers().size() == before.answers().size() + 1
                && profile.answer(question.path())
                        .filter(answer -> answer.values().equals(wanted))
                        .isPresent()
                && before.answers().stream().allMatch(this::saysToo);
    }

    private boolean saysToo(Answer answer) {
        return profile.answer(answer.question().path())
                .filter(same ->
                        same.values().equals(answer.values()) && Objects.equals(same.provenance(), answer.provenance()))
                .isPresent();
    }

    private RefusedException cannot(Question question, List<String> wanted) {
        String words = AnswerWords.of(question, wanted, false);
        return new RefusedException(Problem.at(
                        Place.of(source.name()),
                        "cannot-write-answer",
                        "Die Antwort lässt sich hier nicht eintragen, ohne anderes zu verändern; die Datei bleibt, wie"
                                + " sie ist.",
                        "The answer cannot be written here without changing anything else; the file stays as it is.")
                .on(question.path())
                .hint(
                        "Von Hand eintragen: " + question.path() + " mit dem Wert " + words + ".",
                        "Write it by hand: " + question.path() + " with the value " + words + "."));
    }
}
