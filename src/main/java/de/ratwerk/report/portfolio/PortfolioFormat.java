package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.report.Json;
import de.ratwerk.report.html.HtmlReport;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;

/** A format that a cohort's document is written in. The same document gives the same bytes. */
public enum PortfolioFormat {
    /** The document itself. */
    JSON(".json") {
        @Override
        public byte[] of(PortfolioDocument document) {
            return json(document).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** One file for a browser. */
    HTML(".html") {
        @Override
        public byte[] of(PortfolioDocument document) {
            return HtmlReport.standard().of(PortfolioPaper.of(document)).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** A workbook to sort and filter. */
    XLSX(".xlsx") {
        @Override
        public byte[] of(PortfolioDocument document) {
            return new PortfolioWorkbook().of(document);
        }
    };

    private final String ending;

    PortfolioFormat(String ending) {
        this.ending = ending;
    }

    /** The document in this format. */
    public abstract byte[] of(PortfolioDocument document);

    /** How a file's name ends. */
    public String ending() {
        return ending;
    }

    /** The document as JSON of several lines, with a line end. */
    public static String json(PortfolioDocument document) {
        return Json.document(document);
    }

    /** What is told when a run was stopped. */
    public static String stopped(Counts counts, Language language) {
        return language.say(
                "Angehalten nach " + language.whole(counts.read()) + " Orten; --resume setzt den Lauf fort.",
                "Stopped after " + language.whole(counts.read()) + " places; --resume goes on.");
    }

    /**
     * What a cohort comes to, for a terminal.
     *
     * @param width the terminal's width in columns
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public static String text(PortfolioDocument document, int width, boolean colour) {
        return new PortfolioText(document, width, colour).text();
    }
}
