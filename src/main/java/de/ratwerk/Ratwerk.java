package de.ratwerk;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.List;

/**
 * The library's door: a rulebook, opened once, that advises on any number of profiles. Immutable and thread-safe; needs
 * no Spring.
 *
 * <pre>{@code
 * Ratwerk ratwerk = Ratwerk.open(Path.of("rules"));
 * Advice advice = ratwerk.advise(Profile.read(Path.of("profiles/places/ulm.yaml")));
 * }</pre>
 */
public final class Ratwerk {
    private final Rulebook rulebook;
    private final Advisor advisor;

    private Ratwerk(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.advisor = new Advisor(rulebook);
    }

    /**
     * Opens a rulebook.
     *
     * @param rules the folder with {@code rulebook.yaml}
     * @throws RefusedException with every problem of the rulebook
     */
    public static Ratwerk open(Path rules) {
        return open(List.of(rules));
    }

    /**
     * Opens a rulebook together with others that add to it.
     *
     * @param rules the folder with {@code rulebook.yaml}, then the folders that add rules, actions and evidence
     * @throws RefusedException with every problem of the rulebooks
     */
    public static Ratwerk open(List<Path> rules) {
        return new Ratwerk(Rulebook.load(rules));
    }

    /** The advice for a profile. */
    public Advice advise(Profile profile) {
        return advisor.advise(profile);
    }

    /** What is still worth asking, the most influential question first, and whether it can change the first three actions. */
    public Enquiry questions(Profile profile) {
        return advisor.enquiry(profile);
    }

    /** The rulebook that is followed. */
    public Rulebook rulebook() {
        return rulebook;
    }
}
