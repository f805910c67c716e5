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
import java.util.stream.Stream;

/** The municipalities of a file in memory, read as an import reads them. */
final class Municipalities {
    private Municipalities() {}

    /** What an import writes to. */
    interface Opening {
        Outlet on(OutputStream out) throws IOException;
    }

    /** Reads a file and asserts the contract for all of it and each of its rows; the profiles, none if it is refused. */
    static List<Profile> in(String name, byte[] input) {
        List<Entry> entries =
                Contract.read(() -> all(name, input), Municipalities::said).orElse(List.of());
        List<Profile> profiles = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Rejected rejected) {
                Contract.refusal(rejected.problems());
            } else if (entry instanceof Accepted accepted) {
                accepted.notes().forEach(Contract::whole);
                profiles.add(accepted.profile());
            }
        }
        return profiles;
    }

    private static List<Entry> all(String name, byte[] input) {
        try (Stream<Entry> entries = Intake.ofContents(List.of(Content.of(name, input)), Columns.standard())) {
            return entries.toList();
        }
    }

    private static List<Object> said(List<Entry> entries) {
        return entries.stream()
                .<Object>map(entry -> entry instanceof Accepted accepted
                        ? List.of(accepted.place(), accepted.profile().digest(), accepted.notes())
                        : entry)
                .toList();
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
        for (Entry entry : all(name, written.toByteArray())) {
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
