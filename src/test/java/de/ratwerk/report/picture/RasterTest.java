package de.ratwerk.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.report.paper.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings as pixels. */
class RasterTest {
    private static final String RECT = "<rect x='0' y='0' width='50' height='40' fill='#0b4f9e'/>";

    @Test
    void drawsAPictureOnWhiteAtAnyScale() throws IOException {
        BufferedImage image = image(Raster.png(picture(RECT), 3));
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(image.getRGB(10, 10) & 0xffffff).isEqualTo(0x0b4f9e);
        assertThat(image.getRGB(290, 10) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void drawsTheSameBytesEveryTime() {
        Picture picture = picture(RECT + text("600", "Straße 50 %"));
        assertThat(Raster.png(picture, 3)).isEqualTo(Raster.png(picture, 3));
    }

    @Test
    void lettersInTheFontsOfItsOwnWhateverTheMachineHas() {
        assertThat(Raster.png(picture(text("400", "Wort")), 3))
                .isEqualTo(Raster.png(picture(text("400", "Wort").replace("Fira Sans", "Comic Sans MS")), 3));
    }

    @Test
    void setsHeavyWordsInSemiBold() {
        assertThat(Raster.png(picture(text("600", "Wort")), 3))
                .isNotEqualTo(Raster.png(picture(text("400", "Wort")), 3));
    }

    @Test
    void setsWordsAsWideAsFiraSansRunsThem() throws IOException {
        // "Wort" in Fira Sans at 20 px is 44.6 px wide; without the font's file nothing would stand there.
        BufferedImage image = image(Raster.png(picture(text("400", "Wort")), 1));
        int last = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                last = (image.getRGB(x, y) & 0xff) < 0x80 ? x : last;
            }
        }
        assertThat(last).isBetween(40, 48);
    }

    @Test
    void fetchesNothingNotEvenWhatIsThere(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("da.png"), Raster.png(picture(RECT), 1));
        String fetching = "<image xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9' xlink:href='"
                + file.toUri() + "'/>";
        assertThatThrownBy(() -> Raster.png(picture(fetching), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoDrawing() {
        assertThatThrownBy(() -> Raster.png(new Picture("x", "<svg", 10, 10, ""), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x");
    }

    private static String text(String weight, String words) {
        return "<text x='0' y='30' font-family='Fira Sans' font-size='20' font-weight='" + weight + "'>" + words
                + "</text>";
    }

    private static Picture picture(String inside) {
        return new Picture(
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 40' width='100' height='40'>" + inside
                        + "</svg>",
                100,
                40,
                "");
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
