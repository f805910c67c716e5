package de.ratwerk.workshop.docs;

import de.ratwerk.source.Source;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The comment at the head of a rule file, in which its author says what the subject is. */
final class FileComment {
    private static final String MARK = "//";

    private FileComment() {}

    /** The comment on one line; empty if the file begins with something else. */
    static String of(String file) {
        return Source.read(Path.of(file))
                .text()
                .lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .collect(Collectors.joining(" "));
    }
}
