package de.ratwerk.register;

import java.util.Map;

/** What the register's two-digit code ("Textkennzeichen") calls a place. */
final class Designations {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("41", "kreisfreie Stadt"),
            Map.entry("42", "Stadtkreis"),
            Map.entry("43", "Kreis"),
            Map.entry("44", "Landkreis"),
            Map.entry("45", "Regionalverband"),
            Map.entry("50", "verbandsfreie Gemeinde"),
            Map.entry("51", "Amt"),
            Map.entry("52", "Samtgemeinde"),
            Map.entry("53", "Verbandsgemeinde"),
            Map.entry("54", "Verwaltungsgemeinschaft"),
            Map.entry("55", "Kirchspielslandgemeinde"),
            Map.entry("56", "Verwaltungsverband"),
            Map.entry("58", "erfüllende Gemeinde"),
            Map.entry("60", "Markt"),
            Map.entry("61", "kreisfreie Stadt"),
            Map.entry("62", "Stadtkreis"),
            Map.entry("63", "Stadt"),
            Map.entry("64", "Gemeinde"),
            Map.entry("65", "bewohntes gemeindefreies Gebiet"),
            Map.entry("66", "unbewohntes gemeindefreies Gebiet"),
            Map.entry("67", "Große Kreisstadt"));

    private Designations() {}

    /** The words for a code; empty for one that came up later. */
    static String of(String code) {
        return WORDS.getOrDefault(code, "");
    }
}
