package de.ratwerk.report.portfolio;

import de.ratwerk.report.portfolio.PortfolioDocument.Question;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import de.ratwerk.report.portfolio.PortfolioDocument.Span;
import de.ratwerk.report.xlsx.CitedListing;
import de.ratwerk.report.xlsx.Column;
import de.ratwerk.report.xlsx.Entry;
import de.ratwerk.report.xlsx.Form;
import de.ratwerk.report.xlsx.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cohort beside the survey, what is worth asking, and the evidence cited. */
final class SurveySheets {
    private final PortfolioDocument document;
    private final PortfolioWords words;

    SurveySheets(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Listing<?>> comparison() {
        return List.of(shares());
    }

    List<Listing<?>> evidence() {
        return List.of(
                questions(),
                CitedListing.of(document.evidence(), document.rulebook().evidenceAsOf(), words.language()));
    }

    private Listing<Share> shares() {
        return new Listing<>(
                say("Befragung", "Survey"),
                say(
                        "Anteile, die die Befragung nennt, neben dem, was hier gezählt ist. Ein Unterschied sagt"
                                + " nicht, was besser ist, und nicht, woher er kommt.",
                        "Shares that the survey gives beside what is counted here. A difference does not say what is"
                                + " better, nor where it comes from."),
                say("Das Regelwerk nennt keine Anteile.", "The rulebook gives no shares."),
                1,
                List.of(
                        Column.text(say("Anteil", "Share"), 46, Share::of),
                        Column.text(say("Basis", "Base"), 34, Share::among),
                        Column.text(say("Befragung", "Survey"), 12, Share::published),
                        share(say("Hier von", "Here from"), one -> one.counted(), Span::from),
                        share(say("Hier bis", "Here to"), one -> one.counted(), Span::to),
                        share(say("Zufallsbereich von", "Chance from"), one -> one.sampling(), Span::from),
                        share(say("Zufallsbereich bis", "Chance to"), one -> one.sampling(), Span::to),
                        count(say("Ja", "Yes"), Share::yes),
                        count(say("Nein", "No"), Share::no),
                        count(say("Offen", "Open"), Share::open),
                        count(say("Unklar nach dem Wortlaut", "Unclear by wording"), Share::unclear),
                        Column.text(say("Vergleich", "Comparison"), 32, Share::statement),
                        Column.text(say("Beleg", "Evidence"), 36, Share::evidence),
                        Column.text(say("Kennung", "Id"), 36, Share::id)),
                document.shares());
    }

    /** A bound of a span; where nothing may be told of the share, that it is withheld. */
    private Column<Share> share(String title, Function<Share, @Nullable Span> span, Function<Span, BigDecimal> bound) {
        return Column.of(title, 12, one -> {
            Span its = span.apply(one);
            return its == null
                    ? Entry.text(one.yes() == null ? words.number(null) : "–")
                    : Entry.number(Form.PERCENT, bound.apply(its));
        });
    }

    private Column<Share> count(String title, Function<Share, @Nullable Long> number) {
        return Column.of(title, 12, share -> entry(number.apply(share)));
    }

    private Entry entry(@Nullable Number number) {
        return number == null ? Entry.text(words.number(null)) : Entry.number(Form.WHOLE, number);
    }

    private Listing<Question> questions() {
        return new Listing<>(
                say("Fragen", "Questions"),
                say(
                        "Fragen ohne Antwort, von denen abhängt, ob eine Maßnahme fällig ist; die in den meisten Orten"
                                + " zuerst.",
                        "Questions without an answer that decide whether an action is due; those of most places"
                                + " first."),
                say("Keine offene Frage entscheidet über eine Maßnahme.", "No open question decides on an action."),
                1,
                List.of(
                        Column.text(say("Frage", "Question"), 50, Question::label),
                        Column.of(say("Orte", "Places"), 10, question -> entry(question.members())),
                        Column.lines(
                                say("Entscheidet über", "Decides on"),
                                60,
                                question -> question.actions().stream()
                                        .map(words::action)
                                        .toList()),
                        Column.text(say("Schlüssel im Profil", "Key in the profile"), 40, Question::path)),
                document.questions());
    }

    private String say(String german, String english) {
        return words.say(german, english);
    }
}
