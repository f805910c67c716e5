package de.ratwerk.report.compare;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Comparison;
import de.ratwerk.advice.compare.Comparison.Change;
import de.ratwerk.advice.compare.Comparison.Kind;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.report.Json;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON. */
public final class ComparisonJson {
    private final Language language;

    private ComparisonJson(Language language) {
        this.language = language;
    }

    /**
     * The whole document, with a line end.
     *
     * @param supposed whether the new side is only supposed, or came about
     */
    public static String of(Comparison comparison, boolean supposed, Language language) {
        return Json.document(new ComparisonJson(language).document(comparison, supposed));
    }

    private ComparisonDocument document(Comparison comparison, boolean supposed) {
        return new ComparisonDocument(
                ComparisonDocument.SCHEMA,
                language.code(),
                new Summary(comparison, supposed).in(language),
                side(comparison.before()),
                side(comparison.after()),
                new ComparisonDocument.Position(
                        group(comparison, Group.E_GOVERNMENT),
                        group(comparison, Group.COMMUNITY),
                        group(comparison, Group.STRATEGY)),
                comparison.answers().stream()
                        .map(changed -> new ComparisonDocument.Answer(
                                changed.question().path(), said(changed.before()), said(changed.after())))
                        .toList(),
                comparison.causes().stream().map(Constants::name).toList(),
                actions(comparison, Kind.GONE),
                actions(comparison, Kind.NEW),
                actions(comparison, Kind.MOVED),
                actions(comparison, Kind.OPENED),
                actions(comparison, Kind.SETTLED),
                comparison.of(Kind.STAYED).size());
    }

    private static ComparisonDocument.Side side(Side side) {
        return new ComparisonDocument.Side(
                side.profile().name(),
                side.profile().answer("municipality.ags").map(Answer::value).orElse(null),
                side.profile().asOf() == null
                        ? null
                        : Objects.toString(side.profile().asOf()),
                new ComparisonDocument.Rulebook(
                        side.rulebook().id(),
                        side.rulebook().version(),
                        side.rulebook().digest()),
                side.profile().digest());
    }

    private static ComparisonDocument.Group group(Comparison comparison, Group group) {
        return new ComparisonDocument.Group(standing(comparison.before(), group), standing(comparison.after(), group));
    }

    private static ComparisonDocument.Standing standing(Side side, Group group) {
        Side.Position position = Objects.requireNonNull(side.position().get(group));
        boolean counts = position.of() > 0;
        return new ComparisonDocument.Standing(
                position.status() == null ? "open" : Constants.name(position.status()),
                counts ? position.atLeast() : null,
                counts ? position.atMost() : null,
                counts ? position.of() : null);
    }

    private static ComparisonDocument.@Nullable Said said(@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        Provenance from = answer.provenance();
        return new ComparisonDocument.Said(
                answer.values(), from == null ? null : from.source(), from == null ? null : from.asOf());
    }

    private List<ComparisonDocument.Action> actions(Comparison comparison, Kind kind) {
        return comparison.of(kind).stream().map(this::action).toList();
    }

    private ComparisonDocument.Action action(Change change) {
        return new ComparisonDocument.Action(
                change.action(),
                change.recommendation(),
                change.title().in(language),
                spot(change.before()),
                spot(change.after()),
                change.points(),
                change.shares().stream()
                        .map(share -> new ComparisonDocument.Contribution(
                                share.criterion(),
                                share.rule(),
                                share.evidence(),
                                share.before(),
                                share.after(),
                                share.points()))
                        .toList(),
                change.parts().stream()
                        .map(part -> new ComparisonDocument.Part(
                                Constants.name(part.cause()),
                                part.points(),
                                verdict(part.before()),
                                verdict(part.after())))
                        .toList(),
                change.answers());
    }

    private static ComparisonDocument.Spot spot(Side.Spot spot) {
        return new ComparisonDocument.Spot(
                verdict(spot.verdict()),
                spot.phase(),
                spot.isDue() ? spot.rank() : null,
                spot.isDue() ? spot.score() : null);
    }

    private static String verdict(@Nullable Verdict verdict) {
        return verdict == null ? "absent" : Constants.name(verdict);
    }
}
