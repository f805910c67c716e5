package de.ratwerk.web.evaluation;

import de.ratwerk.advice.Advice;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Counts for each rule how many advices it had a reason in or lent points to ({@code ratwerk.rules.fired}). */
@Component
public final class FiredRules {
    private final MeterRegistry metrics;

    FiredRules(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public void count(Advice advice) {
        Set<String> rules = new TreeSet<>();
        advice.actions().forEach(action -> {
            action.because().forEach(reason -> rules.add(reason.rule().id()));
            action.contributions()
                    .forEach(contribution -> rules.add(contribution.rule().id()));
        });
        advice.notDue()
                .forEach(action -> action.because()
                        .forEach(reason -> rules.add(reason.rule().id())));
        rules.forEach(
                rule -> metrics.counter("ratwerk.rules.fired", "rule", rule).increment());
    }
}
