package de.ratwerk.fuzz;

import de.ratwerk.report.docx.DocxReport;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.pdf.PdfReport;
import java.util.Arrays;

/** A logo. One that is taken can be put into the reports that are pages; browsers read it for themselves. */
public final class LogoFuzz {
    private LogoFuzz() {}

    public static void fuzzerInitialize() {
        Target.LOGO.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Contract.read(
                        () -> Logo.of("logo", input),
                        logo -> Arrays.hashCode(
                                DocxReport.standard().withLogo(logo).of(ShortPaper.PAPER)))
                .ifPresent(hash ->
                        PdfReport.standard().withLogo(Logo.of("logo", input)).of(ShortPaper.PAPER));
    }
}
