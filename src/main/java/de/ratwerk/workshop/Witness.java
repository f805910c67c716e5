package de.ratwerk.workshop;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A profile that shows something, with no more answers than it takes to show it. */
public final class Witness {
    private static final String NONE = "{}";

    private Witness() {}

    /**
     * Takes answers out of a profile as long as it still shows what it should; afterwards no single answer can be spared.
     *
     * @param profile a profile that shows it
     * @param shows whether a profile shows it
     */
    public static Profile smallest(Profile profile, Predicate<Profile> shows) {
        Profile smallest = profile;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            List<Answer> answers = new ArrayList<>(smallest.answers());
            Collections.reverse(answers); // what was asked because of another answer goes before that answer
            for (Answer answer : answers) {
                String path = answer.question().path();
                Profile without = path.equals("municipality.name") ? smallest : without(smallest, path);
                if (without != smallest && shows.test(without)) {
                    smallest = without;
                    smaller = true;
                }
            }
        }
        return smallest;
    }

    private static Profile without(Profile profile, String path) {
        try {
            return profile.with(path, "unknown");
        } catch (RefusedException e) {
            return profile; // another answer needs it
        }
    }

    /** The answers of a profile on one line, for a reader; none are told in words. */
    public static String answers(Profile profile, Language language) {
        String answers = answers(profile);
        return answers.equals(NONE) ? language.say("nichts beantwortet", "nothing answered") : answers;
    }

    /** The answers of a profile on one line, as a case would give them. */
    public static String answers(Profile profile) {
        String answers = profile.answers().stream()
                .filter(answer -> !answer.question().path().equals("municipality.name"))
                .map(answer -> answer.question().path() + ": "
                        + (answer.values().size() == 1
                                ? answer.value()
                                : answer.values().isEmpty() ? "none" : answer.values()))
                .collect(Collectors.joining("; "));
        return answers.isEmpty() ? NONE : answers;
    }
}
