package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.text.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The picture of a report that README.md shows is one of the report as it is; {@code -Dratwerk.golden=update} paints it
 * anew.
 */
class ReportPictureTest {
    private static final Path PICTURE = Path.of("src/docs/report.png");
    private static final Path PROFILE = Path.of("profiles/examples/small-and-cooperating.yaml");
    private static final float DOTS_PER_INCH = 96;

    /** Between programs that paint a letter's edge a little differently, and two different letters. */
    private static final int CLEARLY_ANOTHER = 96;

    private static PDDocument report;

    @BeforeAll
    static void makeTheReport() throws IOException {
        report = Loader.loadPDF(ReportFormat.PDF.of(
                AdviceDocument.of(Shipped.ratwerk().advise(Profile.read(PROFILE)), Language.DE, Integer.MAX_VALUE),
                Look.STANDARD));
    }

    @AfterAll
    static void closeIt() throws IOException {
        report.close();
    }

    @Test
    void itShowsThePageThatTheReportBeginsWith() throws IOException {
        BufferedImage page = page();
        if ("update".equals(System.getProperty("ratwerk.golden"))) {
            ImageIO.write(page, "png", PICTURE.toFile());
        }
        BufferedImage kept = ImageIO.read(PICTURE.toFile());
        assertThat(kept.getWidth()).isEqualTo(page.getWidth());
        assertThat(kept.getHeight()).isEqualTo(page.getHeight());
        assertThat(different(kept, page)).isLessThan(page.getWidth() * page.getHeight() / 1000);
        assertThat(Files.size(PICTURE)).isLessThan(150_000);
    }

    /** A word or a figure that changes is a few dots of a picture, but not of the text. */
    @Test
    void thePageSaysWhatItSaidWhenThePictureWasPainted() throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setEndPage(1);
        text.setLineSeparator("\n");
        Golden.check(Path.of("src/test/resources/project/report-page.txt"), text.getText(report));
    }

    /** The page in a frame, without its margins and what is empty below, in so few colours that the file stays small. */
    private static BufferedImage page() throws IOException {
        BufferedImage whole = new PDFRenderer(report).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
        int margin = whole.getWidth() / 16;
        BufferedImage page =
                new BufferedImage(whole.getWidth() - 2 * margin, whole.getHeight() * 4 / 5, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.setRGB(x, y, plainer(whole.getRGB(margin + x, margin + y)));
            }
        }
        Graphics2D frame = page.createGraphics();
        frame.setColor(new Color(0xcc, 0xcc, 0xcc));
        frame.drawRect(0, 0, page.getWidth() - 1, page.getHeight() - 1);
        frame.dispose();
        return page;
    }

    /** A colour with sixteen steps of red, green and blue each. */
    private static int plainer(int colour) {
        return (colour >> 4 & 0x0f0f0f) * 0x11;
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += Math.abs(green(one.getRGB(x, y)) - green(other.getRGB(x, y))) > CLEARLY_ANOTHER ? 1 : 0;
            }
        }
        return different;
    }

    private static int green(int colour) {
        return colour >> 8 & 0xff;
    }
}
