package de.ratwerk;

import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Rulebook;
import java.util.Set;

/**
 * Gets ready what a command will need while its line is still being read: on two cores a run is over sooner. Nothing depends
 * on it.
 */
final class HeadStart {
    /** The commands that advise on a profile. */
    private static final Set<String> ADVISING =
            Set.of("advise", "ask", "changes", "compare", "questions", "robustness", "whatif", "why");

    private HeadStart() {}

    static void of(String... arguments) {
        if (arguments.length > 0 && ADVISING.contains(arguments[0])) {
            Thread thread = new Thread(HeadStart::run, "ratwerk head start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run() {
        try {
            Rulebook.warmUp();
            Questionnaire.standard();
        } catch (RuntimeException | LinkageError e) {
            // Whoever needs it meets the fault again, and tells it.
        }
    }
}
