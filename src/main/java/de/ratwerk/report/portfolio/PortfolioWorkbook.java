package de.ratwerk.report.portfolio;

import de.ratwerk.report.TextReport;
import de.ratwerk.report.xlsx.Listing;
import de.ratwerk.report.xlsx.Workbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A cohort's document as a workbook to sort and filter, with every number of it. */
final class PortfolioWorkbook {

    /** The workbook, in the document's language; the same document gives the same bytes. */
    byte[] of(PortfolioDocument document) {
        PortfolioWords words = new PortfolioWords(document);
        List<Listing<?>> listings = new ArrayList<>(new CohortSheets(document, words).listings());
        listings.addAll(new PlaceSheets(document, words).listings());
        listings.addAll(new SurveySheets(document, words).comparison());
        listings.addAll(new PartnerSheets(document, words).listings());
        listings.addAll(new SurveySheets(document, words).evidence());
        String to = document.cohort().to();
        LocalDate day = to == null ? null : LocalDate.parse(to);
        String who = words.who();
        return new Workbook(
                        words.language(),
                        words.say(
                                "Digitalisierung: was vielen gemeinsam ist",
                                "Digitalisation: what many have in common"),
                        who,
                        day == null
                                ? who
                                : who + words.say(", Stand ", ", as of ") + TextReport.date(day, words.language()),
                        day,
                        listings)
                .bytes();
    }
}
