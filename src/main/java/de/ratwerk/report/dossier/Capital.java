package de.ratwerk.report.dossier;

import java.util.Locale;

/** Words as they begin a heading. */
final class Capital {
    private Capital() {}

    static String of(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
