package de.ratwerk.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names in plain letters, for files, ids and anchors. */
public final class Slug {
    /** A file's name may have some 255 bytes, and is read by people. */
    private static final int LONGEST_FILE = 60;

    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private Slug() {}

    /**
     * Small letters from a to z, digits and hyphens: {@code Bad Münster} becomes {@code bad-muenster}. The same words always
     * give the same name; different words may give the same one.
     *
     * @param longest how many characters it may have
     * @return empty if the words have none of these
     */
    public static String of(String words, int longest) {
        String plain = letters(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        return plain.substring(0, Math.min(longest, plain.length())).replaceAll("-$", "");
    }

    /**
     * The same as the name of a file that every system can hold.
     *
     * @param nameless what it is called if the words have no letter, and what is added to a name that a system keeps
     */
    public static String ofFile(String words, String nameless) {
        String slug = of(words, LONGEST_FILE);
        if (slug.isEmpty()) {
            return nameless;
        }
        return DEVICES.contains(slug) || slug.matches("(com|lpt)[0-9]") ? slug + "-" + nameless : slug;
    }

    /** Words in small letters, those of German written out and those of others without their marks. */
    public static String letters(String words) {
        String german = words.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
