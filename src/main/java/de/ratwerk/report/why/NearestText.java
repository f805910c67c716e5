package de.ratwerk.report.why;

import de.ratwerk.advice.why.Explanation;
import de.ratwerk.advice.why.Nearest.Alternative;
import de.ratwerk.advice.why.Nearest.Way;
import de.ratwerk.report.Page;
import de.ratwerk.text.Language;
import java.util.List;

/** The nearest other answers on a page. */
final class NearestText {
    private static final int FEW = 6;

    private final Language language;
    private final NearestWords words;

    NearestText(Language language) {
        this.language = language;
        this.words = new NearestWords(language);
    }

    void on(Page page, Explanation why) {
        for (Way way : why.nearest().ways()) {
            page.heading(words.heading(why.verdict(), way.becomes()));
            if (way.answers() == 0) {
                page.paragraph(" ·  ", words.none(way));
            }
            List<Alternative> told = way.alternatives().stream().limit(FEW).toList();
            for (int i = 0; i < told.size(); i++) {
                page.paragraph(i == 0 ? " ·  " : language.say(" oder ", " or "), words.alternative(told.get(i)));
            }
            int more = way.alternatives().size() - told.size();
            if (more > 0 || !way.complete() && way.answers() > 0) {
                page.paragraph(
                        "    ",
                        language.say(
                                "Es gibt weitere Möglichkeiten mit ebenso vielen Antworten (siehe -f json).",
                                "There are other ways with as many answers (see -f json)."));
            }
        }
    }
}
