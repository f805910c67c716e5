package de.ratwerk.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.RefusedException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is stored as, where it is not the text that is expected. */
class SourceTest {
    private static final String PROFILE = "schema: ratwerk.profile/1\nmunicipality: {name: „Köln“}\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_16LE, "in UTF-16 gespeichert"),
                Arguments.of(UTF_16BE, "in UTF-16 gespeichert"),
                Arguments.of(Charset.forName("UTF-16"), "in UTF-16 gespeichert"),
                Arguments.of(Charset.forName("windows-1252"), "Ab hier ist die Datei kein UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void aTextOfAnotherEncodingIsToldAsWhatItIs(Charset encoding, String told) {
        assertThat(told(PROFILE.getBytes(encoding))).contains(told);
    }

    static Stream<byte[]> noTexts() {
        return Stream.of(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'},
                new byte[] {127, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, (byte) 0xff},
                new byte[] {1, 0, 1, 0, 0, 0, (byte) 0xff, (byte) 0xff},
                new byte[] {0, 0, 1, 0, 1, 0, (byte) 0x80});
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void whatIsNoTextIsNotTakenForOneOfAnotherEncoding(byte[] bytes) {
        assertThat(told(bytes)).contains("Das ist keine Textdatei");
    }

    @Test
    void aTextWithAMarkIsReadWithoutIt() {
        byte[] bytes = ("\ufeff" + PROFILE).getBytes(UTF_8);
        assertThat(Source.of("a.yaml", bytes).text()).isEqualTo(PROFILE);
    }

    @Test
    void aZeroInTheTextIsToldWhereItStands() {
        assertThat(told("name: A\0\n".getBytes(US_ASCII))).contains("U+0000").contains("a.yaml:1:8");
    }

    private static String told(byte[] bytes) {
        return catchThrowableOfType(RefusedException.class, () -> Source.of("a.yaml", bytes))
                .problems()
                .toString();
    }
}
