package de.ratwerk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are read whatever characters stand where in them. */
class DocumentTest {
    private static final Text REST = new Text(
            " Was sonst in dieser Datei steht, lässt sich erst danach prüfen.",
            " What else stands in this file can be checked only after that.");

    @Test
    void aCharacterOfTwoSurrogatesMayStandAnywhere() {
        for (int before = 1000; before < 1060; before++) {
            Source source = new Source("x.yaml", "# " + ".".repeat(before) + "😀\nkey: value\n");
            Problems problems = new Problems();
            Node node = Document.read(source, problems);
            assertThat(problems.isEmpty()).isTrue();
            assertThat(((Mapping) node).entries()).containsOnlyKeys("key");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'KEY': 1}|1:2",
                "{\"a\": 1, \"KEY\\\"KEY\": 1}|1:10",
                "{a: {KEY: 1}, b: 2}|1:6",
                "KEY: 1|1:1",
                "\"KEY\": 1|1:1",
                "a:\\n  KEY: 1\\n  b: 2|2:3",
                "a: 1\\nKEY: 1|2:1",
                "- KEY: 1|1:3"
            })
    void aKeyThatIsTooLongIsSaidToBeTooLong(String text, String place) {
        Problem problem = refused(text.replace("\\n", "\n").replace("KEY", "k".repeat(1100)));
        assertThat(problem.message().en()).startsWith("The key that begins here is too long");
        assertThat(problem.place()).hasToString("x.yaml:" + place);
    }

    @Test
    void aStrayColonBehindMuchTextIsStillAStrayColon() {
        assertThat(refused("key: " + "text ".repeat(300) + ": text\n").message().en())
                .contains("a colon stands where none belongs");
        assertThat(refused("{\"a\": \"" + "text ".repeat(300) + "\" \"b\": 1}")
                        .message()
                        .en())
                .contains("a comma or a closing bracket is missing");
    }

    /** Of a line, as in NDJSON, nothing is left; the other lines are checked. */
    @Test
    void whatIsLeftUncheckedIsSaidWhereAnythingIs() {
        for (String broken : List.of("a: [1\nb: 2\n", "k".repeat(1100) + ": 1\nb: 2\n", "a: 1\nb: \"open\n")) {
            assertThat(refused(broken).hint()).isNotNull().satisfies(hint -> {
                assertThat(hint.de()).endsWith(REST.de());
                assertThat(hint.en()).endsWith(REST.en());
            });
        }
        assertThat(refused("{\"a\": [1}\n").hint()).isNotNull().satisfies(hint -> {
            assertThat(hint.de()).doesNotContain("Was sonst");
            assertThat(hint.en()).doesNotContain("What else");
        });
    }

    private static Problem refused(String text) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Document.read(new Source("x.yaml", text), new Problems()));
        return refused.problems().get(0);
    }

    @Test
    void aLayoutKnowsWhereKeysAndValuesStandBehindSuchCharacters() {
        String text = "# 😀😀\nkey: {a: 'b 😀', c: }\n";
        Layout.Group root = (Layout.Group) Layout.of(new Source("x.yaml", text));
        Layout.Group inner = (Layout.Group) root.member("key").orElseThrow().value();
        Layout a = inner.member("a").orElseThrow().value();
        assertThat(text.substring(a.start(), a.end())).isEqualTo("'b 😀'");
        assertThat(text.substring(inner.start(), inner.end())).isEqualTo("{a: 'b 😀', c: }");
    }
}
