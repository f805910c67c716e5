package de.ratwerk.advice;

import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.advice.question.Enquiries;
import de.ratwerk.advice.robust.Robustness;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules found of profiles that they cannot tell apart: everything in an advice that does not show the answers
 * themselves. Names nobody and is thread-safe, so that it can be kept.
 */
final class Case {
    final Map<Group, Standing> standings;
    final List<Benchmark> benchmarks;
    final List<OpenAction> open;
    final List<NotDue> notDue;
    final Advisor.Ranked ranked;

    /** Why actions are due, by the action's id. */
    final Map<String, List<Finding>> certain;

    final Robustness robustness;

    /** What a thread of its own has begun to put in order; it knows the profile and is let go when that is done. */
    private @Nullable Function<List<OpenAction>, List<OpenQuestion>> begun;

    private volatile @Nullable List<OpenQuestion> questions;

    /** An action that is not due, and the findings that tell what is in place. */
    record NotDue(Action action, List<Finding> inPlace) {}

    Case(
            Map<Group, Standing> standings,
            List<Benchmark> benchmarks,
            List<OpenAction> open,
            List<NotDue> notDue,
            Advisor.Ranked ranked,
            Map<String, List<Finding>> certain,
            Robustness robustness,
            @Nullable Function<List<OpenAction>, List<OpenQuestion>> begun) {
        this.standings = standings;
        this.benchmarks = benchmarks;
        this.open = open;
        this.notDue = notDue;
        this.ranked = ranked;
        this.certain = certain;
        this.robustness = robustness;
        this.begun = begun;
    }

    /**
     * The questions worth asking, found when they are first looked at.
     *
     * @param profile any of the profiles
     */
    List<OpenQuestion> questions(Profile profile, Enquiries enquiries) {
        List<OpenQuestion> known = questions;
        return known != null ? known : new Later<>(() -> found(profile, enquiries));
    }

    private synchronized List<OpenQuestion> found(Profile profile, Enquiries enquiries) {
        List<OpenQuestion> known = questions;
        if (known == null) {
            known = List.copyOf(begun == null ? enquiries.ordered(profile, open) : begun.apply(open));
            begun = null;
            questions = known;
        }
        return known;
    }
}
