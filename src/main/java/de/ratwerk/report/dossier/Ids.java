package de.ratwerk.report.dossier;

import java.util.Locale;

/** Names for anchors made of words. */
final class Ids {
    private static final int LONGEST = 40;

    private Ids() {}

    /** Small letters, digits and hyphens; the same words always give the same name. */
    static String of(String words) {
        String id = words.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST).replaceAll("-$", "");
    }
}
