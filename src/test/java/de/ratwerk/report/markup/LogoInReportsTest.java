package de.ratwerk.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.html.HtmlReport;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.pdf.PdfReport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogoInReportsTest {
    @TempDir
    private Path folder;

    @Test
    void standsInTheHtmlFileItselfWithItsShapeKept() throws IOException {
        assertThat(HtmlReport.standard().withLogo(logo(1040, 100)).of(Specimen.paper()))
                .contains("<img class=\"logo\" alt=\"\" width=\"260\" height=\"25\" src=\"data:image/png;base64,iVBOR");
        assertThat(HtmlReport.standard().of(Specimen.paper())).doesNotContain("<img");
    }

    @Test
    void isDrawnOnTheFirstPageOfThePdf() throws IOException {
        byte[] pdf = PdfReport.standard().withLogo(logo(120, 60)).of(Specimen.paper());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            COSName picture = resources.getXObjectNames().iterator().next();
            assertThat(resources.isImageXObject(picture)).isTrue();
        }
    }

    private Logo logo(int width, int height) throws IOException {
        Path file = folder.resolve(width + ".png");
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return Logo.read(file);
    }
}
