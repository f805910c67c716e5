package de.ratwerk.cli;

import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.exchange.Outlet;
import de.ratwerk.exchange.Rejects;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what can be read, keeps what cannot, tells both and counts. */
final class ImportRun {
    /** So many notes of a kind are told one by one; whoever gets more knows. */
    private static final int TOLD = 5;

    private final Rejects rejects;
    private final Console console;
    private final Language language;
    private final Map<String, Integer> notes = new TreeMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private long written;
    private long rejected;
    private long rows;

    ImportRun(Rejects rejects, Console console, Language language) {
        this.rejects = rejects;
        this.console = console;
        this.language = language;
    }

    /** Does all of it, and closes the outlet. */
    void all(Stream<Entry> entries, Outlet outlet) throws IOException {
        try (outlet) {
            for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
                Entry entry = each.next();
                rows += entry.place().line() > 0 ? 1 : 0;
                if (entry instanceof Accepted accepted) {
                    accept(accepted, outlet);
                } else if (entry instanceof Rejected refused) {
                    reject(refused);
                }
            }
        }
        notes.forEach((kind, count) -> {
            if (count > TOLD) {
                console.err()
                        .println("ratwerk: "
                                + language.say(
                                        "… und noch " + (count - TOLD) + " Hinweise dieser Art (" + kind + ").",
                                        "… and " + (count - TOLD) + " more notes of this kind (" + kind + ")."));
            }
        });
    }

    private void accept(Accepted accepted, Outlet outlet) throws IOException {
        Profile profile = accepted.profile();
        try {
            outlet.write(profile);
            written++;
        } catch (RefusedException e) {
            reject(new Rejected(accepted.place(), profile.name(), e.problems()));
            return;
        }
        accepted.notes().forEach(this::note);
        outlet.leftOut(profile).forEach(this::note);
        profile.answer("municipality.ags").ifPresent(ags -> {
            Place before = keys.putIfAbsent(ags.value(), ags.place());
            if (before != null) {
                note(Problem.at(
                                ags.place(),
                                "duplicate-municipality",
                                "Der AGS " + ags.value() + " steht schon hier: " + before + ".",
                                "The AGS " + ags.value() + " stands here already: " + before + ".")
                        .on("municipality.ags"));
            }
        });
    }

    private void note(Problem note) {
        if (notes.merge(note.kind(), 1, Integer::sum) <= TOLD) {
            console.tell(List.of(note), language, false);
        }
    }

    private void reject(Rejected refused) throws IOException {
        rejected++;
        rejects.add(refused);
        console.tell(refused.problems(), language, false);
    }

    long rejected() {
        return rejected;
    }

    /** What was read, written and rejected; the first is the sum of the others. */
    String summary() {
        long read = written + rejected;
        String what = rows == read
                ? language.say(read == 1 ? "Zeile" : "Zeilen", read == 1 ? "row" : "rows")
                : rows == 0
                        ? language.say(read == 1 ? "Datei" : "Dateien", read == 1 ? "file" : "files")
                        : language.say("Zeilen und Dateien", "rows and files");
        String where = rejects.files().isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ",
                                rejects.files().stream()
                                        .map(Path::getFileName)
                                        .map(String::valueOf)
                                        .toList())
                        + ")";
        return language.say(
                read + " " + what + " gelesen, " + written + (written == 1 ? " Profil" : " Profile") + " geschrieben, "
                        + rejected + " zurückgewiesen" + where + ".",
                read + " " + what + " read, " + written + (written == 1 ? " profile" : " profiles") + " written, "
                        + rejected + " rejected" + where + ".");
    }
}
