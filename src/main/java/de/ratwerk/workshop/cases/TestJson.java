package de.ratwerk.workshop.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.problem.Place;
import de.ratwerk.report.Json;
import de.ratwerk.report.why.TraceJson;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseResult.Failure;
import de.ratwerk.workshop.cases.Expectation.OfRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of cases as JSON. */
public final class TestJson {
    private final Language language;

    private TestJson(Language language) {
        this.language = language;
    }

    /** The whole document, with a line end. */
    public static String of(TestRun run, Language language) {
        TestJson json = new TestJson(language);
        return Json.document(new Document(
                run.passed(),
                run.results().stream().map(json::result).toList(),
                run.coverage() == null ? null : coverage(run.coverage()),
                run.mutation() == null ? null : json.mutation(run.mutation())));
    }

    private CaseDocument result(CaseResult result) {
        Place place = result.ran().place();
        return new CaseDocument(
                result.ran().name(),
                place.file(),
                place.line(),
                result.passed(),
                result.failures().stream().map(this::failure).toList());
    }

    private FailureDocument failure(Failure failure) {
        return new FailureDocument(
                failure.expectation().id(),
                failure.expectation().place().line(),
                failure.expectation() instanceof OfRule rule
                        ? Constants.name(rule.outcome())
                        : failure.expected().in(language),
                failure.trace() == null
                        ? failure.got().in(language)
                        : Constants.name(failure.trace().outcome()),
                failure.trace() == null ? null : TraceJson.of(failure.trace()));
    }

    private static CoverageDocument coverage(Coverage coverage) {
        return new CoverageDocument(
                coverage.firedRules(),
                coverage.seenConditions(),
                coverage.rules().stream()
                        .filter(rule -> !rule.fired() || !rule.unseen().isEmpty())
                        .map(rule -> new RuleCoverage(
                                rule.rule().id(),
                                rule.fired(),
                                rule.conditions(),
                                rule.unseen().stream()
                                        .map(unseen -> new UnseenDocument(
                                                unseen.condition().drl(),
                                                unseen.condition().place().file(),
                                                unseen.condition().place().line(),
                                                unseen.neverTrue(),
                                                unseen.neverFalse()))
                                        .toList()))
                        .toList());
    }

    private MutationDocument mutation(MutationRun run) {
        return new MutationDocument(
                run.score(),
                run.rules().stream()
                        .map(rule -> new RuleMutation(
                                rule.rule().id(),
                                rule.score(),
                                rule.killed(),
                                rule.survivors().stream()
                                        .map(mutant -> new MutantDocument(
                                                mutant.name(),
                                                mutant.place().file(),
                                                mutant.place().line(),
                                                mutant.before(),
                                                mutant.after()))
                                        .toList(),
                                rule.equivalents().stream()
                                        .map(equivalent -> new EquivalentDocument(
                                                equivalent.mutant(),
                                                equivalent.because().in(language)))
                                        .toList()))
                        .toList(),
                run.stale().stream()
                        .map(stale -> stale.place() + ": " + stale.mutant())
                        .toList());
    }

    @JsonInclude(Include.NON_NULL)
    private record Document(
            boolean passed,
            List<CaseDocument> cases,
            @Nullable CoverageDocument coverage,
            @Nullable MutationDocument mutation) {}

    private record CaseDocument(String name, String file, int line, boolean passed, List<FailureDocument> failures) {}

    @JsonInclude(Include.NON_NULL)
    private record FailureDocument(
            String id,
            int line,
            String expected,
            String got,
            @Nullable Object trace) {}

    private record CoverageDocument(BigDecimal firedRules, BigDecimal seenConditions, List<RuleCoverage> incomplete) {}

    private record RuleCoverage(String rule, boolean fired, int conditions, List<UnseenDocument> unseen) {}

    private record UnseenDocument(String condition, String file, int line, boolean neverTrue, boolean neverFalse) {}

    private record MutationDocument(BigDecimal score, List<RuleMutation> rules, List<String> stale) {}

    private record RuleMutation(
            String rule,
            BigDecimal score,
            int noticed,
            List<MutantDocument> survivors,
            List<EquivalentDocument> equivalents) {}

    private record MutantDocument(String mutant, String file, int line, String before, String after) {}

    private record EquivalentDocument(String mutant, String because) {}
}
