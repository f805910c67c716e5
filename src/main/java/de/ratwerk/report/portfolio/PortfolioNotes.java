package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.portfolio.Cohort;
import de.ratwerk.cohort.survey.Yardstick;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of a cohort should know. */
final class PortfolioNotes {
    private final Cohort cohort;
    private final Language language;

    PortfolioNotes(Cohort cohort, Language language) {
        this.cohort = cohort;
        this.language = language;
    }

    List<String> all(Disclosure disclosure) {
        List<String> notes = new ArrayList<>();
        synthetic().ifPresent(notes::add);
        notes.add(cohort.rulebook().evidence("survey.respondents").statement().in(language));
        age().ifPresent(notes::add);
        notes.add(language.say(
                "Die Befragung ist eine Momentaufnahme: Sie zeigt, was zusammen auftritt, nicht was wodurch entsteht.",
                "The survey is a snapshot: it shows what occurs together, not what causes what."));
        notes.add(language.say(
                "Was ein Ort nicht beantwortet hat, zählt nirgends als Lücke und nirgends als vorhanden; es steht als"
                        + " offen.",
                "What a place has not answered counts nowhere as a gap and nowhere as in place; it stands as open."));
        notes.add(language.say(
                "Vorschläge zur Zusammenarbeit beruhen allein auf den Antworten: Ob ein Ort seine Lösung teilen kann"
                        + " und will, ist zu fragen.",
                "Proposals of cooperation rest on the answers alone: whether a place can and will share its solution"
                        + " is to be asked."));
        Yardstick.SAMPLES.notes(cohort.survey().size()).forEach(note -> notes.add(note.in(language)));
        withheld(disclosure).ifPresent(notes::add);
        return List.copyOf(notes);
    }

    private Optional<String> synthetic() {
        int members = cohort.portfolio().members();
        int synthetic = cohort.portfolio().synthetic();
        if (synthetic == 0) {
            return Optional.empty();
        }
        return Optional.of(
                synthetic == members
                        ? language.say(
                                "Alle Antworten sind synthetisch, also von Ratwerk erzeugt: Nichts hier sagt etwas über"
                                        + " wirkliche Kommunen.",
                                "All answers are synthetic, that is, made up by Ratwerk: nothing here says anything"
                                        + " about real municipalities.")
                        : language.say(
                                language.whole(synthetic) + " von " + language.whole(members)
                                        + " Orten haben synthetische, also von Ratwerk erzeugte Antworten.",
                                language.whole(synthetic) + " of " + language.whole(members)
                                        + " places have synthetic answers, that is, answers made up by Ratwerk."));
    }

    private Optional<String> withheld(Disclosure disclosure) {
        if (disclosure == Disclosure.ANONYMISED) {
            return Optional.of(language.say(
                    "Namen und Zahlen von weniger als " + disclosure.fewest()
                            + " Orten sind zurückgehalten, ebenso Zahlen, aus denen sie sich errechnen ließen.",
                    "Names, and numbers of fewer than " + disclosure.fewest()
                            + " places, are withheld, and so are numbers from which these could be worked out."));
        }
        if (cohort.portfolio().members() > PortfolioDocument.MOST_MEMBERS) {
            int proposals = cohort.groups().proposals().size();
            String most = proposals <= PortfolioDocument.MOST_PROPOSALS
                    ? ""
                    : language.say(
                            " Von " + language.whole(proposals) + " Vorschlägen für Gruppen stehen hier die "
                                    + PortfolioDocument.MOST_PROPOSALS + ", die am meisten decken.",
                            " Of " + language.whole(proposals) + " proposals of groups, the "
                                    + PortfolioDocument.MOST_PROPOSALS + " that cover most stand here.");
            return Optional.of(language.say(
                    "Bei mehr als " + PortfolioDocument.MOST_MEMBERS
                            + " Orten stehen die einzelnen nur in members.ndjson; Gruppen sind innerhalb der"
                            + " Kreise gesucht." + most,
                    "With more than " + PortfolioDocument.MOST_MEMBERS
                            + " places, each of them stands in members.ndjson only; groups are sought within"
                            + " districts." + most));
        }
        return Optional.empty();
    }

    private Optional<String> age() {
        String last = cohort.portfolio().lastDay();
        if (last == null) {
            return Optional.empty();
        }
        long years =
                ChronoUnit.YEARS.between(cohort.rulebook().header().surveyTo().atEndOfMonth(), LocalDate.parse(last));
        return years < 1
                ? Optional.empty()
                : Optional.of(language.say(
                        "Beim jüngsten Stand der Antworten sind die Befunde der Befragung "
                                + (years == 1 ? "ein Jahr" : years + " Jahre") + " alt.",
                        "As of the latest answers, the survey's findings are "
                                + (years == 1 ? "one year" : years + " years") + " old."));
    }
}
