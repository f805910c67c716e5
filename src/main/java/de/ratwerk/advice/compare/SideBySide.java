package de.ratwerk.advice.compare;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison.Cause;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.ChangedAnswer;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.advice.compare.Comparison.Part;
import de.ratwerk.advice.compare.Comparison.ShareChange;
import de.ratwerk.advice.compare.Side.Share;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Pairs what two sides say: answers, actions, contributions. */
final class SideBySide {
    private final Side before;
    private final Side after;
    private final List<ChangedAnswer> answers;

    SideBySide(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.answers = answers();
    }

    List<ChangedAnswer> changedAnswers() {
        return answers;
    }

    Comparison comparison(Map<String, List<Part>> parts, List<Cause> causes, TakenBack takenBack) {
        List<Change> changes = actions().stream()
                .map(action -> change(action, Objects.requireNonNull(parts.get(action)), takenBack))
                .sorted(Comparator.comparingInt((Change change) -> last(change.after()))
                        .thenComparingInt(change -> last(change.before()))
                        .thenComparing(Change::recommendation)
                        .thenComparing(Change::action))
                .toList();
        return new Comparison(before, after, answers, changes, causes);
    }

    private static int last(Spot spot) {
        return spot.rank() == 0 ? Integer.MAX_VALUE : spot.rank();
    }

    /** The actions of either side; what an incomplete side does not name is left out. */
    Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        Stream.of(before, after).forEach(side -> actions.addAll(side.spots().keySet()));
        actions.removeIf(action -> !before.complete() && !before.spots().containsKey(action)
                || !after.complete() && !after.spots().containsKey(action));
        return actions;
    }

    private List<ChangedAnswer> answers() {
        List<ChangedAnswer> changed = new ArrayList<>();
        for (Question question : Questionnaire.standard().questions()) {
            Optional<Answer> was = before.profile().answer(question.path());
            Optional<Answer> is = after.profile().answer(question.path());
            if (!was.map(Answer::values).equals(is.map(Answer::values))) {
                changed.add(new ChangedAnswer(question, was.orElse(null), is.orElse(null)));
            }
        }
        return List.copyOf(changed);
    }

    private Change change(String action, List<Part> parts, TakenBack takenBack) {
        Spot was = before.spots().get(action);
        Spot is = after.spots().get(action);
        Spot known = Objects.requireNonNull(is == null ? was : is);
        Spot from = was == null ? absent(known) : was;
        Spot to = is == null ? absent(known) : is;
        List<String> alone = alone(action, parts, takenBack);
        return new Change(
                action,
                known.recommendation(),
                known.title(),
                kind(from, to),
                from,
                to,
                shares(from.shares(), to.shares()),
                parts,
                alone.isEmpty() ? answers(from, to, parts) : alone,
                !alone.isEmpty());
    }

    private static List<String> alone(String action, List<Part> parts, TakenBack takenBack) {
        return parts.stream()
                .filter(part -> part.cause() == Cause.ANSWERS && part.before() != part.after())
                .findFirst()
                .map(part -> takenBack.alone(action, part.before()))
                .orElse(List.of());
    }

    private static Spot absent(Spot known) {
        return Spot.without(known.recommendation(), known.title(), null, List.of());
    }

    private static Kind kind(Spot from, Spot to) {
        if (from.isDue() && to.isDue()) {
            boolean same = from.rank() == to.rank()
                    && Objects.equals(from.phase(), to.phase())
                    && from.score().compareTo(to.score()) == 0;
            return same ? Kind.STAYED : Kind.MOVED;
        }
        if (to.isDue()) {
            return Kind.NEW;
        }
        if (to.verdict() == Verdict.OPEN) {
            return from.verdict() == Verdict.OPEN ? Kind.STAYED : Kind.OPENED;
        }
        if (from.isDue()) {
            return Kind.GONE;
        }
        return from.verdict() == Verdict.OPEN ? Kind.SETTLED : Kind.STAYED;
    }

    /** The changed answers on which a verdict rests; none if something else than answers changed the verdict. */
    private List<String> answers(Spot from, Spot to, List<Part> parts) {
        boolean byOthers = from.verdict() != to.verdict()
                && parts.stream().noneMatch(part -> part.cause() == Cause.ANSWERS && part.before() != part.after());
        return byOthers ? List.of() : answersOf(from, to);
    }

    private List<String> answersOf(Spot from, Spot to) {
        return answers.stream()
                .map(changed -> changed.question().path())
                .filter(path -> from.paths().contains(path) || to.paths().contains(path))
                .toList();
    }

    /** Pairs the same contribution first, then those of the same rule whose evidence is another. */
    private static List<ShareChange> shares(List<Share> from, List<Share> to) {
        List<Share> left = new ArrayList<>(from);
        Share[] partners = new Share[to.size()];
        pair(
                left,
                to,
                partners,
                (one, other) -> one.rule().equals(other.rule())
                        && one.criterion().equals(other.criterion())
                        && one.evidence().equals(other.evidence()));
        pair(
                left,
                to,
                partners,
                (one, other) ->
                        one.rule().equals(other.rule()) && one.criterion().equals(other.criterion()));
        List<ShareChange> changes = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            Share is = to.get(i);
            changes.add(new ShareChange(
                    is.criterion(),
                    is.rule(),
                    is.evidence(),
                    partners[i] == null ? Spot.NOTHING : partners[i].points(),
                    is.points()));
        }
        left.forEach(was ->
                changes.add(new ShareChange(was.criterion(), was.rule(), was.evidence(), was.points(), Spot.NOTHING)));
        return List.copyOf(changes);
    }

    private static void pair(List<Share> left, List<Share> to, Share[] partners, BiPredicate<Share, Share> alike) {
        for (int i = 0; i < partners.length; i++) {
            Share is = to.get(i);
            if (partners[i] == null) {
                Optional<Share> was =
                        left.stream().filter(one -> alike.test(one, is)).findFirst();
                if (was.isPresent()) {
                    partners[i] = was.get();
                    left.remove(was.get());
                }
            }
        }
    }
}
