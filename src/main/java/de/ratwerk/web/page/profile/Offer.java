package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advice;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.report.TextReport;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.format.ReportFormat;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A format in which the report can be had. */
enum Offer {
    PDF(
            ReportFormat.PDF,
            "Zum Ausdrucken und Ablegen, barrierefrei (PDF/UA)",
            "To print and to file, accessible (PDF/UA)"),
    DOCX(
            ReportFormat.DOCX,
            "Zum Weiterschreiben, auch in der eigenen Vorlage",
            "To go on writing in, also in your own template"),
    XLSX(
            ReportFormat.XLSX,
            "Für die Folgesitzung, mit Spalten für Zuständige und Termine",
            "For the meetings that follow, with columns for who and when"),
    HTML(ReportFormat.HTML, "Eine Datei für den Browser, ohne Netz lesbar", "One file for a browser, readable offline"),
    MD(ReportFormat.MD, "Für ein Wiki (Markdown)", "For a wiki (Markdown)"),
    TXT(null, "Als einfacher Text", "As plain text"),
    JSON(null, "Für Programme und zum Nachrechnen", "For programs, and to verify");

    /** As wide as the commands write it where no terminal says otherwise. */
    private static final int WIDTH = 100;

    private final @Nullable ReportFormat format;
    private final Text purpose;

    Offer(@Nullable ReportFormat format, String german, String english) {
        this.format = format;
        this.purpose = new Text(german, english);
    }

    static Optional<Offer> named(String id) {
        return Stream.of(values()).filter(offer -> offer.id().equals(id)).findFirst();
    }

    /** How addresses name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ending() {
        return "." + id();
    }

    /** What it is good for. */
    Text purpose() {
        return purpose;
    }

    boolean takesLogo() {
        return this == PDF || this == DOCX || this == HTML;
    }

    boolean takesTemplate() {
        return this == DOCX;
    }

    String mediaType() {
        if (format != null) {
            return format.mediaType();
        }
        return this == JSON ? "application/json" : "text/plain;charset=UTF-8";
    }

    /** The report on an advice. */
    byte[] of(Advice advice, Language language, int most, Look look) {
        if (this == TXT) {
            return new TextReport(language, most, WIDTH, false).of(advice).getBytes(StandardCharsets.UTF_8);
        }
        AdviceDocument document = AdviceDocument.of(advice, language, most);
        return format == null ? Json.document(document).getBytes(StandardCharsets.UTF_8) : format.of(document, look);
    }
}
