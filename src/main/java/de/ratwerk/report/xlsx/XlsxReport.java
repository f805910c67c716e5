package de.ratwerk.report.xlsx;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.TextReport;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An advice as a workbook for Excel and its like (Office Open XML). */
public final class XlsxReport {

    /**
     * The workbook of an advice, in the document's language: actions with columns to fill in, then what they rest on. It
     * holds no formula, no macro and nobody's name; the same document gives the same bytes.
     */
    public byte[] of(AdviceDocument document) {
        Terms terms = new Terms(document);
        Language language = terms.language();
        LocalDate day = day(document);
        String name = ShownText.of(document.municipality().name());
        return new Workbook(
                        language,
                        language.say("Digitalisierung: Maßnahmen", "Digitalisation: actions"),
                        name,
                        day == null
                                ? name
                                : name + language.say(", Stand ", ", as of ") + TextReport.date(day, language),
                        day,
                        listings(terms))
                .bytes();
    }

    private static List<Listing<?>> listings(Terms terms) {
        List<Listing<?>> listings = new ArrayList<>(new ActionSheets(terms).listings());
        listings.addAll(new AnswerSheets(terms).listings());
        listings.addAll(new EvidenceSheets(terms).listings());
        listings.add(new MethodSheet(terms).listing());
        return listings;
    }

    private static @Nullable LocalDate day(AdviceDocument document) {
        String day = document.date() == null ? document.asOf() : document.date();
        return day == null ? null : LocalDate.parse(day);
    }
}
