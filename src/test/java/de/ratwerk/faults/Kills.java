package de.ratwerk.faults;

import de.ratwerk.Thorough;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Ends processes at moments that a seed draws, without giving them the time for anything. */
final class Kills {
    /** So many of each kind: more than a hundred in all where tests are thorough. */
    static final int OF_A_KIND = Thorough.WANTED ? 20 : 2;

    private Kills() {}

    /** What holds after a process was ended, at any moment. */
    interface Holds {
        void after(int kill) throws Exception;
    }

    /**
     * Starts a command again and again and ends it.
     *
     * @param after what is to hold after each
     */
    static void each(Ratwerks ratwerks, Holds after, String... command) throws Exception {
        long begun = System.nanoTime();
        ratwerks.run(command);
        long whole = System.nanoTime() - begun;
        after.after(0);
        SplittableRandom random = new SplittableRandom(412);
        for (int kill = 1; kill <= OF_A_KIND; kill++) {
            Process process = ratwerks.start(command);
            // The first half of a run is Java's own start.
            process.waitFor(random.nextLong(whole / 2, whole), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            after.after(kill);
        }
    }
}
