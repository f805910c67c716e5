package de.ratwerk.web.api;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.web.api.BodyConverter.BodyForm;
import de.ratwerk.web.feedback.Feedback;
import de.ratwerk.web.feedback.Feedback.Code;
import de.ratwerk.web.feedback.Feedback.Outcome;
import de.ratwerk.web.feedback.Feedback.Phase;
import de.ratwerk.web.feedback.Feedback.Reason;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads feedback. Ids are looked up in the rulebook that the feedback names. One that is not loaded any more is no reason to
 * refuse it: decisions are taken weeks after the advice, and to lose them whenever a rule was edited would leave the quick
 * ones only. Its ids must then look like ids, and that they were not looked up is noted.
 */
final class FeedbackForm {
    static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9/-]{0,199}");
    private static final int MOST = 100;
    private static final int MOST_RULES = 50;

    /** Clocks of other machines may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final BodyForm body;
    private final Problems problems;
    private final LiveRules rules;
    private final Instant now;

    FeedbackForm(BodyForm body, LiveRules rules, Clock clock) {
        this.body = body;
        this.problems = body.problems();
        this.rules = rules;
        this.now = clock.instant();
    }

    /** @throws de.ratwerk.web.problem.ApiProblem with everything that is wrong */
    List<Feedback> read() {
        List<Form> entries = body.form().list("feedback");
        if (entries.isEmpty()) {
            body.form()
                    .missing(
                            "feedback",
                            "Hier fehlt „feedback“ mit mindestens einer Rückmeldung.",
                            "\"feedback\" with at least one entry is missing here.");
        }
        if (entries.size() > MOST) {
            problems.add(Problem.at(
                            entries.get(MOST).place(),
                            "too-many-entries",
                            "Mehr als " + MOST + " Rückmeldungen auf einmal werden nicht angenommen.",
                            "No more than " + MOST + " entries are taken at once.")
                    .on("feedback"));
        }
        List<Feedback> read = entries.stream().limit(MOST).map(this::entry).toList();
        body.end();
        return read;
    }

    private Feedback entry(Form form) {
        String digest = form.requiredWord("rulebook");
        if (!digest.isEmpty() && !DIGEST.matcher(digest).matches()) {
            problems.add(Problem.at(
                            form.placeOf("rulebook"),
                            "bad-digest",
                            "Das ist keine Prüfsumme eines Regelwerks.",
                            "This is no digest of a rulebook.")
                    .on(form.path("rulebook"))
                    .hint(
                            "64 hexadezimale Ziffern, im Rat unter rulebook.digest.",
                            "64 hexadecimal digits, in the advice under rulebook.digest."));
        }
        Rulebook rulebook = rules.loaded(digest)
                .map(Generation::ratwerk)
                .map(ratwerk -> ratwerk.rulebook())
                .orElse(null);
        String action = action(form, rulebook);
        List<String> reasons = rules(form, rulebook, action);
        Phase phase = form.constant("phase", Phase.class).orElse(null);
        Reason reason = reason(form);
        Feedback feedback = new Feedback(
                digest,
                rulebook != null,
                action,
                reasons,
                phase,
                reason,
                time(form).orElse(null));
        form.end();
        return feedback;
    }

    private String action(Form form, @Nullable Rulebook rulebook) {
        String id = form.requiredWord("action");
        if (id.isEmpty()) {
            return id;
        }
        if (rulebook == null) {
            looksLikeId(id, form.placeOf("action"), form.path("action"));
        } else if (!rulebook.actions().containsKey(id)) {
            unknown(
                    id,
                    "unknown-action",
                    "Eine Maßnahme „" + id + "“ gibt es in diesem Regelwerk nicht.",
                    "There is no action \"" + id + "\" in this rulebook.",
                    form.placeOf("action"),
                    form.path("action"),
                    rulebook.actions().keySet());
        }
        return id;
    }

    private List<String> rules(Form form, @Nullable Rulebook rulebook, String action) {
        List<Scalar> named = form.scalars("rules");
        if (named.isEmpty()) {
            form.missing(
                    "rules",
                    "Hier fehlt „rules“ mit den Regeln aus „because“ der Maßnahme.",
                    "\"rules\" with the rules of the action's \"because\" is missing here.");
        }
        if (named.size() > MOST_RULES) {
            problems.add(Problem.at(
                            named.get(MOST_RULES).place(),
                            "too-many-entries",
                            "Mehr als " + MOST_RULES + " Regeln hat keine Maßnahme.",
                            "No action has more than " + MOST_RULES + " rules.")
                    .on(form.path("rules")));
        }
        Set<String> ids = new LinkedHashSet<>();
        List<Scalar> looked = named.subList(0, Math.min(named.size(), MOST_RULES));
        for (int i = 0; i < looked.size(); i++) {
            Scalar scalar = looked.get(i);
            String path = form.path("rules") + "[" + i + "]";
            if (!ids.add(scalar.text())) {
                problems.add(Problem.at(
                                scalar.place(),
                                "duplicate-value",
                                "Diese Regel steht hier zweimal.",
                                "This rule stands here twice.")
                        .on(path));
            } else if (rulebook == null) {
                looksLikeId(scalar.text(), scalar.place(), path);
            } else {
                rule(scalar, path, rulebook, action);
            }
        }
        return new ArrayList<>(ids);
    }

    private void rule(Scalar scalar, String path, Rulebook rulebook, String action) {
        String id = scalar.text();
        Rule rule = rulebook.rules().get(id);
        if (rule == null) {
            unknown(
                    id,
                    "unknown-rule",
                    "Eine Regel „" + id + "“ gibt es in diesem Regelwerk nicht.",
                    "There is no rule \"" + id + "\" in this rulebook.",
                    scalar.place(),
                    path,
                    rulebook.rules().keySet());
        } else if (rulebook.actions().containsKey(action) && !rule.actions().contains(action)) {
            List<String> about = rulebook.rules().values().stream()
                    .filter(each -> each.actions().contains(action))
                    .map(Rule::id)
                    .sorted()
                    .toList();
            problems.add(Nearest.hint(
                    Problem.at(
                                    scalar.place(),
                                    "rule-of-another-action",
                                    "Die Regel „" + id + "“ ist kein Grund für „" + action + "“.",
                                    "The rule \"" + id + "\" is no reason for \"" + action + "\".")
                            .on(path),
                    id,
                    about));
        }
    }

    private void unknown(
            String id, String kind, String german, String english, Place place, String path, Set<String> known) {
        problems.add(Nearest.guess(Problem.at(place, kind, german, english).on(path), id, known));
    }

    private void looksLikeId(String id, Place place, String path) {
        if (!ID.matcher(id).matches()) {
            problems.add(Problem.at(
                            place,
                            "bad-id",
                            "So sieht die Kennung einer Maßnahme oder Regel nicht aus.",
                            "The id of an action or rule does not look like this.")
                    .on(path)
                    .hint("Kleine Buchstaben, Ziffern, - und /.", "Small letters, digits, - and /."));
        }
    }

    private @Nullable Reason reason(Form form) {
        Outcome outcome = form.requiredConstant("outcome", Outcome.class, Outcome.ACCEPTED);
        boolean known = form.word("outcome").filter(word -> !word.isBlank()).isPresent()
                && !problems.concern(form.path("outcome"));
        if (outcome == Outcome.OVERRIDDEN) {
            return reasonOf(form.requiredForm("overrideReason"));
        }
        Form reason = form.form("overrideReason").orElse(null);
        if (reason != null && known) {
            problems.add(Problem.at(
                            form.placeOfKey("overrideReason"),
                            "not-expected",
                            "Zu einer angenommenen Maßnahme gehört kein Grund dagegen.",
                            "An accepted action has no reason against it.")
                    .on(form.path("overrideReason")));
        }
        if (reason != null) {
            reasonOf(reason); // so that what is wrong in it is told too
        }
        return null;
    }

    private Reason reasonOf(Form form) {
        Code code = form.requiredConstant("code", Code.class, Code.OTHER);
        String comment = form.word("comment").map(String::strip).orElse("");
        if (comment.length() > Feedback.LONGEST_COMMENT) {
            problems.add(Problem.at(
                            form.placeOf("comment"),
                            "too-long",
                            "Der Text hat mehr als " + Feedback.LONGEST_COMMENT + " Zeichen.",
                            "The text has more than " + Feedback.LONGEST_COMMENT + " characters.")
                    .on(form.path("comment")));
        }
        if (comment.codePoints().anyMatch(FeedbackForm::isNoText)) {
            problems.add(Problem.at(
                            form.placeOf("comment"),
                            "control-character",
                            "Der Text enthält ein verborgenes oder ungültiges Zeichen.",
                            "The text holds a hidden or invalid character.")
                    .on(form.path("comment")));
        }
        form.end();
        return new Reason(code, comment.isEmpty() ? null : comment);
    }

    /** Whether a character is none that people write, such as half of one; not every database could keep it. */
    private static boolean isNoText(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private Optional<Instant> time(Form form) {
        Optional<String> word = form.word("outcomeTimestamp");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(word.get()).toInstant().truncatedTo(ChronoUnit.SECONDS);
            if (time.isAfter(now.plus(AHEAD)) || time.isBefore(EARLIEST)) {
                problems.add(Problem.at(
                                form.placeOf("outcomeTimestamp"),
                                "out-of-range",
                                "Die Zeit liegt in der Zukunft oder vor dem Jahr 2000.",
                                "The time lies in the future or before the year 2000.")
                        .on(form.path("outcomeTimestamp")));
            }
            return Optional.of(time);
        } catch (DateTimeException e) {
            problems.add(Problem.at(
                            form.placeOf("outcomeTimestamp"), "bad-time", "Das ist keine Zeit.", "This is not a time.")
                    .on(form.path("outcomeTimestamp"))
                    .hint(
                            "Mit Zeitzone, zum Beispiel 2026-10-01T09:30:00Z.",
                            "With a time zone, for example 2026-10-01T09:30:00Z."));
            return Optional.empty();
        }
    }
}
