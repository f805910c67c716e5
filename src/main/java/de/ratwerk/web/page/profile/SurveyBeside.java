package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Benchmark;
import de.ratwerk.advice.Benchmark.Own;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.text.Language;
import java.util.List;

/** What the survey says of a question, to stand beside it. */
final class SurveyBeside {
    private final List<Benchmark> benchmarks;
    private final Language language;

    private SurveyBeside(List<Benchmark> benchmarks, Language language) {
        this.benchmarks = benchmarks;
        this.language = language;
    }

    /**
     * A share of the respondents.
     *
     * @param words which answer it is of
     * @param figure the share in signs
     * @param permille the share in thousandths, to draw it
     * @param own whether the municipality answers the same
     * @param statement the finding in a sentence
     * @param remark whose share it is and how it is known, as far as a reader has to be told; else empty
     * @param evidence the key of its record
     */
    record Found(
            String words, String figure, int permille, boolean own, String statement, String remark, String evidence) {}

    /** The places among the respondents that an advice holds. */
    static SurveyBeside of(Advice advice, Language language) {
        return new SurveyBeside(advice.benchmarks(), language);
    }

    /** The shares that were published of a question. */
    List<Found> of(Question question, Profile profile) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.questions().equals(List.of(question)))
                .flatMap(benchmark -> benchmark.parts().stream())
                .map(part -> found(
                        new AnswerWords(language).value(question, part.answers()),
                        part.evidence(),
                        Own.of(profile, question, part.answers()) == Own.YES))
                .toList();
    }

    private Found found(String words, Evidence evidence, boolean own) {
        double share = evidence.figure() == null ? 0 : evidence.figure().share().orElse(0);
        return new Found(
                words,
                evidence.figure() == null ? "" : evidence.figure().signs(),
                (int) Math.round(share * 1000),
                own,
                evidence.statement().in(language),
                Remarks.of(evidence, language),
                evidence.key());
    }
}
