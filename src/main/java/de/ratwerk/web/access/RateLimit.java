package de.ratwerk.web.access;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * How many requests a caller may send: so many at once, and so many in a minute on average. Each answer tells what is left in
 * {@code RateLimit-*} headers. Thread-safe.
 */
final class RateLimit {
    /** The clock of this machine. */
    static final TimeMeter SYSTEM = TimeMeter.SYSTEM_NANOTIME;

    /** So many callers are remembered. Who was silent for a minute has everything left anyway and is not missed. */
    static final int MOST_CALLERS = 10_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new Recent();

    RateLimit(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /**
     * Counts a request.
     *
     * @param headers takes name and value of what tells what is left
     * @return the problem if there are too many
     */
    Optional<ApiProblem> count(String caller, BiConsumer<String, String> headers) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        headers.accept("RateLimit-Limit", String.valueOf(perMinute));
        headers.accept("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
        headers.accept("RateLimit-Reset", String.valueOf(seconds(probe.getNanosToWaitForReset())));
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(ApiProblem.of(ProblemType.TOO_MANY_REQUESTS)
                        .header("Retry-After", String.valueOf(seconds(probe.getNanosToWaitForRefill()))));
    }

    private Bucket bucket(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, name -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** How many callers are remembered. */
    int callers() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private static long seconds(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return (nanos + second - 1) / second;
    }

    /** Forgets whoever was silent the longest. */
    private static final class Recent extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    }
}
