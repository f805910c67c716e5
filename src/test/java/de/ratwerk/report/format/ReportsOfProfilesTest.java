package de.ratwerk.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import de.ratwerk.Shipped;
import de.ratwerk.Thorough;
import de.ratwerk.browser.Axe;
import de.ratwerk.browser.Browser;
import de.ratwerk.browser.Browser.Opened;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.dossier.AdvicePaper;
import de.ratwerk.report.dossier.Dossiers;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.pdf.Accessibility;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports on the shipped profiles, in the formats that they are handed over in. */
class ReportsOfProfilesTest {
    private static final Path FULL = Path.of("profiles/examples/strategy-in-the-making.yaml");
    private static final Path HARDLY_ANY = Path.of("profiles/examples/mostly-unknown.yaml");
    private static final Path PLACE = Path.of("profiles/places/ulm.yaml");

    private static final Map<String, AdviceDocument> DOCUMENTS = new HashMap<>();

    @TempDir
    private static Path folder;

    static Stream<Path> profiles() {
        return Shipped.profiles().stream();
    }

    static Stream<Path> some() {
        return Stream.of(FULL, HARDLY_ANY, PLACE);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theSameAdviceGivesTheSameBytes(ReportFormat format) {
        AdviceDocument advice = document(HARDLY_ANY, Language.DE);
        assertThat(format.of(advice, Look.STANDARD)).isEqualTo(format.of(advice, Look.STANDARD));
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void reportsMadeSideBySideAreThoseMadeOneByOne(ReportFormat format) {
        List<AdviceDocument> advices = List.of(document(HARDLY_ANY, Language.DE), document(PLACE, Language.EN));
        List<byte[]> one =
                advices.stream().map(advice -> format.of(advice, Look.STANDARD)).toList();
        IntStream.range(0, 6)
                .parallel()
                .forEach(turn -> assertThat(format.of(advices.get(turn % 2), Look.STANDARD))
                        .isEqualTo(one.get(turn % 2)));
    }

    @Thorough
    @ParameterizedTest
    @MethodSource("profiles")
    void thePageForTheCouncilIsOnePage(Path profile) throws IOException {
        for (Language language : Language.values()) {
            AdviceDocument advice = document(profile, language);
            Paragraph last = AdvicePaper.of(advice).blocks().stream()
                    .filter(Box.class::isInstance)
                    .map(box -> (Paragraph) ((Box) box).blocks().get(0))
                    .findFirst()
                    .orElseThrow();
            String words = last.words().text();
            try (PDDocument pdf = Loader.loadPDF(ReportFormat.PDF.of(advice, Look.STANDARD))) {
                PDFTextStripper first = new PDFTextStripper();
                first.setEndPage(1);
                assertThat(plain(first.getText(pdf))).contains(plain(words.substring(words.length() - 20)));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0-]+", "");
    }

    @ParameterizedTest
    @MethodSource("some")
    void holdsPdfUa(Path profile) throws Exception {
        byte[] pdf = ReportFormat.PDF.of(document(profile, Language.DE), Look.STANDARD);
        assertThat(Accessibility.failures(pdf)).isEmpty();
    }

    @Test
    @Thorough
    void holdsTheGuidelinesForAccessibilityInABrowser() throws IOException {
        try (Browser browser = Browser.start()) {
            for (Path profile : some().toList()) {
                Path page = folder.resolve(profile.getFileName() + ".html");
                Files.write(page, ReportFormat.HTML.of(document(profile, Language.DE), Look.STANDARD));
                for (int width : new int[] {360, 768, 1280}) {
                    try (Opened opened = browser.open(page.toUri(), width)) {
                        if (Axe.looksAt(width, ColorScheme.LIGHT)) {
                            assertThat(Axe.violations(opened.page()))
                                    .as(profile + " " + width)
                                    .isEmpty();
                        }
                        assertThat(opened.page().evaluate("document.scrollingElement.scrollWidth"))
                                .as(profile + " " + width)
                                .isEqualTo(width);
                        assertThat(opened.complaints()).isEmpty();
                    }
                }
            }
        }
    }

    private static AdviceDocument document(Path profile, Language language) {
        return DOCUMENTS.computeIfAbsent(profile + " " + language, name -> Dossiers.document(profile, language));
    }
}
