package de.ratwerk.cli;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.MemberLines;
import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioFormat;
import de.ratwerk.source.InPlace;
import de.ratwerk.source.WriteFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a cohort's run writes into. While a run is under way, {@code members.ndjson.part} holds what is done, so
 * that the run can be resumed; {@code run.json} says what run it is.
 */
final class CohortFolder {
    private static final String MEMBERS = "members.ndjson";
    private static final String UNDER_WAY = "members.ndjson.part";
    private static final String RUN = "run.json";
    private static final String ADVICE = "advice";
    private static final Pattern REJECTS = Pattern.compile("rejects(-[0-9]+)?[.]csv");

    /** What a run gives as an id; a line that somebody else wrote must not name files elsewhere. */
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    private static final List<String> RESULTS =
            List.of(MEMBERS, RUN, "portfolio.json", "portfolio.html", "portfolio.xlsx");

    private final Path folder;

    CohortFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Refuses what cannot be meant; asked before any work is done.
     *
     * @param run what is to be run, as {@code run.json} says it
     */
    void check(String run, boolean resume, boolean force, Usage usage) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw usage.wrong(folder + " ist kein Ordner.", folder + " is not a folder.");
        }
        if (resume && force) {
            throw usage.wrong(
                    "--resume setzt fort, --force beginnt neu: nur eines von beiden.",
                    "--resume continues, --force begins anew: only one of the two.");
        }
        boolean underWay = Files.exists(folder.resolve(UNDER_WAY));
        if (resume) {
            if (!underWay) {
                throw usage.wrong(
                        "In " + folder + " liegt kein angehaltener Lauf, der sich fortsetzen ließe.",
                        "There is no stopped run in " + folder + " that could be resumed.");
            }
            if (!run.equals(text(folder.resolve(RUN)))) {
                throw usage.wrong(
                        "Der angehaltene Lauf in " + folder
                                + " war ein anderer (Eingaben, Regelwerk, Programm, Sprache oder Format); --force"
                                + " beginnt neu.",
                        "The stopped run in " + folder
                                + " was another one (inputs, rulebook, program, language or format); --force begins"
                                + " anew.");
            }
        } else if (underWay && !force) {
            throw usage.wrong(
                    "In " + folder + " liegt ein angehaltener Lauf; --resume setzt ihn fort, --force beginnt neu.",
                    "There is a stopped run in " + folder + "; --resume continues it, --force begins anew.");
        } else if (!force && RESULTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
            throw usage.wrong(
                    "In " + folder + " liegt schon ein Ergebnis; --force ersetzt es.",
                    "There is a result in " + folder + " already; --force replaces it.");
        }
    }

    /** Whether a path is the folder, or a file in it that a run writes or deletes. */
    boolean isOwn(Path path) {
        if (!Files.exists(path) || !Files.exists(folder)) {
            return false;
        }
        try {
            Path inner = folder.toRealPath().relativize(path.toRealPath());
            String name = inner.getName(0).toString();
            return List.of("", UNDER_WAY, ADVICE).contains(name)
                    || RESULTS.contains(name)
                    || REJECTS.matcher(name).matches();
        } catch (IOException | IllegalArgumentException e) { // gone meanwhile, or on another drive
            return false;
        }
    }

    /**
     * Makes the folder ready; what an earlier run left is gone unless it is resumed.
     *
     * @param run what is run, or null if it cannot be resumed
     */
    void begin(@Nullable String run, boolean resume) {
        try {
            Files.createDirectories(folder);
            clearRejects(); // a run that is resumed writes them anew, too
            clearAsides(folder);
            clearAsides(folder.resolve(ADVICE));
            if (!resume) {
                clear();
            }
            if (run != null) {
                Output.write(folder.resolve(RUN), run);
            }
        } catch (IOException e) {
            throw WriteFault.ofFolder(folder, e);
        }
    }

    /** Removes what a run wrote, and nothing else. */
    private void clear() throws IOException {
        for (String name : List.of(MEMBERS, UNDER_WAY)) {
            if (Files.exists(folder.resolve(name))) {
                clearAdvice(folder.resolve(name));
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        for (String name : RESULTS) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private void clearRejects() throws IOException {
        List<Path> files;
        try (Stream<Path> inFolder = Files.list(folder)) {
            files = inFolder.filter(file ->
                            REJECTS.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** What a run left aside that was ended while it wrote. */
    private static void clearAsides(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> asides = Files.newDirectoryStream(folder, InPlace.ASIDES)) {
                for (Path aside : asides) {
                    Files.deleteIfExists(aside);
                }
            }
        }
    }

    private void clearAdvice(Path members) throws IOException {
        try (BufferedReader lines = MemberLines.reader(members)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Member> member = MemberLines.read(line)
                        .filter(one -> ID.matcher(one.id()).matches());
                if (member.isPresent()) {
                    for (Format format : Format.values()) {
                        Files.deleteIfExists(advice(member.get().id(), format));
                    }
                }
            }
        }
    }

    /** The file that members are written to while the run is under way. */
    Path underWay() {
        return folder.resolve(UNDER_WAY);
    }

    /** The run is complete. */
    void complete() {
        try {
            InPlace.move(underWay(), folder.resolve(MEMBERS));
        } catch (IOException e) {
            throw WriteFault.of(folder.resolve(MEMBERS), e);
        }
    }

    /** The file of a member's advice. */
    Path advice(String id, Format format) {
        return folder.resolve(ADVICE).resolve(id + format.ending());
    }

    /** The same as seen from the folder, with the sign that links use. */
    static String adviceBeside(String id, Format format) {
        return ADVICE + "/" + id + format.ending();
    }

    /** A file of the folder by its name. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes the portfolio in every format. */
    void write(PortfolioDocument document) {
        for (PortfolioFormat format : PortfolioFormat.values()) {
            Output.write(folder.resolve("portfolio" + format.ending()), format.of(document));
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
