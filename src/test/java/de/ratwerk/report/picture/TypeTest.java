package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypeTest {
    @Test
    void measuresAsThePlatformDoes() throws Exception {
        try (InputStream file =
                Objects.requireNonNull(Face.class.getResourceAsStream("../font/FiraSans-SemiBold.ttf"))) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(100f);
            String text = "Straße 14 % Übermaß – „zuerst“";
            double width = font.getStringBounds(text, new FontRenderContext(null, true, true))
                    .getWidth();
            assertThat(Face.SEMI_BOLD.width(text, 100)).isCloseTo(width, within(0.5));
        }
    }

    @Test
    void aNameThatIsTooLongKeepsItsBeginningAndItsEnd() {
        String name = "Samtgemeinde Oberes Beispieltal 17";
        String shortened = Type.SMALL.shortened(name, 120);
        assertThat(shortened).startsWith("Samtgemeinde").contains("…").endsWith("l 17");
        assertThat(Type.SMALL.width(shortened)).isLessThanOrEqualTo(120);
        assertThat(Type.SMALL.shortened(name, 300)).isEqualTo(name);
        assertThat(Type.SMALL.shortened("🙂".repeat(99), 60))
                .doesNotContain("\ufffd")
                .contains("…");
    }

    @Test
    void breaksAtSpacesButNotAtNoBreakSpaces() {
        assertThat(Type.PLAIN.wrap("eins zwei\u00a0drei vier", 60)).containsExactly("eins", "zwei\u00a0drei", "vier");
    }

    @Test
    void cutsAWordThatIsWiderThanALineAfterItsHyphen() {
        assertThat(Type.PLAIN.wrap("Mecklenburg-Vorpommern", 100)).containsExactly("Mecklenburg-", "Vorpommern");
    }

    @Test
    void cutsAWordWithoutHyphenAndLeavesNoLetterAlone() {
        List<String> lines = Type.PLAIN.wrap("Verwaltungsgemeinschaft", Type.PLAIN.width("Verwaltungsgemeinscha-"));
        assertThat(lines).containsExactly("Verwaltungsgemeinsc" + "h-", "aft");
    }

    @Test
    void keepsEveryLineWithinTheWidth() {
        for (long seed = 0; seed < 200; seed++) {
            String title = new Odd(seed).title();
            assertThat(Type.SMALL.wrap(title, 90)).allMatch(line -> Type.SMALL.fits(line, 90));
            assertThat(Type.SMALL.wrap(title, 90, 2))
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(line -> Type.SMALL.fits(line, 90));
        }
    }

    @Test
    void losesNoLetter() {
        for (long seed = 0; seed < 200; seed++) {
            String title = new Odd(seed).title();
            assertThat(letters(String.join("", Type.STRONG.wrap(title, 70))))
                    .isEqualTo(letters(Characters.clean(title)));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[ -]", "");
    }

    @Test
    void saysThatSomethingIsLeftOut() {
        assertThat(Type.PLAIN.wrap("eins zwei drei, vier", 60, 2)).containsExactly("eins zwei", "drei, vier");
        assertThat(Type.PLAIN.wrap("eins zwei drei, vier fünf", 60, 2)).containsExactly("eins zwei", "drei, vier…");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(Characters.clean(" a\u0000\u001b\u202e\ud800\n\tb\u00a0c \ufffe"))
                .isEqualTo("a b\u00a0c");
        assertThat(Characters.escape("<&\">")).isEqualTo("&lt;&amp;&quot;&gt;");
    }
}
