package de.ratwerk.report.format;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.docx.DocxReport;
import de.ratwerk.report.dossier.AdvicePaper;
import de.ratwerk.report.html.HtmlReport;
import de.ratwerk.report.markdown.MarkdownReport;
import de.ratwerk.report.pdf.PdfReport;
import de.ratwerk.report.xlsx.XlsxReport;
import java.nio.charset.StandardCharsets;

/** A format that a report on an advice is handed over in. The same advice and look give the same bytes. */
public enum ReportFormat {
    /** One file for a browser, with nothing to load. */
    HTML("text/html; charset=utf-8") {
        @Override
        public byte[] of(AdviceDocument advice, Look look) {
            HtmlReport report = HtmlReport.standard();
            if (look.logo() != null) {
                report = report.withLogo(look.logo());
            }
            return report.of(AdvicePaper.of(advice)).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Pages to print and to file, tagged after PDF/UA-1. */
    PDF("application/pdf") {
        @Override
        public byte[] of(AdviceDocument advice, Look look) {
            PdfReport report = PdfReport.standard();
            if (look.logo() != null) {
                report = report.withLogo(look.logo());
            }
            return report.of(AdvicePaper.of(advice));
        }
    },
    /** A document to go on writing in. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] of(AdviceDocument advice, Look look) {
            DocxReport report = DocxReport.standard();
            if (look.template() != null) {
                report = report.withTemplate(look.template());
            }
            if (look.logo() != null) {
                report = report.withLogo(look.logo());
            }
            return report.of(AdvicePaper.of(advice));
        }
    },
    /** A workbook for the meetings that follow. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] of(AdviceDocument advice, Look look) {
            return new XlsxReport().of(advice);
        }
    },
    /** Markdown for a wiki. */
    MD("text/markdown; charset=utf-8") {
        @Override
        public byte[] of(AdviceDocument advice, Look look) {
            return new MarkdownReport().of(AdvicePaper.of(advice)).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The report on an advice. */
    public abstract byte[] of(AdviceDocument advice, Look look);

    /** The media type, with its character set where it has one. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether its bytes are text that a terminal can show. */
    public boolean isText() {
        return mediaType.startsWith("text/");
    }
}
