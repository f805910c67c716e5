package de.ratwerk.web.operation;

import de.ratwerk.text.Constants;
import de.ratwerk.web.live.LiveRules;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Metrics of the live rules: {@code ratwerk.rules.loads} counts attempts to load them anew by how they ended, {@code
 * ratwerk.rules.refused} is 1 while an edit is not taken, {@code ratwerk.rules.loaded} is the number of rulebooks that are
 * loaded.
 */
@Component
final class RulesMetrics {
    RulesMetrics(LiveRules rules, MeterRegistry metrics) {
        Gauge.builder("ratwerk.rules.refused", rules, live -> live.refused().isPresent() ? 1 : 0)
                .description("1 while an edit of the rules is not taken")
                .register(metrics);
        Gauge.builder("ratwerk.rules.loaded", rules, live -> live.loaded().size())
                .description("Rulebooks that are loaded")
                .register(metrics);
        for (LiveRules.Swap swap : LiveRules.Swap.values()) {
            metrics.counter("ratwerk.rules.loads", "outcome", Constants.name(swap));
        }
        rules.onSwap(swap -> metrics.counter("ratwerk.rules.loads", "outcome", Constants.name(swap))
                .increment());
    }
}
