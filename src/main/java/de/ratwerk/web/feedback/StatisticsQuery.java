package de.ratwerk.web.feedback;

import de.ratwerk.web.feedback.FeedbackStatistics.Comment;
import de.ratwerk.web.feedback.FeedbackStatistics.Rulebook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts feedback. The caller holds the transaction in which all of it is asked. */
final class StatisticsQuery {
    private static final int MOST_COMMENTS = 100;

    private final JdbcClient jdbc;
    private final @Nullable LocalDate since;
    private final @Nullable String rulebook;

    StatisticsQuery(JdbcClient jdbc, @Nullable LocalDate since, @Nullable String rulebook) {
        this.jdbc = jdbc;
        this.since = since;
        this.rulebook = rulebook;
    }

    FeedbackStatistics run(boolean comments) {
        List<Rulebook> rulebooks = rulebooks();
        return new FeedbackStatistics(
                FeedbackStatistics.SCHEMA,
                since == null ? null : since.toString(),
                rulebook,
                rulebooks.stream().mapToInt(Rulebook::accepted).sum(),
                rulebooks.stream().mapToInt(Rulebook::overridden).sum(),
                rulebooks,
                tallies("rule_id", "feedback join feedback_rule on feedback_id = id").stream()
                        .map(Tally::rule)
                        .toList(),
                tallies("action_id", "feedback").stream().map(Tally::action).toList(),
                comments ? comments() : null);
    }

    private List<Rulebook> rulebooks() {
        return asked("""
                        select rulebook,
                            sum(case when outcome = 'accepted' then 1 else 0 end) as accepted,
                            sum(case when outcome = 'overridden' then 1 else 0 end) as overridden,
                            sum(case when checked then 0 else 1 end) as unchecked
                        from feedback\
                        """, " group by rulebook order by rulebook")
                .query((row, number) -> new Rulebook(
                        row.getString("rulebook"),
                        row.getInt("accepted"),
                        row.getInt("overridden"),
                        row.getInt("unchecked")))
                .list();
    }

    private List<Tally> tallies(String id, String tables) {
        Map<String, Tally> tallies = new TreeMap<>();
        asked(
                        "select " + id + " as id_of, reason, count(*) as many, min(outcome_at) as from_at,"
                                + " max(outcome_at) as to_at from " + tables,
                        " group by " + id + ", reason")
                .query((ResultSet row) -> tallies.computeIfAbsent(row.getString("id_of"), Tally::new)
                        .add(row.getString("reason"), row.getInt("many"), time(row, "from_at"), time(row, "to_at")));
        return tallies.values().stream().sorted(Tally.ORDER).toList();
    }

    private List<Comment> comments() {
        Map<Long, Comment> comments = new LinkedHashMap<>();
        asked(
                        "select id, outcome_at, rulebook, action_id, reason, reason_comment from feedback",
                        " and reason_comment is not null order by outcome_at desc, id desc fetch first " + MOST_COMMENTS
                                + " rows only")
                .query((ResultSet row) -> {
                    comments.put(
                            row.getLong("id"),
                            new Comment(
                                    time(row, "outcome_at").toString(),
                                    row.getString("rulebook"),
                                    row.getString("action_id"),
                                    new ArrayList<>(),
                                    row.getString("reason"),
                                    row.getString("reason_comment")));
                });
        addRules(comments);
        return List.copyOf(comments.values());
    }

    private void addRules(Map<Long, Comment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        Collection<Long> ids = comments.keySet();
        jdbc.sql("select feedback_id, rule_id from feedback_rule where feedback_id in (:ids)")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    Comment comment = comments.get(row.getLong("feedback_id"));
                    if (comment != null) {
                        comment.rules().add(row.getString("rule_id"));
                    }
                });
        // Databases sort in the ways of their languages, Java in one.
        comments.values().forEach(comment -> comment.rules().sort(Comparator.naturalOrder()));
    }

    /** A question about the feedback that counts. */
    private JdbcClient.StatementSpec asked(String select, String end) {
        StringBuilder sql = new StringBuilder(select).append(" where 1 = 1");
        Map<String, Object> values = new TreeMap<>();
        if (since != null) {
            sql.append(" and outcome_at >= :since");
            values.put("since", since.atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (rulebook != null) {
            sql.append(" and rulebook = :rulebook");
            values.put("rulebook", rulebook);
        }
        return jdbc.sql(sql.append(end).toString()).params(values);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
