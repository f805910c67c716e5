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

    /**
     * Whom the advice is for, by its own answers and what follows from them.
     *
     * @param kind {@code municipality}, {@code district} or {@code association}; null if unknown
     * @param ags the official key of eight digits; null if unknown
     * @param population the number of inhabitants; null if unknown
     * @param sizeClass the KGSt's size class that follows from it; null if unknown
     * @param land the name of the Land that follows from the key; null if unknown
     */
    @JsonInclude(Include.NON_NULL)
    public record Municipality(
            String name,
            @Nullable String kind,
            @Nullable String ags,
            @Nullable Integer population,
            @Nullable Integer sizeClass,
            @Nullable String land) {}

    /**
     * The rulebook that was followed.
     *
     * @param digest the SHA-256 of all that decides what it finds, in hexadecimal
     * @param evidenceAsOf the last month of the survey's field time, as {@code 2019-02}
     */
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

    /**
     * A criterion of the priority.
     *
     * @param weight its part of the score, from 0 to 1; all weights add up to 1
     */
    public record Criterion(String id, String title, BigDecimal weight) {}

    /** One of the survey's recommendations; actions name theirs by its id. */
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

    /** Where the municipality stands, in the survey's own terms. */
    public record Position(Counted eGovernment, Counted community, Plain strategy) {}

    /**
     * A position that is counted.
     *
     * @param status its name, or {@code open} while unknown answers decide
     * @param threshold from how many on the survey sets it apart
     * @param of how many there are to be counted
     */
    public record Counted(String status, Count count, int threshold, int of, List<String> evidence) {}

    /** How many there are for certain, and how many there can be at the most. */
    public record Count(int atLeast, int atMost) {}

    /**
     * A position that one answer gives.
     *
     * @param status its name, or {@code open} while the answer is unknown
     */
    public record Plain(String status, List<String> evidence) {}

    /**
     * An action that is due.
     *
     * @param rank its place among those that are due, from 1
     * @param score its points, from 0 to 100: the sum of its contributions
     * @param effort {@code small}, {@code medium} or {@code large}, a judgement of the rulebook
     * @param because why it is due; at least one reason
     * @param requires the ids of actions that come before it where they are due
     */
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

    /**
     * What a criterion adds to a score.
     *
     * @param value how far it applies, from 0 to 1
     * @param points 100 times weight times value
     * @param rule the rule that chose the value
     */
    public record Contribution(
            String criterion,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal points,
            String rule,
            List<String> evidence) {}

    /**
     * Why a rule found what it found: its sentence, filled with the answers that it rests on.
     *
     * @param evidence the ids of the records that the sentence or the rule names
     */
    public record Because(String rule, String statement, List<Fact> facts, List<String> evidence) {}

    /**
     * A known answer, as it stands in the profile.
     *
     * @param value a word, a number, or a list of words
     * @param words what the questionnaire calls it
     * @param line where it stands in its file, from 1
     * @param source who said so; null if the profile does not tell
     * @param sourceAsOf when that held: a year, a month or a day; null if the profile does not tell
     */
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

    /**
     * An answer that a reason rests on, without its words.
     *
     * @param value a word, a number, or a list of words
     * @param line where it stands in its file, from 1
     * @param source who said so; null if the profile does not tell
     */
    @JsonInclude(Include.NON_NULL)
    public record Fact(
            String path,
            Object value,
            int line,
            int column,
            @Nullable String source,
            @Nullable String sourceAsOf) {}

    /** A phase of the roadmap with its actions, in order. */
    public record Stage(String phase, String title, List<Step> actions) {}

    /**
     * An action in the roadmap.
     *
     * @param after what is to be done before it
     * @param ifDue ids of open actions that would come before it
     */
    public record Step(int rank, String id, List<Before> after, List<String> ifDue) {}

    /** An action that comes before another one. */
    public record Before(int rank, String id, String phase) {}

    /**
     * An action of which open answers decide whether it is due.
     *
     * @param decidedBy the paths of the questions that decide
     */
    public record Open(String id, String recommendation, String title, List<String> decidedBy) {}

    /** An action that is not due, whatever the open answers turn out to be. */
    public record NotDue(String id, String recommendation, List<Because> because) {}

    /**
     * An open question that can change the advice.
     *
     * @param influence how many actions are expected to get another verdict, phase or rank among the first three if it alone is
     *     answered
     * @param share its part in deciding open actions together with other questions
     * @param couldChange ids of the actions whose place its answer can change, alone or together with others
     * @param changesFirst whether an answer to it alone makes other actions the first three, or changes their order
     */
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
