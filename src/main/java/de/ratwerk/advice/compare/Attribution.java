package de.ratwerk.advice.compare;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Part;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.profile.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the way from one side to another down to causes: one thing is changed at a time, and what a step changes is its
 * cause's part. The parts add up to the whole because each step begins where the one before ended.
 */
public final class Attribution {
    private final Side before;
    private final Side after;
    private final SideBySide sides;
    private final List<Step> steps = new ArrayList<>();
    private TakenBack takenBack = TakenBack.untried();

    /** Verdicts and scores after something was changed. */
    private record Step(Cause cause, Map<String, Point> points) {}

    /** Verdict and score of an action; the verdict is null if there is no such action. */
    private record Point(@Nullable Verdict verdict, BigDecimal score) {
        private static final Point ABSENT = new Point(null, Spot.NOTHING);
    }

    private Attribution(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.sides = new SideBySide(before, after);
    }

    /** Compares two sides that follow the same rulebook, which is not at hand: all is put down to the answers. */
    private static Comparison byAnswers(Side before, Side after) {
        return new Attribution(before, after).step(Cause.ANSWERS, points(after)).comparison();
    }

    /**
     * Compares two sides.
     *
     * @param old follows the rulebook of the old side; null if that is not at hand
     * @param young follows the rulebook of the new side; null if that is not at hand
     * @param between follows the rules of the old and the evidence of the new one; empty if there is no such rulebook
     * @param instead follows the rulebook to recompute with where neither is at hand
     */
    public static Comparison of(
            Side before,
            Side after,
            @Nullable Advisor old,
            @Nullable Advisor young,
            Optional<Advisor> between,
            Advisor instead) {
        Attribution attribution = new Attribution(before, after);
        if (before.rulebook().digest().equals(after.rulebook().digest()) && (old == null || young == null)) {
            return byAnswers(before, after);
        }
        if (old != null && young != null) {
            attribution.bothAtHand(old, young, between);
        } else {
            attribution.bridged(old != null ? old : young != null ? young : instead, old != null, young != null);
        }
        return attribution.comparison();
    }

    private void bothAtHand(Advisor old, Advisor young, Optional<Advisor> between) {
        recompute(Cause.FILE, old, before.profile());
        recomputeAnswers(old);
        if (!before.rulebook().digest().equals(after.rulebook().digest())) {
            between.ifPresent(hybrid -> recompute(Cause.EVIDENCE, hybrid, after.profile()));
            recompute(between.isPresent() ? Cause.RULES : Cause.RULEBOOK, young, after.profile());
        }
        step(Cause.FILE, points(after));
    }

    /** One rulebook recomputes both profiles, so that their answers are compared by the same rules. */
    private void bridged(Advisor advisor, boolean isOld, boolean isYoung) {
        recompute(isOld ? Cause.FILE : Cause.RULEBOOK, advisor, before.profile());
        recomputeAnswers(advisor);
        step(isYoung ? Cause.FILE : Cause.RULEBOOK, points(after));
    }

    private void recomputeAnswers(Advisor advisor) {
        recompute(Cause.ANSWERS, advisor, after.profile());
        takenBack = TakenBack.of(advisor, after.profile(), sides.changedAnswers());
    }

    private void recompute(Cause cause, Advisor advisor, Profile profile) {
        Map<String, Point> points = new HashMap<>();
        advisor.outlook(profile).places().forEach((action, place) -> points.put(action, point(place)));
        step(cause, points);
    }

    private Attribution step(Cause cause, Map<String, Point> points) {
        steps.add(new Step(cause, points));
        return this;
    }

    private static Point point(Place place) {
        BigDecimal score = place.score();
        return new Point(place.verdict(), score == null ? Spot.NOTHING : score);
    }

    private static Map<String, Point> points(Side side) {
        Map<String, Point> points = new HashMap<>();
        side.spots().forEach((action, spot) -> points.put(action, new Point(spot.verdict(), spot.score())));
        return points;
    }

    private Comparison comparison() {
        Map<String, List<Part>> parts = new HashMap<>();
        sides.actions().forEach(action -> parts.put(action, parts(action)));
        List<Integer> told = IntStream.range(0, steps.size())
                .filter(step -> isTold(step, parts.values()))
                .boxed()
                .toList();
        parts.replaceAll((action, all) -> told.stream().map(all::get).toList());
        List<Cause> causes = told.stream().map(steps::get).map(Step::cause).toList();
        return sides.comparison(parts, causes, takenBack);
    }

    /** That a file says what its recomputation says goes without saying. */
    private boolean isTold(int step, Collection<List<Part>> parts) {
        return steps.get(step).cause() != Cause.FILE
                || parts.stream().anyMatch(all -> all.get(step).isChange());
    }

    private List<Part> parts(String action) {
        List<Part> parts = new ArrayList<>();
        Point from = points(before).getOrDefault(action, Point.ABSENT);
        for (Step step : steps) {
            Point to = step.points().getOrDefault(action, Point.ABSENT);
            parts.add(new Part(step.cause(), to.score().subtract(from.score()), from.verdict(), to.verdict()));
            from = to;
        }
        return List.copyOf(parts);
    }
}
