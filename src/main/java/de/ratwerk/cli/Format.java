package de.ratwerk.cli;

import de.ratwerk.report.format.ReportFormat;
import org.jspecify.annotations.Nullable;

/** The formats in which advice is given. */
enum Format {
    text(".txt", null),
    json(".json", null),
    html(".html", ReportFormat.HTML),
    pdf(".pdf", ReportFormat.PDF),
    docx(".docx", ReportFormat.DOCX),
    xlsx(".xlsx", ReportFormat.XLSX),
    md(".md", ReportFormat.MD);

    private final String ending;
    private final @Nullable ReportFormat report;

    Format(String ending, @Nullable ReportFormat report) {
        this.ending = ending;
        this.report = report;
    }

    String ending() {
        return ending;
    }

    /** The format of a report to hand over, or null for what goes line by line to a terminal or another program. */
    @Nullable
    ReportFormat report() {
        return report;
    }
}
