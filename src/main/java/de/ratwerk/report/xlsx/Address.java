package de.ratwerk.report.xlsx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What may be a link. */
final class Address {
    /** The longest address that Excel opens a workbook with. */
    private static final int LONGEST = 2_079;

    private Address() {}

    /** Whether a text is an address of a page on the web, and nothing else. */
    static boolean leadsOut(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return text.length() <= LONGEST
                    && uri.getHost() != null
                    && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
