package de.ratwerk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names in plain letters. */
class SlugTest {
    @Test
    void germanLettersAreWrittenOutAndOthersLoseTheirMarks() {
        assertThat(Slug.of("Bad Münster am Stein-Ebernburg", 60)).isEqualTo("bad-muenster-am-stein-ebernburg");
        assertThat(Slug.of(" Große Čelákovice (Süd) ", 60)).isEqualTo("grosse-celakovice-sued");
        assertThat(Slug.of("北京", 60)).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndEndsWithALetter() {
        assertThat(Slug.of("Neustadt an der Aisch", 12)).isEqualTo("neustadt-an");
        assertThat(Slug.ofFile("a".repeat(200), "ort")).hasSize(60);
    }

    @Test
    void noFileBearsTheNameOfADeviceOrNone() {
        assertThat(Slug.ofFile("Aux", "kommune")).isEqualTo("aux-kommune");
        assertThat(Slug.ofFile("COM1", "kommune")).isEqualTo("com1-kommune");
        assertThat(Slug.ofFile("…", "ort")).isEqualTo("ort");
    }
}
