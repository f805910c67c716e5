package de.ratwerk.web.page.cohort;

import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.exchange.Intake;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.portfolio.PortfolioFile;
import de.ratwerk.sheet.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a form sent, taken apart: files with municipalities, a portfolio, and what is left out with its reasons. Not
 * thread-safe.
 */
final class Upload {
    /** As much as the profile of a single place may have that is opened by itself. */
    static final int MOST_OF_A_PROFILE = 256 << 10;

    private static final Pattern PROFILE = Pattern.compile("(?i).*\\.(yaml|yml|json)");
    private static final Pattern PACKED_TABLE = Pattern.compile("(?i).*\\.(xlsx|xlsm|csv|tsv|txt)");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What {@code ratwerk cohort -o} writes beside the portfolio; no input of another run. */
    private static final List<String> BESIDE = List.of("run.json", "members.ndjson", "rejects.csv");

    private final Archive archive = new Archive();
    private final List<Content> contents = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Portfolio> portfolios = new ArrayList<>();

    /**
     * Takes a file that was named by itself.
     *
     * @throws RefusedException if it cannot be unpacked
     */
    void file(String name, byte[] bytes) {
        if (isArchive(name, bytes)) {
            archive.unpack(name, bytes, Upload::most, file -> inFolder(name + "/" + file.name(), file.name(), file));
        } else {
            take(name, bytes, bytes.length > MOST_OF_A_PROFILE);
        }
    }

    /** Takes a file of a folder: one of no kind that is read is passed over. */
    void fileOfFolder(String path, byte[] bytes) {
        inFolder(path, path, new Archive.Unpacked(path, bytes, bytes.length > MOST_OF_A_PROFILE));
    }

    private static boolean isArchive(String name, byte[] bytes) {
        return starts(bytes) && !PACKED_TABLE.matcher(name).matches()
                || name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean starts(byte[] bytes) {
        return bytes.length >= ZIP.length
                && bytes[0] == ZIP[0]
                && bytes[1] == ZIP[1]
                && bytes[2] == ZIP[2]
                && bytes[3] == ZIP[3];
    }

    private static int most(String name) {
        if (!Intake.isSoughtInFolder(name)) {
            return 0;
        }
        boolean profile = PROFILE.matcher(name).matches() && !isPortfolio(name);
        return profile ? MOST_OF_A_PROFILE : (int) Archive.MOST_BYTES;
    }

    /** No pattern, as one would try every "portfolio" of a name that repeats it. */
    private static boolean isPortfolio(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.endsWith(".json") && file.contains("portfolio");
    }

    private void inFolder(String name, String path, Archive.Unpacked file) {
        if (Archive.leadsOut(path)) {
            reject(
                    name,
                    "entry-outside",
                    "Der Name führt aus dem Archiv hinaus.",
                    "The name leads out of the archive.");
        } else if (Intake.isSoughtInFolder(path) && !BESIDE.contains(path.substring(path.lastIndexOf('/') + 1))) {
            take(name, file.bytes(), file.cut());
        }
    }

    private void take(String name, byte[] bytes, boolean tooLarge) {
        if (PROFILE.matcher(name).matches() && PortfolioFile.isOne(bytes)) {
            portfolios.add(new Portfolio(name, bytes));
        } else if (tooLarge && PROFILE.matcher(name).matches()) {
            reject(
                    name,
                    "file-too-large",
                    "Ein Profil hat höchstens " + (MOST_OF_A_PROFILE >> 10) + " KiB.",
                    "A profile has at most " + (MOST_OF_A_PROFILE >> 10) + " KiB.");
        } else {
            if (starts(bytes)) {
                archive.unpack(name, bytes, inner -> 0, inner -> {}); // counts what a workbook unpacks to
            }
            contents.add(Content.of(name, bytes));
        }
    }

    private void reject(String name, String kind, String german, String english) {
        Place place = Place.of(name);
        rejected.add(new Rejected(place, "", List.of(Problem.at(place, kind, german, english))));
    }

    /** Whether there is nothing to read. */
    boolean isEmpty() {
        return contents.isEmpty() && portfolios.isEmpty() && rejected.isEmpty();
    }

    /** The files with municipalities, in their order. */
    List<Content> contents() {
        return contents;
    }

    /** What is left out, with its reasons. */
    List<Rejected> rejected() {
        return rejected;
    }

    /**
     * The portfolio, if one was sent.
     *
     * @throws RefusedException if there are several
     */
    Optional<Portfolio> portfolio() {
        if (portfolios.isEmpty()) {
            return Optional.empty();
        }
        if (portfolios.size() > 1) {
            throw new RefusedException(Problem.at(
                    Place.of(portfolios.get(1).name()),
                    "second-portfolio",
                    "Das ist ein zweites Portfolio; gezeigt wird genau eines.",
                    "This is a second portfolio; exactly one is shown."));
        }
        return Optional.of(portfolios.get(0));
    }

    /** A portfolio that was made before. */
    @SuppressWarnings("ArrayRecordComponent")
    record Portfolio(String name, byte[] bytes) {}
}
