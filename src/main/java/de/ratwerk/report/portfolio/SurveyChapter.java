package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Figures;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import java.util.ArrayList;
import java.util.List;

/** The cohort's shares beside those that the survey published. */
final class SurveyChapter {
    private final PortfolioDocument document;
    private final PortfolioWords words;

    SurveyChapter(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Block> blocks() {
        List<Share> told = document.shares().stream()
                .filter(share -> share.counted() != null)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(PortfolioPaper.chapter(words.say("Neben der Befragung", "Beside the survey"), "befragung"));
        blocks.add(new Paragraph(Words.plain(introduction(told)), Tone.PLAIN));
        if (told.isEmpty()) {
            return blocks;
        }
        String caption = words.say("Anteile hier und in der Befragung", "Shares here and in the survey");
        List<Picture> sheets = new PortfolioPictures(document, words).shares(told);
        blocks.addAll(Figures.of(sheets, caption, table(told, caption)));
        return blocks;
    }

    private String introduction(List<Share> told) {
        long judged = told.stream().filter(PortfolioWords::isJudged).count();
        if (judged == 0) {
            return words.say(
                    "Zu keinem Anteil, den die Befragung nennt, ist hier genug für einen Vergleich bekannt.",
                    "Of none of the shares that the survey gives is enough known here to compare.");
        }
        long differ = told.stream().filter(PortfolioWords::differs).count();
        return words.say(
                "Von " + judged + " Anteilen der Befragung, zu denen genug bekannt ist, "
                        + (differ == 0
                                ? "weicht keiner weiter ab, als der Zufall erklärt."
                                : (differ == 1 ? "weicht einer" : "weichen " + differ)
                                        + " weiter ab, als der Zufall erklärt.")
                        + " Ein Unterschied sagt nicht, was besser ist, und nicht, woher er kommt.",
                "Of " + judged + " shares of the survey of which enough is known, "
                        + (differ == 0
                                ? "none differs by more than chance explains."
                                : (differ == 1 ? "one differs" : differ + " differ") + " by more than chance explains.")
                        + " A difference does not say what is better, nor where it comes from.");
    }

    private Table table(List<Share> told, String caption) {
        List<List<Words>> rows = new ArrayList<>();
        for (Share share : told) {
            String statement = share.statement();
            rows.add(List.of(
                    Words.plain(share.of()).and(words.say(" Basis: ", " base: ") + share.among(), Words.Style.FAINT),
                    Words.plain(share.published()),
                    Words.plain(words.counted(share))
                            .and(
                                    " (" + words.number(share.yes()) + words.say(" von ", " of ") + known(share) + ")",
                                    Words.Style.FAINT),
                    Words.plain(words.sampling(share)),
                    PortfolioWords.differs(share) ? Words.strong(statement) : Words.plain(statement)));
        }
        return new Table(
                "anteile",
                caption,
                List.of(
                        new Column(words.say("Anteil", "Share"), false, 8),
                        new Column(words.say("Befragung", "Survey"), false, 3),
                        new Column(words.say("hier", "here"), false, 4),
                        new Column(words.say("Zufallsbereich", "Range of chance"), false, 4),
                        new Column(words.say("Vergleich", "Comparison"), false, 5)),
                rows);
    }

    private String known(Share share) {
        long yes = share.yes() == null ? 0 : share.yes();
        long no = share.no() == null ? 0 : share.no();
        return words.number(yes + no);
    }
}
