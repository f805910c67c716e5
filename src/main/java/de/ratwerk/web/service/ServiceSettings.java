package de.ratwerk.web.service;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a service is run; each setting is explained in {@code service.yaml}, the file that
 * {@code ratwerk serve --new-settings} prints.
 *
 * @param rules the folder with {@code rulebook.yaml}, then those that add to it
 * @param listen where it listens
 * @param access who may come in
 * @param limits what a request may cost
 * @param database where feedback is kept, or null: then nothing is kept
 * @param signingKey the file with the private key that decision records are signed with, or null: then none are
 * @param operation how it is operated
 */
public record ServiceSettings(
        List<Path> rules,
        Listen listen,
        Access access,
        Limits limits,
        @Nullable Database database,
        @Nullable Path signingKey,
        Operation operation) {

    /** All as it is where a file says nothing. */
    public static final ServiceSettings USUAL = new ServiceSettings(
            List.of(Path.of("rules")),
            new Listen(InetAddress.getLoopbackAddress(), 8080),
            new Access(null, null),
            new Limits(
                    256,
                    16,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10),
                    600,
                    Runtime.getRuntime().availableProcessors()),
            null,
            null,
            new Operation(true, 3, false, null, Duration.ofSeconds(30)));

    /**
     * Where the service listens.
     *
     * @param address the address; a loopback address needs no credentials
     * @param port the port, from 1; 0 takes one that is free
     * @param place where the address was set, or null if a program did
     */
    public record Listen(
            InetAddress address, int port, @Nullable Place place) {
        /** Where a program lets the service listen. */
        public Listen(InetAddress address, int port) {
            this(address, port, null);
        }

        /** Whether only programs on the same machine can connect. */
        public boolean isLocal() {
            return address.isLoopbackAddress();
        }
    }

    /**
     * Who may come in; where both are null everybody may who can connect.
     *
     * @param keys the file with the hashes of API keys, or null
     * @param issuer whose tokens are taken, or null
     */
    public record Access(@Nullable Path keys, @Nullable Issuer issuer) {
        /** Whether nobody is asked who they are. */
        public boolean isOpen() {
            return keys == null && issuer == null;
        }
    }

    /**
     * Whose tokens are taken.
     *
     * @param url the issuer, as its tokens name it
     * @param audience whom the tokens must be meant for
     */
    public record Issuer(URI url, String audience) {}

    /**
     * What a request may cost.
     *
     * @param bodyKib the most a body may hold, in KiB; of a batch each line
     * @param uploadMib the most the files of a cohort may hold that are sent at once, in MiB
     * @param body how long a body may be waited for, in all and at a time; as much longer as it comes with a thousand bytes a
     *     second
     * @param evaluation how long an evaluation may take
     * @param requestsPerMinute how many requests a key may send in a minute on average, and at most at once
     * @param evaluations how many evaluations run at the same time
     */
    public record Limits(
            int bodyKib, int uploadMib, Duration body, Duration evaluation, int requestsPerMinute, int evaluations) {
        /** The same limits with another number of requests. */
        public Limits withRequestsPerMinute(int other) {
            return new Limits(bodyKib, uploadMib, body, evaluation, other, evaluations);
        }

        /** The same limits with another time for an evaluation. */
        public Limits withEvaluation(Duration other) {
            return new Limits(bodyKib, uploadMib, body, other, requestsPerMinute, evaluations);
        }
    }

    /**
     * Where feedback is kept.
     *
     * @param url a JDBC URL of H2 or PostgreSQL
     * @param user the user, or null
     * @param passwordFile a file that holds the password and nothing else, or null
     */
    public record Database(
            String url, @Nullable String user, @Nullable Path passwordFile) {}

    /**
     * How the service is operated.
     *
     * @param reload whether edits of the rules are picked up
     * @param keptRulebooks how many rulebooks stay loaded, the current one among them, from 1
     * @param jsonLog whether log lines are JSON
     * @param traces where traces are sent (OTLP over HTTP), or null
     * @param shutdown how long requests under way may take when the service ends
     */
    public record Operation(
            boolean reload,
            int keptRulebooks,
            boolean jsonLog,
            @Nullable URI traces,
            Duration shutdown) {}

    /**
     * Reads settings from a file; relative paths in it are seen from its folder.
     *
     * @param rules the rules where the file names none
     * @throws RefusedException with every problem of the file
     */
    public static ServiceSettings read(Path file, List<Path> rules) {
        Path folder = file.toAbsolutePath().normalize().resolveSibling(".").normalize();
        return new SettingsReader(folder, rules).read(Source.read(file));
    }

    /** A file of settings to begin with, in which each is explained and has its default. */
    public static byte[] template() {
        try (InputStream in = Objects.requireNonNull(ServiceSettings.class.getResourceAsStream("service.yaml"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same settings with other rules. */
    public ServiceSettings withRules(List<Path> others) {
        return new ServiceSettings(others, listen, access, limits, database, signingKey, operation);
    }

    /** The same settings with others who may come in. */
    public ServiceSettings withAccess(Access other) {
        return new ServiceSettings(rules, listen, other, limits, database, signingKey, operation);
    }

    /** The same settings with other limits. */
    public ServiceSettings withLimits(Limits other) {
        return new ServiceSettings(rules, listen, access, other, database, signingKey, operation);
    }

    /** The same settings, operated otherwise. */
    public ServiceSettings withOperation(Operation other) {
        return new ServiceSettings(rules, listen, access, limits, database, signingKey, other);
    }

    /** The same settings, listening elsewhere. */
    public ServiceSettings withListen(Listen other) {
        return new ServiceSettings(rules, other, access, limits, database, signingKey, operation);
    }
}
