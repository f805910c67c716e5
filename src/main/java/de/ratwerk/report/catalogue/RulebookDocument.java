package de.ratwerk.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook is and how it weighs ({@code ratwerk.rulebook/1}).
 *
 * @param digest the SHA-256 of all that decides what it finds
 * @param survey when the survey was in the field: how old the evidence is
 * @param readings what was decided where the survey leaves a reading open
 * @param loaded the rulebooks that can be asked for, the current one first; left out of what is said of a rulebook that was
 *     asked for by its digest, since that never changes
 */
@JsonInclude(Include.NON_NULL)
public record RulebookDocument(
        String schema,
        String language,
        String id,
        String version,
        String title,
        String digest,
        Survey survey,
        Counts counts,
        List<Recommendation> recommendations,
        List<Criterion> criteria,
        List<Phase> phases,
        List<String> readings,
        @Nullable List<Loaded> loaded) {
    static final String SCHEMA = "ratwerk.rulebook/1";

    /**
     * When the survey was in the field.
     *
     * @param from its first month, such as {@code 2018-12}
     * @param to its last month
     */
    record Survey(String from, String to) {
        static Survey of(Rulebook rulebook) {
            Header header = rulebook.header();
            return new Survey(header.surveyFrom().toString(), header.surveyTo().toString());
        }
    }

    record Counts(int rules, int actions, int evidence) {}

    record Recommendation(String id, String title, List<Clause> clauses) {}

    record Clause(String id, String text) {}

    /**
     * A criterion of priority.
     *
     * @param combine whether the strongest contribution counts or their sum
     * @param values what rules contribute, by name
     */
    record Criterion(String id, String title, BigDecimal weight, String combine, Map<String, BigDecimal> values) {}

    /**
     * A phase of the plan.
     *
     * @param minimumScore the score from which an action can stand in it
     * @param atMost how many actions it holds; left out if any number
     */
    @JsonInclude(Include.NON_NULL)
    record Phase(
            String id,
            String title,
            BigDecimal minimumScore,
            @Nullable Integer atMost) {}

    /**
     * A rulebook that can be asked for.
     *
     * @param digest by this digest
     * @param since when it was loaded
     */
    public record Loaded(String digest, String since) {
        /** A rulebook that was loaded at some time. */
        public static Loaded at(String digest, Instant since) {
            return new Loaded(digest, since.toString());
        }
    }

    /**
     * What there is to say of a rulebook.
     *
     * @param loaded the rulebooks that can be asked for, or null where that does not belong
     */
    public static RulebookDocument of(Rulebook rulebook, Language language, @Nullable List<Loaded> loaded) {
        Header header = rulebook.header();
        return new RulebookDocument(
                SCHEMA,
                language.code(),
                header.id(),
                header.version(),
                header.title().in(language),
                rulebook.digest(),
                Survey.of(rulebook),
                new Counts(
                        rulebook.rules().size(),
                        rulebook.actions().size(),
                        rulebook.evidence().size()),
                header.recommendations().values().stream()
                        .map(recommendation -> recommendation(recommendation, language))
                        .toList(),
                header.criteria().values().stream()
                        .map(criterion -> criterion(criterion, language))
                        .toList(),
                header.phases().stream().map(phase -> phase(phase, language)).toList(),
                header.readings().stream().map(text -> text.in(language)).toList(),
                loaded);
    }

    private static Recommendation recommendation(de.ratwerk.rulebook.Recommendation recommendation, Language language) {
        return new Recommendation(
                recommendation.id(),
                recommendation.title(),
                recommendation.clauses().entrySet().stream()
                        .map(clause ->
                                new Clause(clause.getKey(), clause.getValue().in(language)))
                        .toList());
    }

    private static Criterion criterion(de.ratwerk.rulebook.Criterion criterion, Language language) {
        return new Criterion(
                criterion.id(),
                criterion.title().in(language),
                criterion.weight(),
                Constants.name(criterion.combine()),
                criterion.values());
    }

    private static Phase phase(de.ratwerk.rulebook.Phase phase, Language language) {
        return new Phase(
                phase.id(),
                phase.title().in(language),
                phase.minimumScore(),
                phase.atMost() == Integer.MAX_VALUE ? null : phase.atMost());
    }
}
