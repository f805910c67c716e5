package de.ratwerk.web.feedback;

import com.zaxxer.hikari.HikariDataSource;
import de.ratwerk.source.Digest;
import de.ratwerk.text.Constants;
import de.ratwerk.web.feedback.Feedback.Reason;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where feedback is kept; there only if a database is configured. Thread-safe. All of it may end with
 * {@link ProblemType#DATABASE_AWAY}.
 */
@Component
@ConditionalOnProperty("spring.datasource.url")
public final class FeedbackStore {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackStore.class);

    /** How long it is remembered that something was sent; whoever sends it again does so within minutes. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final String RETRY_SECONDS = "10";

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final HikariDataSource connections;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.MIN);

    /**
     * That the same was sent before is known by this.
     *
     * @param key a name that the sender chose, together with who it is
     * @param body what was sent
     */
    public record Once(String key, String body) {}

    FeedbackStore(JdbcClient jdbc, PlatformTransactionManager transactions, HikariDataSource connections) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ); // all counts of one moment
    }

    /**
     * Keeps feedback, all of it or nothing.
     *
     * @param once by what it is known that the same was sent before, and then not kept again; null if it is not
     * @throws ApiProblem also if something else was sent under the same key before
     */
    public void keep(List<Feedback> feedback, @Nullable Once once) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        available(() -> {
            clean(now);
            try {
                writing.executeWithoutResult(status -> {
                    if (once != null) {
                        remember(once, now);
                    }
                    feedback.forEach(each -> insert(each, now));
                });
            } catch (DuplicateKeyException e) {
                refuseOther(Objects.requireNonNull(once));
            }
            return true;
        });
    }

    private void remember(Once once, Instant now) {
        jdbc.sql("insert into feedback_once (key_digest, body_digest, used_at) values (?, ?, ?)")
                .params(Digest.of(once.key()), Digest.of(once.body()), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void refuseOther(Once once) {
        String before = jdbc.sql("select body_digest from feedback_once where key_digest = ?")
                .param(Digest.of(once.key()))
                .query(String.class)
                .single();
        if (!Digest.of(once.body()).equals(before)) {
            throw ApiProblem.of(ProblemType.KEY_USED_BEFORE);
        }
    }

    private void insert(Feedback feedback, Instant now) {
        Reason reason = feedback.reason();
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
            insert into feedback (received_at, outcome_at, rulebook, checked, action_id, phase, outcome,
                reason, reason_comment)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList( // some are null, which the framework's own list takes but does not say
                        now.atOffset(ZoneOffset.UTC),
                        Objects.requireNonNullElse(feedback.outcomeAt(), now).atOffset(ZoneOffset.UTC),
                        feedback.rulebook(),
                        feedback.checked(),
                        feedback.action(),
                        feedback.phase() == null ? null : Constants.name(feedback.phase()),
                        Constants.name(feedback.outcome()),
                        reason == null ? null : Constants.name(reason.code()),
                        reason == null ? null : reason.comment()))
                .update(id, "id");
        long key = Objects.requireNonNull(id.getKey()).longValue();
        feedback.rules()
                .forEach(rule -> jdbc.sql("insert into feedback_rule (feedback_id, rule_id) values (?, ?)")
                        .params(key, rule)
                        .update());
    }

    /** Forgets what was sent long ago, now and then. */
    private void clean(Instant now) {
        Instant before = Objects.requireNonNull(cleaned.get());
        if (before.isBefore(now.minus(BETWEEN_CLEANINGS)) && cleaned.compareAndSet(before, now)) {
            jdbc.sql("delete from feedback_once where used_at < ?")
                    .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /**
     * What became of the actions.
     *
     * @param since the day from which on decisions count (in UTC), or null
     * @param rulebook the digest of the rulebook whose advice counts, or null
     * @param comments whether comments are shown
     */
    public FeedbackStatistics statistics(@Nullable LocalDate since, @Nullable String rulebook, boolean comments) {
        return available(() -> Objects.requireNonNull(
                reading.execute(status -> new StatisticsQuery(jdbc, since, rulebook).run(comments))));
    }

    /** Tells apart a database that is away, which is nobody's mistake here, from faults of this program. */
    private <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | RecoverableDataAccessException
                | TransactionException e) {
            LOG.warn(
                    "The database is away: {}",
                    e.getMostSpecificCause().getClass().getSimpleName());
            // The others were opened before it went away, too, and would fail one by one.
            connections.getHikariPoolMXBean().softEvictConnections();
            throw ApiProblem.of(ProblemType.DATABASE_AWAY).header("Retry-After", RETRY_SECONDS);
        }
    }
}
