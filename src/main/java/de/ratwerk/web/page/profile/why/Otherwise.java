package de.ratwerk.web.page.profile.why;

import de.ratwerk.advice.why.Explanation;
import de.ratwerk.advice.why.Nearest.Alternative;
import de.ratwerk.advice.why.Nearest.Way;
import de.ratwerk.report.why.NearestWords;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.ToQuestion;
import java.util.ArrayList;
import java.util.List;

/**
 * What would have to be answered otherwise for another verdict.
 *
 * @param heading which verdict
 * @param none that there is no way, or empty
 * @param ways the nearest ways in words
 * @param more whether there are others as near
 * @param questions the questions that the ways are about
 */
record Otherwise(String heading, String none, List<String> ways, boolean more, List<ToQuestion> questions) {
    private static final int FEW = 6;

    static List<Otherwise> of(Explanation why, Language language) {
        NearestWords words = new NearestWords(language);
        return why.nearest().ways().stream()
                .map(way -> of(way, why, words, language))
                .toList();
    }

    private static Otherwise of(Way way, Explanation why, NearestWords words, Language language) {
        List<Alternative> told = way.alternatives().stream().limit(FEW).toList();
        List<String> ways = new ArrayList<>();
        told.forEach(alternative -> ways.add(words.alternative(alternative) + "."));
        List<ToQuestion> questions = told.stream()
                .flatMap(alternative -> alternative.parts().stream())
                .flatMap(part -> part.options().stream())
                .map(option -> ToQuestion.of(option.question(), language))
                .distinct()
                .toList();
        return new Otherwise(
                words.heading(why.verdict(), way.becomes()) + ":",
                way.answers() == 0 ? words.none(way) : "",
                ways,
                way.alternatives().size() > told.size() || !way.complete() && way.answers() > 0,
                questions);
    }
}
