package de.ratwerk.web.live;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.SeenFrom;
import de.ratwerk.web.problem.ProblemLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rulebooks that the service has loaded. A new one is opened beside the current one and takes its place as a whole, or
 * not at all. Thread-safe: a request asks once and keeps what it got.
 */
public final class LiveRules {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final List<Path> folders;
    private final int kept;
    private final Clock clock;
    private final List<Consumer<Swap>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;

    /**
     * What is loaded.
     *
     * @param loaded the rulebooks, the current one first
     * @param refused the edit that was not taken since, or null
     */
    private record State(List<Generation> loaded, @Nullable Refused refused) {}

    /**
     * An edit that is not taken.
     *
     * @param problems what is wrong with it, never empty
     * @param since when it was tried
     */
    public record Refused(List<Problem> problems, Instant since) {}

    /** How an attempt to load the rules anew ended. */
    public enum Swap {
        /** Another rulebook is current now. */
        SWAPPED,
        /** The files decide nothing differently. */
        UNCHANGED,
        /** The edit is broken; the current one stays. */
        REFUSED
    }

    /**
     * Opens the rulebook.
     *
     * @param folders the folder with {@code rulebook.yaml}, then those that add to it
     * @param kept how many rulebooks stay loaded, the current one among them, from 1
     * @throws RefusedException with every problem of the rulebook
     */
    public LiveRules(List<Path> folders, int kept, Clock clock) {
        this.folders = folders;
        this.kept = kept;
        this.clock = clock;
        this.state = new State(List.of(new Generation(opened(folders), clock.instant())), null);
    }

    /** Opens rules and tries them once, so that rules without end are refused here and the first request is as quick as the next. */
    private static Ratwerk opened(List<Path> folders) {
        Ratwerk ratwerk = Ratwerk.open(folders);
        ratwerk.advise(Profile.empty("-"));
        return ratwerk;
    }

    /** The rulebook that is followed now. */
    public Generation current() {
        return state.loaded().get(0);
    }

    /** All that are loaded, the current one first. */
    public List<Generation> loaded() {
        return state.loaded();
    }

    /** The loaded rulebook with a digest. */
    public Optional<Generation> loaded(String digest) {
        return state.loaded().stream()
                .filter(generation -> generation.digest().equals(digest))
                .findFirst();
    }

    /** The edit that was not taken, if the files are broken at present. */
    public Optional<Refused> refused() {
        return Optional.ofNullable(state.refused());
    }

    /** The folders that the rules are read from. */
    public List<Path> folders() {
        return folders;
    }

    /** A problem of the rules, its file named from the folder that it lies in, so that nothing of this machine is told. */
    public Problem withinFolders(Problem problem) {
        String file = problem.place().file();
        Place place = new Place(
                SeenFrom.folders(folders, file).orElse(file),
                problem.place().line(),
                problem.place().column());
        return new Problem(problem.kind(), problem.message(), place, problem.path(), problem.hint());
    }

    /** Tells how each attempt to load the rules anew ends. */
    public void onSwap(Consumer<Swap> listener) {
        listeners.add(listener);
    }

    /** Opens the rules as they stand now and lets them take the place of the current ones. */
    public synchronized Swap reload() {
        Swap swap = tried();
        listeners.forEach(listener -> listener.accept(swap));
        return swap;
    }

    private Swap tried() {
        Ratwerk ratwerk;
        try {
            ratwerk = opened(folders);
        } catch (RefusedException e) {
            state = new State(state.loaded(), new Refused(e.problems(), clock.instant()));
            LOG.warn(
                    "An edit of the rules is not taken; the rulebook {} goes on serving",
                    current().digest());
            ProblemLog.warn(LOG, e.problems());
            return Swap.REFUSED;
        }
        String digest = ratwerk.rulebook().digest();
        if (digest.equals(current().digest())) {
            state = new State(state.loaded(), null);
            return Swap.UNCHANGED;
        }
        List<Generation> loaded = new ArrayList<>();
        loaded.add(loaded(digest).orElseGet(() -> new Generation(ratwerk, clock.instant())));
        state.loaded().stream()
                .filter(generation -> !generation.digest().equals(digest))
                .limit(kept - 1L)
                .forEach(loaded::add);
        String before = current().digest();
        state = new State(List.copyOf(loaded), null);
        LOG.info("The rulebook {} takes the place of {}", digest, before);
        return Swap.SWAPPED;
    }
}
