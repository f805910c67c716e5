package de.ratwerk.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * The format that a file is written in: the one that was chosen, or else the one that its name ends in.
     *
     * @param chosen the format that the user names, or null
     * @param file the file's name, as the user writes it, or null where nothing is written into one file
     * @param otherwise the format where neither says anything; a command's formats are called like their endings
     */
    static <F extends Enum<F>> F format(@Nullable F chosen, @Nullable String file, F otherwise) {
        if (chosen != null) {
            return chosen;
        }
        return file == null
                ? otherwise
                : named(otherwise.getDeclaringClass(), file).orElse(otherwise);
    }

    /** Refuses a file whose name says something else than the format, where one of the two is no text. */
    static <F extends Enum<F>> void check(F format, String file, Usage usage) {
        String named = named(file);
        boolean isKnown = named(format.getDeclaringClass(), file).isPresent() || BINARY.contains(named);
        if (!isKnown || named.equals(format.name()) || !BINARY.contains(named) && !BINARY.contains(format.name())) {
            return;
        }
        throw usage.wrong(
                "-f " + format + " passt nicht zum Namen der Datei, " + file + "; ohne -f gilt, worauf der Name endet.",
                "-f " + format + " does not fit the name of the file, " + file
                        + "; without -f, what the name ends in decides.");
    }

    private static <F extends Enum<F>> Optional<F> named(Class<F> formats, String file) {
        String named = named(file);
        return Stream.of(formats.getEnumConstants())
                .filter(format -> format.name().equals(named))
                .findFirst();
    }

    private static String named(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.length() == file.length()) {
            return "";
        }
        return ALSO.getOrDefault(ending, ending);
    }
}
