package de.ratwerk.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the ending of a file's name says about the format that is to stand in it. */
final class Ending {
    /** Endings that are not called like their format. */
    private static final Map<String, String> ALSO = Map.of(
            "txt", "text",
            "htm", "html",
            "markdown", "md",
            "yml", "yaml",
            "jsonl", "ndjson");

    /** What only one program can open; other formats are text, whatever their file is called. */
    private static final Set<String> BINARY = Set.of("pdf", "docx", "xlsx");

    private Ending() {}

    /**
     * The format that a name ends in.
     *
     * @param formats those that a command has, each a constant that is called like its ending
     * @param file a file's name, as the user writes it
     */
    static <F extends Enum<F>> Optional<F> format(Class<F> formats, String file) {
        String named = named(file);
        return Stream.of(formats.getEnumConstants())
                .filter(format -> format.name().equals(named))
                .findFirst();
    }

    /** Refuses a file whose name says something else than the format, where one of the two is no text. */
    static <F extends Enum<F>> void check(F format, String file, Usage usage) {
        String named = named(file);
        boolean isKnown = format(format.getDeclaringClass(), file).isPresent() || BINARY.contains(named);
        if (!isKnown || named.equals(format.name()) || !BINARY.contains(named) && !BINARY.contains(format.name())) {
            return;
        }
        throw usage.wrong(
                "-f " + format + " passt nicht zum Namen der Datei, " + file + "; ohne -f gilt, worauf der Name endet.",
                "-f " + format + " does not fit the name of the file, " + file
                        + "; without -f, what the name ends in decides.");
    }

    private static String named(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.length() == file.length()) {
            return "";
        }
        return ALSO.getOrDefault(ending, ending);
    }
}
