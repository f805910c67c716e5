package de.ratwerk.web.page.profile.why;

import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.report.picture.ScorePicture;
import de.ratwerk.report.why.SumWords;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a score is made of.
 *
 * @param rows what rules contribute, criterion by criterion
 * @param total the score
 * @param picture the same drawn, as SVG; empty if there are more criteria than the picture has shades
 */
record Points(List<Row> rows, String total, String picture) {
    private static final int MOST_DRAWN = 4;

    /**
     * A contribution, or a criterion without one.
     *
     * @param criterion the criterion's name
     * @param product value times weight; empty without a contribution
     * @param points what it adds to the score; empty if it does not count
     * @param note why it does not count in full, or empty
     * @param rule the id of the rule, or empty
     * @param evidence what the survey says for it; none where it is this rulebook's own judgement
     */
    record Row(String criterion, String product, String points, String note, String rule, List<Cited> evidence) {}

    static Points of(Explanation why, Placing placing, CitedRecords records, Language language) {
        Collection<Criterion> criteria = why.rulebook().header().criteria().values();
        SumWords words = new SumWords(language);
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : criteria) {
            String title = criterion.title().in(language);
            List<Considered> of = of(criterion, why);
            if (of.isEmpty()) {
                rows.add(new Row(title, "0 × " + words.weight(criterion), "0", "", "", List.of()));
            }
            of.forEach(considered -> rows.add(row(title, considered, words, records, language)));
        }
        return new Points(rows, language.number(placing.score()), picture(why, placing, language));
    }

    private static List<Considered> of(Criterion criterion, Explanation why) {
        return why.score().stream()
                .filter(considered -> considered.contribution().criterion().equals(criterion))
                .toList();
    }

    private static Row row(
            String title, Considered considered, SumWords words, CitedRecords records, Language language) {
        return new Row(
                title,
                words.product(considered),
                considered
                        .counted()
                        .map(counted -> language.number(counted.points()))
                        .orElse(""),
                words.note(considered),
                considered.contribution().rule().id(),
                records.of(considered.contribution().evidence()));
    }

    private static String picture(Explanation why, Placing placing, Language language) {
        Collection<Criterion> criteria = why.rulebook().header().criteria().values();
        if (criteria.size() > MOST_DRAWN) {
            return "";
        }
        List<BigDecimal> points = criteria.stream()
                .map(criterion -> of(criterion, why).stream()
                        .flatMap(considered -> considered.counted().stream())
                        .map(counted -> counted.points())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        ScorePicture.Row row =
                new ScorePicture.Row(placing.rank(), why.action().title().in(language), points, placing.score());
        return ScorePicture.draw(
                        "score-picture",
                        criteria.stream()
                                .map(criterion -> criterion.title().in(language))
                                .toList(),
                        List.of(row),
                        language)
                .svg();
    }
}
