package de.ratwerk.cohort;

import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Advises all municipalities of an input, several at a time, and writes down each as soon as it is done. What is wrong
 * with one of them never ends the run: it is refused with its reasons.
 */
public final class CohortRun {
    private final UnaryOperator<Profile> completion;
    private final Work work;
    private final int threads;

    /** What is done for each municipality; called by several threads at once. */
    @FunctionalInterface
    public interface Work {
        /**
         * Makes a member of a profile.
         *
         * @throws RefusedException if it is to be refused
         * @throws UncheckedIOException if something cannot be written, which ends the run
         */
        Member of(String id, Profile profile);
    }

    /** Looks on. */
    public interface Onlooker {
        /** Another municipality was read and is done with. */
        void done(Counts counts);

        /** Whether the run is to end after what is under way. */
        boolean stopped();
    }

    /**
     * How many there were.
     *
     * @param read municipalities of the input
     * @param advised those that became members
     * @param refused those that were refused
     * @param faults those among the refused for which the program is to blame
     */
    public record Counts(int read, int advised, int refused, int faults) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts one(boolean member, boolean fault) {
            return new Counts(
                    read + 1, advised + (member ? 1 : 0), refused + (member ? 0 : 1), faults + (fault ? 1 : 0));
        }
    }

    /**
     * A run.
     *
     * @param completion adds what a register knows; refuses what contradicts it
     * @param threads how many work at a time, from 1
     */
    public CohortRun(UnaryOperator<Profile> completion, Work work, int threads) {
        this.completion = completion;
        this.work = work;
        this.threads = threads;
    }

    /**
     * Runs over an input, in its order.
     *
     * @param refused takes each that is refused
     * @return how many there were
     */
    public Counts over(Iterator<Entry> entries, MemberOutlet file, Consumer<Rejected> refused, Onlooker onlooker) {
        Tally tally = new Tally(file, refused, onlooker);
        InOrder.each(new Tickets(entries, file, onlooker), this::done, threads, tally);
        return tally.counts;
    }

    /** A piece of work: a municipality that is to be advised, or was, or is refused already. */
    private sealed interface Ticket {}

    private record ToDo(String id, Place place, Profile profile) implements Ticket {}

    private record Kept(String line) implements Ticket, Outcome {}

    /** What came of it. */
    private sealed interface Outcome {}

    private record Advised(Member member) implements Outcome {}

    private record Refused(Rejected entry, boolean fault) implements Ticket, Outcome {}

    private Outcome done(Ticket ticket) {
        if (!(ticket instanceof ToDo todo)) {
            return (Outcome) ticket;
        }
        try {
            return new Advised(work.of(todo.id(), todo.profile()));
        } catch (RefusedException e) {
            return new Refused(rejected(todo, e.problems()), false);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = Problem.at(
                            todo.place(),
                            "unexpected-fault",
                            "Unerwarteter Fehler beim Beraten: " + e,
                            "Unexpected fault when advising: " + e)
                    .hint("Bitte melden; die anderen Orte sind beraten.", "Please report it; the others were advised.");
            return new Refused(rejected(todo, List.of(problem)), true);
        }
    }

    private static Rejected rejected(ToDo todo, List<Problem> problems) {
        return new Rejected(todo.place(), todo.profile().name(), problems);
    }

    /** Gives each municipality its id, in order. */
    private final class Tickets implements Iterator<Ticket> {
        private final Iterator<Entry> entries;
        private final MemberOutlet file;
        private final Onlooker onlooker;
        private final Ids ids = new Ids();

        Tickets(Iterator<Entry> entries, MemberOutlet file, Onlooker onlooker) {
            this.entries = entries;
            this.file = file;
            this.onlooker = onlooker;
        }

        @Override
        public boolean hasNext() {
            return !onlooker.stopped() && entries.hasNext();
        }

        @Override
        public Ticket next() {
            if (!entries.hasNext()) {
                throw new NoSuchElementException();
            }
            Entry entry = entries.next();
            if (entry instanceof Rejected rejected) {
                return new Refused(rejected, false);
            }
            Accepted accepted = (Accepted) entry;
            try {
                return ticket(accepted.place(), completion.apply(accepted.profile()));
            } catch (RefusedException e) {
                return new Refused(
                        new Rejected(accepted.place(), accepted.profile().name(), e.problems()), false);
            }
        }

        private Ticket ticket(Place place, Profile profile) {
            Optional<String> id = ids.next(profile);
            if (id.isEmpty()) {
                return new Refused(new Rejected(place, profile.name(), List.of(twice(place, profile))), false);
            }
            return file.earlier(id.get(), profile.digest())
                    .<Ticket>map(Kept::new)
                    .orElseGet(() -> new ToDo(id.get(), place, profile));
        }
    }

    private static Problem twice(Place place, Profile profile) {
        String key = profile.answer("municipality.ags").orElseThrow().value();
        return Problem.at(
                        place,
                        "duplicate-municipality",
                        "Der Gemeindeschlüssel " + key + " kommt schon vorher vor; jeder Ort zählt einmal.",
                        "The municipality key " + key + " has come before; each place counts once.")
                .on("municipality.ags")
                .hint(
                        "Einen der beiden Einträge weglassen oder den Schlüssel berichtigen.",
                        "Leave out one of the two entries, or correct the key.");
    }

    /** Writes down what came of each, and counts. */
    private static final class Tally implements Consumer<Outcome> {
        private final MemberOutlet file;
        private final Consumer<Rejected> refused;
        private final Onlooker onlooker;
        private Counts counts = Counts.NONE;

        Tally(MemberOutlet file, Consumer<Rejected> refused, Onlooker onlooker) {
            this.file = file;
            this.refused = refused;
            this.onlooker = onlooker;
        }

        @Override
        public void accept(Outcome outcome) {
            if (outcome instanceof Kept kept) {
                file.keep(kept.line());
            } else if (outcome instanceof Advised advised) {
                file.write(advised.member());
            } else if (outcome instanceof Refused one) {
                refused.accept(one.entry());
            }
            boolean fault = outcome instanceof Refused one && one.fault();
            counts = counts.one(!(outcome instanceof Refused), fault);
            onlooker.done(counts);
        }
    }
}
