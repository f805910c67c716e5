package de.ratwerk.fuzz;

import de.ratwerk.exchange.Columns;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.exchange.Intake;
import de.ratwerk.exchange.Outlet;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.sheet.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The municipalities of a file in memory, read as an import reads them. */
final class Municipalities {
    private Municipalities() {}

    /** What an import writes to. */
    interface Opening {
        Outlet on(OutputStream out) throws IOException;
    }

    /** What is kept of an entry: nobody who imports keeps more. */
    private record Told(@Nullable Profile profile, int said) {}

    /** Reads a file and asserts the contract for all of it and each of its rows; the profiles, none if it is refused. */
    static List<Profile> in(String name, byte[] input) {
        return Contract.read(
                        () -> all(name, input, Municipalities::told),
                        all -> all.stream().map(Told::said).toList())
                .orElse(List.of())
                .stream()
                .flatMap(told -> Stream.ofNullable(told.profile()))
                .toList();
    }

    private static <T> List<T> all(String name, byte[] input, Function<Entry, T> each) {
        try (Stream<Entry> entries = Intake.ofContents(List.of(Content.of(name, input)), Columns.standard())) {
            return entries.map(each).toList();
        }
    }

    private static Told told(Entry entry) {
        if (entry instanceof Rejected rejected) {
            Contract.refusal(rejected.problems());
            return new Told(null, rejected.hashCode());
        }
        Accepted accepted = (Accepted) entry;
        accepted.notes().forEach(Contract::whole);
        Profile profile = accepted.profile();
        return new Told(profile, Objects.hash(accepted.place(), profile.digest(), accepted.notes()));
    }

    /** Asserts that profiles are the same once they are written and read again, as far as the format can hold them. */
    static void survive(List<Profile> profiles, String name, Opening opening) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<String> digests = new ArrayList<>();
        try (Outlet outlet = opening.on(written)) {
            for (Profile profile : profiles) {
                try {
                    outlet.write(profile);
                } catch (RefusedException e) {
                    Contract.refusal(e.problems());
                    continue;
                }
                // What is left out is told; the rest is still read, but says less.
                digests.add(outlet.leftOut(profile).isEmpty() ? profile.digest() : "");
            }
        }
        List<String> read = new ArrayList<>();
        for (Entry entry : all(name, written.toByteArray(), entry -> entry)) {
            Contract.holds(entry instanceof Accepted, "refused once written: " + entry);
            read.add(((Accepted) entry).profile().digest());
        }
        Contract.same("number of profiles", digests.size(), read.size());
        for (int i = 0; i < digests.size(); i++) {
            if (!digests.get(i).isEmpty()) {
                Contract.same("profile once written", digests.get(i), read.get(i));
            }
        }
    }
}
