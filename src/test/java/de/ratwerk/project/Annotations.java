package de.ratwerk.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of {@code REUSE.toml}, of which the last one that names a file holds for it.
 *
 * @param tables in the order of the file
 * @param rest what the file says beside them
 */
record Annotations(List<Table> tables, String rest) {
    private static final Pattern TABLE = Pattern.compile("""
        \\[\\[annotations]]
        path = ("[^"]*"|\\[
        (?:  "[^"]*",
        )+])
        SPDX-FileCopyrightText = "([^"]+)"
        SPDX-License-Identifier = "([^"]+)"
        """);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /**
     * Files, whose they are and on which terms.
     *
     * @param paths with stars: two of them stand for anything, one for anything within a folder
     */
    record Table(List<String> paths, String copyright, String licence) {
        boolean names(String file) {
            return paths.stream().anyMatch(path -> matches(path, file));
        }
    }

    static Annotations read(Path toml) throws IOException {
        Matcher found = TABLE.matcher(Files.readString(toml).replaceAll("(?m)^(#.*)?\\n", ""));
        List<Table> tables = found.results()
                .map(table -> new Table(quoted(table.group(1)), table.group(2), table.group(3)))
                .toList();
        return new Annotations(tables, found.reset().replaceAll(""));
    }

    static boolean matches(String path, String file) {
        String pattern = Pattern.compile("\\*\\*|\\*|[^*]+")
                .matcher(path)
                .replaceAll(part -> Matcher.quoteReplacement(
                        switch (part.group()) {
                            case "**" -> ".*";
                            case "*" -> "[^/]*";
                            default -> Pattern.quote(part.group());
                        }));
        return Pattern.matches(pattern, file);
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(path -> path.group(1)).toList();
    }
}
