package de.ratwerk.web.live;

import de.ratwerk.problem.Problem;
import de.ratwerk.report.ProblemDocument;
import de.ratwerk.text.Language;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Tells which rulebook serves, and what is wrong with an edit that is not taken. The service is ready all the same. */
@Component("rules")
final class RulesHealth extends AbstractHealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final LiveRules rules;

    RulesHealth(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Generation current = rules.current();
        health.up()
                .withDetail("rulebook", current.digest())
                .withDetail("version", current.ratwerk().rulebook().header().version())
                .withDetail("since", current.since().toString());
        rules.refused()
                .ifPresent(refused -> health.status(DEGRADED)
                        .withDetail("refusedSince", refused.since().toString())
                        .withDetail(
                                "problems",
                                refused.problems().stream().map(this::problem).toList()));
    }

    private ProblemDocument problem(Problem problem) {
        return ProblemDocument.of(rules.withinFolders(problem), Language.EN);
    }
}
