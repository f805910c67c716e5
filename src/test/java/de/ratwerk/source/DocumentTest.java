package de.ratwerk.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.problem.Problems;
import de.ratwerk.source.Node.Mapping;
import org.junit.jupiter.api.Test;

/** Documents are read whatever characters stand where in them. */
class DocumentTest {
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
