package de.ratwerk.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Limits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Short evaluations are not kept waiting by long ones, and no turn is lost. */
class EvaluationsTest {
    private final Evaluations evaluations = new Evaluations(
            ServiceSettings.USUAL.withLimits(new Limits(1, 1, Duration.ofSeconds(1), Duration.ofMillis(100), 1, 2)),
            new SimpleMeterRegistry());

    @AfterEach
    void end() {
        evaluations.destroy();
    }

    @Test
    void aShortOneGetsThroughWhileALongOneRunsAndAnotherIsTurnedAway() {
        CountDownLatch runs = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> evaluations.runLong("long", () -> {
            runs.countDown();
            await(end);
            return "first";
        }));
        await(runs);
        assertThat(evaluations.run("short", () -> "short")).isEqualTo("short");
        isBusy("long");
        end.countDown();
        assertThat(first.join()).isEqualTo("first");
        assertThat(evaluations.runLong("long", () -> "second")).isEqualTo("second");
    }

    @Test
    void aFaultGivesItsTurnBack() {
        for (int times = 0; times < 20; times++) {
            assertThatThrownBy(() -> evaluations.runLong("long", () -> {
                        throw new IllegalStateException("fault");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(evaluations.runLong("long", () -> "done")).isEqualTo("done");
    }

    private void isBusy(String operation) {
        assertThatThrownBy(() -> evaluations.runLong(operation, () -> "second"))
                .asInstanceOf(type(ApiProblem.class))
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.BUSY);
                    assertThat(e.headers().getFirst("Retry-After")).isEqualTo("1");
                });
    }

    /** However often the alarm for slow evaluations goes off. */
    private static void await(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // goes on waiting
            }
        }
    }
}
