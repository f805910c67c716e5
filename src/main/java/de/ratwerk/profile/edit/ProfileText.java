package de.ratwerk.profile.edit;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.ProfileTemplate;
import de.ratwerk.profile.Question;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** The beginning of a new profile: every question as a comment in a language, every answer unknown but the name. */
    public static ProfileText empty(Language language) {
        String template = ProfileTemplate.in(language);
        return of(language.say("profil.yaml", "profile.yaml"), template.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the file. */
    public String name() {
        return source.name();
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
     * The text with another answer to one question; see {@link #with(Map)}.
     *
     * @param values the answer in the profile's words
     * @throws RefusedException as there
     */
    public ProfileText with(String path, List<String> values) {
        return with(Map.of(path, values));
    }

    /**
     * The text with more or other answers. Only the lines of answers that become others change, and they keep their
     * comments; the source of such an answer goes with it, as it was the old answer's.
     *
     * @param changes path to values in the profile's words: none says "none of them", {@code unknown} takes an answer back
     * @throws RefusedException with every answer that does not fit or contradicts another one, or that cannot be written
     *     without changing what else the text says
     */
    public ProfileText with(Map<String, List<String>> changes) {
        Changes checked = Changes.of(profile, changes);
        List<Edit> edits = new ArrayList<>();
        for (Question question : checked.changed()) {
            edits.add(new Edit(
                    question.path(),
                    checked.words(question, false),
                    laid -> new AnswerEdit(laid).write(question.path(), checked.words(question, laid.json()))));
        }
        return edited(edits, profile.asOf(), checked.after());
    }

    /**
     * The text with another day as of which its answers hold.
     *
     * @param day the day, or null if the text is not to say
     * @throws RefusedException if it cannot be written without changing what else the text says
     */
    public ProfileText asOf(@Nullable LocalDate day) {
        if (Objects.equals(day, profile.asOf())) {
            return this;
        }
        String words = day == null ? null : day.toString();
        Edit edit = new Edit(DayEdit.KEY, words, laid -> new DayEdit(laid).write(day));
        return edited(List.of(edit), day, profile);
    }

    /** One change of the text: what it is about, its words as one would write them by hand (null: none), and how. */
    private record Edit(String path, @Nullable String words, Consumer<Laid> how) {}

    /** The text after some edits, one after the other, if it then says just what it should. */
    private ProfileText edited(List<Edit> edits, @Nullable LocalDate day, Profile answers) {
        if (edits.isEmpty()) {
            return this;
        }
        Problems problems = new Problems();
        Laid laid = Laid.of(source.name(), stored);
        for (Edit edit : edits) {
            try {
                laid = laid.after(edit.how());
            } catch (RefusedException | YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
                problems.add(cannot(edit));
                laid = Laid.of(source.name(), laid.lines().stored());
            }
        }
        problems.refuseIfAny();
        try {
            ProfileText changed = of(source.name(), laid.lines().stored().getBytes(StandardCharsets.UTF_8));
            if (Objects.equals(changed.profile.asOf(), day)
                    && said(changed.profile).equals(said(answers))) {
                return changed;
            }
        } catch (RefusedException e) {
            throw cannot(edits);
        }
        throw cannot(edits);
    }

    /** An answer, wherever it stands. */
    private record Said(String path, List<String> values, Answer.@Nullable Provenance provenance) {}

    private static List<Said> said(Profile profile) {
        return profile.answers().stream()
                .map(answer -> new Said(answer.question().path(), answer.values(), answer.provenance()))
                .toList();
    }

    private RefusedException cannot(List<Edit> edits) {
        return new RefusedException(edits.stream().map(this::cannot).toList());
    }

    private Problem cannot(Edit edit) {
        Problem problem = Problem.at(
                        Place.of(source.name()),
                        "cannot-write-answer",
                        "Die Angabe lässt sich hier nicht eintragen, ohne anderes zu verändern; die Datei bleibt, wie"
                                + " sie ist.",
                        "This cannot be written here without changing anything else; the file stays as it is.")
                .on(edit.path());
        return edit.words() == null
                ? problem.hint("Von Hand streichen: " + edit.path() + ".", "Remove it by hand: " + edit.path() + ".")
                : problem.hint(
                        "Von Hand eintragen: " + edit.path() + " mit dem Wert " + edit.words() + ".",
                        "Write it by hand: " + edit.path() + " with the value " + edit.words() + ".");
    }
}
