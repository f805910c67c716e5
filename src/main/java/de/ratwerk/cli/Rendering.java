package de.ratwerk.cli;

import de.ratwerk.advice.Advice;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.JsonReport;
import de.ratwerk.report.TextReport;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;

/**
 * How advice is written.
 *
 * @param top how many actions are shown at the most
 * @param width the width of the terminal in columns, for text
 * @param colour whether text is emphasised with a terminal's escape codes
 * @param look how a report to hand over looks
 */
record Rendering(Format format, Language language, int top, int width, boolean colour, Look look) {
    private static final String BETWEEN = "\n" + "─".repeat(80) + "\n\n";

    /** An advice that stands alone. */
    byte[] alone(Advice advice) {
        ReportFormat report = format.report();
        if (report != null) {
            return report.of(AdviceDocument.of(advice, language, top), look);
        }
        return bytes(format == Format.json ? new JsonReport(language, top).document(advice) : text(advice));
    }

    /** An advice that stands among others, one after the other. */
    byte[] among(Advice advice, boolean first) {
        if (format == Format.json) {
            return new JsonReport(language, top).lineBytes(advice);
        }
        return bytes((first ? "" : BETWEEN) + text(advice));
    }

    private String text(Advice advice) {
        return new TextReport(language, top, width, colour).of(advice);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
