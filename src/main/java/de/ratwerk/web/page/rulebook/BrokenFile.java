package de.ratwerk.web.page.rulebook;

import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.LiveRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the rules with what is wrong in it.
 *
 * @param name its name within the folder of the rules
 * @param faults what is wrong, in the order of its lines
 */
record BrokenFile(String name, List<Fault> faults) {
    private static final int WIDEST_LINE = 160;

    /**
     * A problem.
     *
     * @param line where it is, from 1; 0 if it is about the file
     * @param column where it is, from 1; 0 if it is about the line
     * @param text the line itself, or null if it is not known any more
     */
    record Fault(
            String kind,
            String message,
            @Nullable String hint,
            int line,
            int column,
            @Nullable String path,
            @Nullable String text) {}

    /**
     * The problems file by file.
     *
     * @param as when the files were as the problems say; a file that was changed since shows no lines
     */
    static List<BrokenFile> all(List<Problem> problems, Instant as, LiveRules live, Language language) {
        Map<String, List<Fault>> files = new LinkedHashMap<>();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Problem problem : problems) {
            List<String> text = lines.computeIfAbsent(problem.place().file(), file -> lines(file, as, live));
            files.computeIfAbsent(live.withinFolders(problem).place().file(), name -> new ArrayList<>())
                    .add(fault(problem, text, language));
        }
        return files.entrySet().stream()
                .map(file -> new BrokenFile(file.getKey(), List.copyOf(file.getValue())))
                .toList();
    }

    private static Fault fault(Problem problem, List<String> lines, Language language) {
        int line = problem.place().line();
        return new Fault(
                problem.kind(),
                problem.message().in(language),
                problem.hint() == null ? null : problem.hint().in(language),
                line,
                problem.place().column(),
                problem.path(),
                line > 0 && line <= lines.size() ? shown(lines.get(line - 1)) : null);
    }

    private static String shown(String line) {
        String text = line.strip();
        return text.length() <= WIDEST_LINE ? text : text.substring(0, WIDEST_LINE) + " …";
    }

    /** The lines of a file as they were tried; none if it lies elsewhere, was changed since or is not there any more. */
    private static List<String> lines(String name, Instant as, LiveRules live) {
        try {
            Path file = Path.of(name);
            boolean ours = live.folders().stream().anyMatch(file::startsWith);
            return ours
                            && Files.isRegularFile(file)
                            && !Files.getLastModifiedTime(file).toInstant().isAfter(as)
                    ? List.of(Files.readString(file, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1))
                    : List.of();
        } catch (IOException | InvalidPathException e) {
            return List.of(); // unreadable, no UTF-8, which the problem says, or a name that needs a locale
        }
    }
}
