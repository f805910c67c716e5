package de.ratwerk.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write the names of places, and when it is another place. */
class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ulm | Ulm, Universitätsstadt",
                "Stadt Ulm | Ulm, Universitätsstadt",
                "Muenchen | München, Landeshauptstadt",
                "Frankfurt | Frankfurt am Main, Stadt",
                "Frankfurt a. M. | Frankfurt am Main, Stadt",
                "Frankfurt/Main | Frankfurt am Main, Stadt",
                "Neustadt a. d. Weinstr. | Neustadt an der Weinstraße, kreisfreie Stadt",
                "Neustadt a.d.Weinstraße | Neustadt an der Weinstraße, kreisfreie Stadt",
                "Halle | Halle (Saale), Stadt",
                "Lauenburg an der Elbe | Lauenburg/ Elbe, Stadt",
                "Sankt Wendel | St. Wendel, Kreisstadt",
                "Castrop Rauxel | Castrop-Rauxel, Stadt",
                "Landkreis Kassel | Kassel",
                "Kreis Dithmarschen | Dithmarschen",
                "Bad Grund | Bad Grund (Harz)",
                "Markt Schwaben | Markt Schwaben, M",
                "Turnow-Preilack | Turnow-Preilack/Turnow-Pśiłuk",
                "Region Hannover | Region Hannover",
                "Au | Au, M"
            })
    void areAlike(String written, String registered) {
        assertThat(Names.alike(Names.words(written), Names.words(registered))).isTrue();
        assertThat(Names.alike(Names.words(registered), Names.words(written))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ulm | Neu-Ulm, GKSt",
                "Munster | Münster, Stadt",
                "Neustadt an der Aisch | Neustadt an der Weinstraße, kreisfreie Stadt",
                "Frankfurt (Oder) | Frankfurt am Main, Stadt",
                "Bad Homburg | Bad Vilbel, Stadt",
                "Bad | Bad Vilbel, Stadt",
                "Bernau bei Berlin | Berlin, Stadt",
                "Burg | Burgdorf, Stadt",
                "Musterstadt | Ulm, Universitätsstadt",
                "? | Ulm, Universitätsstadt"
            })
    void areNotAlike(String written, String registered) {
        assertThat(Names.alike(Names.words(written), Names.words(registered))).isFalse();
        assertThat(Names.alike(Names.words(registered), Names.words(written))).isFalse();
    }
}
