package de.ratwerk.cli;

import de.ratwerk.advice.Advice;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.docx.DocxTemplate;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.paper.Logo;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a report to hand over: the day it bears, a logo, a template of one's own. */
final class ReportOptions {
    private static final Set<Format> WITH_LOGO = Set.of(Format.html, Format.pdf, Format.docx);

    /** Formats bear years of four digits, and no report is older than the century of its makers. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    @Option(
            names = "--date",
            paramLabel = "TAG",
            description = "Das Datum des Rats, Jahr-Monat-Tag; sonst der Stand des Profils.")
    private @Nullable String date;

    @Option(names = "--logo", paramLabel = "BILD", description = "Ein Logo (PNG oder JPEG) für html, pdf und docx.")
    private @Nullable Path logo;

    @Option(
            names = "--template",
            paramLabel = "DATEI",
            description = "Eine eigene Vorlage (DOCX) für docx; {{Bericht}} zeigt, wohin der Bericht kommt.")
    private @Nullable Path template;

    @Mixin
    private Usage usage = new Usage();

    /** Refuses what does not go with a format; asked before any work is done. */
    void check(Format format) {
        day();
        if (logo != null && !WITH_LOGO.contains(format)) {
            throw usage.wrong(
                    "--logo gibt es nur für " + names(WITH_LOGO) + ".", "--logo is only for " + names(WITH_LOGO) + ".");
        }
        if (template != null && format != Format.docx) {
            throw usage.wrong("--template gibt es nur für docx.", "--template is only for docx.");
        }
        if (template != null && logo != null) {
            throw usage.wrong(
                    "Mit --template gehört das Logo in die Vorlage; --logo geht nur ohne sie.",
                    "With --template the logo belongs in the template; --logo goes only without it.");
        }
    }

    private static String names(Set<Format> formats) {
        return String.join(", ", formats.stream().sorted().map(Format::name).toList());
    }

    /** The advice with the day that was asked for. */
    Advice dated(Advice advice) {
        LocalDate day = day();
        return day == null ? advice : advice.on(day);
    }

    private @Nullable LocalDate day() {
        if (date == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, as any other day that is none
        }
        throw usage.wrong(
                "„" + date + "“ ist kein Tag; --date nimmt Jahr-Monat-Tag, zum Beispiel 2026-10-01.",
                "\"" + date + "\" is not a day; --date takes year-month-day, for example 2026-10-01.");
    }

    /** The files that are read for it. */
    List<String> inputs() {
        return Stream.of(logo, template)
                .filter(Objects::nonNull)
                .map(Path::toString)
                .toList();
    }

    /**
     * How a report looks.
     *
     * @throws RefusedException with what is wrong with the logo and the template
     */
    Look look() {
        List<Problem> problems = new ArrayList<>();
        Look look = new Look(read(logo, Logo::read, problems), read(template, DocxTemplate::read, problems));
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return look;
    }

    private static <T> @Nullable T read(@Nullable Path file, Function<Path, T> reader, List<Problem> problems) {
        try {
            return file == null ? null : reader.apply(file);
        } catch (RefusedException e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
