package de.ratwerk.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands know of the service; it is made elsewhere, so that they need none of what it is made with. */
public interface Server {
    /**
     * What the command line says of a service; it counts more than the file of settings.
     *
     * @param settings the file of settings, or null for the usual ones
     * @param rules the folders of the rulebook, empty if none was named
     * @param shipped the rulebook that comes along
     * @param address the address to listen on, or null
     * @param port the port to listen on, or null
     */
    record Wanted(
            @Nullable Path settings,
            List<Path> rules,
            Path shipped,
            @Nullable InetAddress address,
            @Nullable Integer port) {}

    /** A service that can start. */
    interface Prepared {
        /**
         * Starts it.
         *
         * @throws de.ratwerk.problem.RefusedException with every problem of the rulebook
         * @throws java.io.UncheckedIOException if it cannot listen there
         */
        Running start();
    }

    /** A service that runs. */
    interface Running {
        /** The address that it answers under. */
        String url();

        /** Waits until it is told to end. */
        void await() throws InterruptedException;
    }

    /**
     * Looks whether a service can be run so.
     *
     * @throws de.ratwerk.problem.RefusedException with everything that is wrong with its settings
     */
    Prepared prepare(Wanted wanted);

    /** A file of settings to begin with. */
    byte[] settingsTemplate();
}
