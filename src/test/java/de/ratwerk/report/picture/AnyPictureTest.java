package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.Drawing.Area;
import de.ratwerk.report.picture.Drawing.Lettering;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What holds for every picture, whatever it shows. */
class AnyPictureTest {
    private static final Set<String> ELEMENTS = Set.of("title", "desc", "rect", "path", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "x",
            "y",
            "width",
            "height",
            "d",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "font-family",
            "font-size",
            "font-weight",
            "text-anchor",
            "transform");

    private static final List<Picture> ODD = LongStream.range(0, 20)
            .boxed()
            .flatMap(seed -> new Odd(seed).all().stream())
            .toList();
    private static final List<Drawn> ALL = Stream.concat(
                    Stream.of(Language.values()).flatMap(language -> Samples.all(language).stream()), ODD.stream())
            .map(picture -> new Drawn(picture, Drawing.of(picture)))
            .toList();

    private record Drawn(Picture picture, Drawing drawing) {}

    @Test
    void isAnnouncedByItsTitleAndDescription() {
        for (Drawn drawn : ALL) {
            Picture picture = drawn.picture();
            Element root = drawn.drawing().root();
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby"))
                    .isEqualTo(picture.id() + "-title " + picture.id() + "-desc");
            assertThat(root.getAttribute("viewBox"))
                    .as("a pixel on each side keeps lines at the edge whole")
                    .isEqualTo("-1 0 " + (picture.width() + 2) + " " + picture.height());
            Element title = (Element) root.getElementsByTagName("title").item(0);
            Element words = (Element) root.getElementsByTagName("desc").item(0);
            assertThat(title.getAttribute("id")).isEqualTo(picture.id() + "-title");
            assertThat(title.getTextContent()).isNotBlank();
            assertThat(words.getAttribute("id")).isEqualTo(picture.id() + "-desc");
            assertThat(words.getTextContent()).isEqualTo(picture.alternative());
            assertThat(picture.width()).isLessThanOrEqualTo(640);
        }
    }

    @Test
    void usesOnlyWhatEveryFormatDraws() {
        for (Drawn drawn : ALL) {
            for (Element element : drawn.drawing().elements()) {
                assertThat(ELEMENTS).contains(element.getTagName());
                for (int at = 0; at < element.getAttributes().getLength(); at++) {
                    assertThat(ATTRIBUTES)
                            .contains(element.getAttributes().item(at).getNodeName());
                }
            }
        }
    }

    @Test
    void keepsItsTextsWithinAndApart() {
        for (Drawn drawn : ALL) {
            List<Lettering> texts = drawn.drawing().texts();
            for (int one = 0; one < texts.size(); one++) {
                Lettering text = texts.get(one);
                assertThat(text).matches(it -> it.box().isWithin(drawn.drawing().box()), "is within the picture");
                assertThat(texts.subList(one + 1, texts.size()))
                        .noneMatch(other -> text.box().overlaps(other.box()), "over " + text);
            }
        }
    }

    @Test
    void keepsItsTextsReadable() {
        for (Drawn drawn : ALL) {
            for (Lettering text : drawn.drawing().texts()) {
                Area ground = drawn.drawing().ground(text);
                assertThat(text.size()).isGreaterThanOrEqualTo(11);
                assertThat(Drawing.contrast(text.colour(), ground.colour()))
                        .as("%s on %s", text, ground)
                        .isGreaterThan(4.5);
                assertThat(text.box().isWithin(ground.box()))
                        .as("%s stays in %s", text, ground)
                        .isTrue();
            }
        }
    }

    @Test
    void keepsItsShapesWithin() {
        for (Drawn drawn : ALL) {
            assertThat(drawn.drawing().areas())
                    .allMatch(
                            area -> area.box().isWithin(drawn.drawing().box()),
                            drawn.picture().id());
        }
    }

    @Test
    void isToldInSentencesShortEnoughToListenTo() {
        for (Drawn drawn : ALL) {
            assertThat(drawn.picture().alternative())
                    .hasSizeLessThanOrEqualTo(350)
                    .matches("(Das Bild zeigt,?|Der Fahrplan hat|The picture shows|The roadmap has) .*[.] .*"
                            + " (steht|stehen|stands?) in (der Tabelle dazu|the table beside it)\\.")
                    .doesNotContain("null", "  ", "()");
        }
    }

    @Test
    void isTheSameForTheSameFigures() {
        for (long seed = 0; seed < 10; seed++) {
            assertThat(new Odd(seed).all()).isEqualTo(new Odd(seed).all());
        }
    }
}
