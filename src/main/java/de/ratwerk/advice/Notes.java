package de.ratwerk.advice;

import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader should know of the evidence before trusting the list. */
final class Notes {
    private Notes() {}

    /**
     * The notes.
     *
     * @param date the day that the advice bears, or null if none is known
     */
    static List<Text> of(Profile profile, Rulebook rulebook, @Nullable LocalDate date) {
        List<Text> notes = new ArrayList<>();
        notes.add(rulebook.evidence("survey.respondents").statement());
        if (date != null) {
            long years = ChronoUnit.YEARS.between(rulebook.header().surveyTo().atEndOfMonth(), date);
            boolean own = date.equals(profile.asOf());
            if (years > 0) {
                notes.add(new Text(
                        (own ? "Zum Stand dieses Profils" : "Zum Datum dieses Berichts")
                                + " sind die Befunde der Befragung " + (years == 1 ? "ein Jahr" : years + " Jahre")
                                + " alt.",
                        (own ? "As of this profile" : "As of the day of this report") + " the survey's findings are "
                                + (years == 1 ? "one year" : years + " years") + " old."));
            }
        }
        notes.add(new Text(
                "Die Befragung ist eine Momentaufnahme: Sie zeigt, was zusammen auftritt, nicht was wodurch entsteht.",
                "The survey is a snapshot: it shows what occurs together, not what causes what."));
        notes.add(new Text(
                "Nicht gefragt war nach Informationssicherheit, Barrierefreiheit, Personal und Finanzierung.",
                "Information security, accessibility, staff and funding were not part of the survey."));
        long unanswered = profile.unanswered().stream()
                .filter(question -> !question.path().startsWith("municipality."))
                .count();
        if (unanswered > 0) {
            notes.add(new Text(
                    "Offene Fragen: " + unanswered + ". Was nicht beantwortet ist, gilt nirgends als Lücke.",
                    "Open questions: " + unanswered + ". What is not answered counts nowhere as a gap."));
        }
        return List.copyOf(notes);
    }
}
