package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.PackedRulebook;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The comments at the heads of rule files, in which their authors say what the subject is.
 *
 * @param byFile each on one line, by the file as the places of its rules name it; empty where it begins with something else
 */
record Comments(Map<String, String> byFile) {
    private static final String MARK = "//";

    /** Reads them from the files of a rulebook, which have to be as they were when it was loaded. */
    static Comments read(Rulebook rulebook) {
        Map<String, String> byFile = new LinkedHashMap<>();
        rulebook.rules()
                .values()
                .forEach(rule -> byFile.computeIfAbsent(rule.place().file(), Comments::of));
        return new Comments(byFile);
    }

    private static String of(String file) {
        return Source.read(PackedRulebook.file(file))
                .text()
                .lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .collect(Collectors.joining(" "));
    }
}
