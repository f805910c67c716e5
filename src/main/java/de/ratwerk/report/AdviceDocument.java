package de.ratwerk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.advice.Advice;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of an advice in one language ({@code ratwerk.advice/1}), field by field in the order of the contract.
 * Fields that may be null are left out when they are.
 *
 * @param top how many actions are shown, null if all are
 * @param date the day that the advice bears, null if it is that of the answers
 * @param answers every known answer, so that the advice can be made again from itself
 * @param digest the SHA-256 of the document without this field, written on one line without spaces; null only while the
 *     document is being made
 */
@JsonInclude(Include.NON_NULL)
public record AdviceDocument(
        String schema,
        String language,
        @Nullable Integer top,
        Municipality municipality,
        @Nullable String asOf,
        @Nullable String date,
        Rulebook rulebook,
        String profileDigest,
        List<Answer> answers,
        String engine,
        Method method,
        Position position,
        List<Benchmark> benchmarks,
        List<Action> actions,
        RobustnessDocument.Tried robustness,
        List<Stage> roadmap,
        List<Open> open,
        List<NotDue> notDue,
        List<Question> questions,
        Map<String, CitedEvidence.Evidence> evidence,
        List<String> notes,
        @Nullable String digest) {

    static final String SCHEMA = "ratwerk.advice/1";

    /** The document of an advice with at most {@code top} of its actions. */
    public static AdviceDocument of(Advice advice, Language language, int top) {
        return AdviceDocuments.of(advice, language, top);
    }

    AdviceDocument withDigest(String itsDigest) {
        return new AdviceDocument(
                schema,
                language,
                top,
                municipality,
                asOf,
                date,
                rulebook,
                profileDigest,
                answers,
                engine,
                method,
                position,
                benchmarks,
                actions,
                robustness,
                roadmap,
                open,
                notDue,
                questions,
                evidence,
                notes,
                itsDigest);
    }

    @JsonInclude(Include.NON_NULL)
    public record Municipality(
            String name,
            @Nullable String kind,
            @Nullable String ags,
            @Nullable Integer population,
            @Nullable Integer sizeClass,
            @Nullable String land) {}

    public record Rulebook(String id, String version, String digest, String evidenceAsOf) {
        /** What a document says of the rulebook that it follows. */
        public static Rulebook of(de.ratwerk.rulebook.Rulebook rulebook) {
            return new Rulebook(
                    rulebook.header().id(),
                    rulebook.header().version(),
                    rulebook.digest(),
                    rulebook.header().surveyTo().toString());
        }
    }

    /**
     * How the rulebook comes to its advice.
     *
     * @param title the rulebook's name
     * @param surveyFrom the first month of the survey's field time
     * @param surveyTo its last month
     * @param readings what it decided where the survey leaves a reading open
     */
    public record Method(
            String title,
            String surveyFrom,
            String surveyTo,
            List<Criterion> criteria,
            List<Recommendation> recommendations,
            List<String> readings) {}

    public record Criterion(String id, String title, BigDecimal weight) {}

    public record Recommendation(String id, String title) {}

    /**
     * Where the municipality stands among the respondents in one respect.
     *
     * @param paths the questions that the municipality was asked for it
     * @param whole whether each respondent belongs to exactly one of the parts
     */
    public record Benchmark(String id, String title, List<String> paths, boolean whole, List<Part> parts) {}

    /**
     * A published share of the respondents.
     *
     * @param words those that it is of, in words
     * @param share the share, from 0 to 1; the record tells how exactly it is known
     * @param own whether the municipality is among them: {@code yes}, {@code no}, {@code open} for want of answers, or
     *     {@code unclear} where the survey's wording leaves it open
     */
    public record Part(String words, BigDecimal share, String evidence, String own) {}

    public record Position(Counted eGovernment, Counted community, Plain strategy) {}

    public record Counted(String status, Count count, int threshold, int of, List<String> evidence) {}

    public record Count(int atLeast, int atMost) {}

    public record Plain(String status, List<String> evidence) {}

    public record Action(
            int rank,
            String id,
            String recommendation,
            String title,
            String phase,
            BigDecimal score,
            String effort,
            List<Contribution> contributions,
            List<Because> because,
            List<String> steps,
            List<String> requires,
            RobustnessDocument.Firmness robustness) {}

    public record Contribution(
            String criterion,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal points,
            String rule,
            List<String> evidence) {}

    public record Because(String rule, String statement, List<Fact> facts, List<String> evidence) {}

    @JsonInclude(Include.NON_NULL)
    public record Answer(
            String path,
            String label,
            Object value,
            String words,
            int line,
            int column,
            @Nullable String source,
            @Nullable String sourceAsOf,
            @Nullable String note) {}

    @JsonInclude(Include.NON_NULL)
    public record Fact(
            String path,
            Object value,
            int line,
            int column,
            @Nullable String source,
            @Nullable String sourceAsOf) {}

    public record Stage(String phase, String title, List<Step> actions) {}

    public record Step(int rank, String id, List<Before> after, List<String> ifDue) {}

    public record Before(int rank, String id, String phase) {}

    public record Open(String id, String recommendation, String title, List<String> decidedBy) {}

    public record NotDue(String id, String recommendation, List<Because> because) {}

    public record Question(
            String path,
            String label,
            String text,
            BigDecimal influence,
            BigDecimal share,
            List<String> couldChange,
            boolean changesFirst,
            List<Expected> expected) {}

    /** A published share of answers; what the shares of a question leave is spread evenly over its other answers. */
    public record Expected(List<String> answers, BigDecimal share, String evidence) {}
}
