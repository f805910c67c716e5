package de.ratwerk.workshop.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.Counts;
import de.ratwerk.cohort.survey.Interval;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as JSON; shares are from 0 to 1.
 *
 * @param schema the form's name and version
 * @param holds whether every share is met, up to chance
 */
record SurveyDocument(
        String schema,
        String language,
        Rulebook rulebook,
        Synthetic synthetic,
        boolean holds,
        List<Row> rows,
        List<String> notes) {

    /** The rulebook that was held to the survey. */
    record Rulebook(String id, String version, String digest) {}

    /** The municipalities, all of them synthetic. */
    record Synthetic(int size, long seed, BigDecimal unanswered) {}

    /**
     * A share.
     *
     * @param respondents how many respondents it is a share of, null if the survey does not say
     * @param derived whether that is derived from the group's published share
     * @param inferred whether it is inferred from the source which figure belongs to whom
     * @param known how many were counted, yes or no
     * @param counted the share counted, from and to the same but where the survey's wording is unclear
     * @param sampling the 95 per cent interval of it (Wilson 1927)
     * @param possible the share if all that is open or unclear were no, and if it were yes
     */
    @JsonInclude(Include.NON_NULL)
    record Row(
            String id,
            String evidence,
            String kind,
            String of,
            String among,
            @Nullable Integer respondents,
            boolean derived,
            boolean inferred,
            String published,
            Range publishedRange,
            long yes,
            long known,
            long open,
            long unclear,
            @Nullable Range counted,
            @Nullable Range sampling,
            @Nullable Range possible,
            String verdict,
            boolean holds,
            @Nullable String remark) {}

    /** From one share to another. */
    record Range(BigDecimal from, BigDecimal to) {}

    static SurveyDocument of(SurveyRun run, Language language) {
        var header = run.rulebook().header();
        SurveyWords words = new SurveyWords(run, language);
        return new SurveyDocument(
                "ratwerk.survey/1",
                language.code(),
                new Rulebook(header.id(), header.version(), run.rulebook().digest()),
                new Synthetic(run.size(), run.seed(), BigDecimal.valueOf(run.unanswered())),
                run.holds(),
                run.rows().stream().map(row -> row(row, run, words, language)).toList(),
                words.allNotes());
    }

    private static Row row(Comparison row, SurveyRun run, SurveyWords words, Language language) {
        var share = row.share();
        var respondents = share.respondents();
        Counts counts = row.counts();
        return new Row(
                share.id(),
                share.evidence().key(),
                share.evidence().kind().id(),
                share.of().in(language),
                share.among().in(language),
                respondents.isPresent() ? respondents.getAsInt() : null,
                !share.isOfAll(),
                share.evidence().inferred(),
                share.figure().signs(),
                range(share.published()),
                counts.yes(),
                counts.known(),
                counts.open(),
                counts.unclear(),
                row.counted() == null ? null : range(row.counted()),
                row.sampling() == null ? null : range(row.sampling()),
                row.possible() == null ? null : range(row.possible()),
                row.verdict().id(),
                run.holds(row),
                words.remark(row));
    }

    private static Range range(Interval interval) {
        return new Range(share(interval.from()), share(interval.to()));
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(5, RoundingMode.HALF_EVEN);
    }
}
