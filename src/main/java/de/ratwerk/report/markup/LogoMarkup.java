package de.ratwerk.report.markup;

import de.ratwerk.report.paper.Logo;
import java.util.Base64;

/** A logo as an element that holds its own bytes. */
public final class LogoMarkup {
    private static final int MOST_WIDE = 260;
    private static final int MOST_HIGH = 76;

    private LogoMarkup() {}

    /** The logo, not larger than a head can bear, with an empty alternative because it only adorns. */
    public static String of(Logo logo) {
        double scale = Math.min(1, Math.min((double) MOST_WIDE / logo.width(), (double) MOST_HIGH / logo.height()));
        return "<img class=\"logo\" alt=\"\" width=\"" + scaled(logo.width(), scale) + "\" height=\""
                + scaled(logo.height(), scale) + "\" src=\"data:"
                + logo.format().mediaType() + ";base64,"
                + Base64.getEncoder().encodeToString(logo.bytes()) + "\"/>";
    }

    private static long scaled(int length, double scale) {
        return Math.max(1, Math.round(length * scale));
    }
}
