package de.ratwerk.report.verify;

import static de.ratwerk.report.verify.AdviceFile.items;
import static de.ratwerk.report.verify.AdviceFile.mapping;
import static de.ratwerk.report.verify.AdviceFile.required;
import static de.ratwerk.report.verify.AdviceFile.text;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.compare.Side;
import de.ratwerk.advice.compare.Side.Maker;
import de.ratwerk.advice.compare.Side.Position;
import de.ratwerk.advice.compare.Side.Share;
import de.ratwerk.advice.compare.Side.Spot;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the numbers of an advice file as they stand. The document fits the schema. */
final class FileSide {
    private final Rulebook rulebook;

    FileSide(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    Side of(Mapping document, Profile profile) {
        Mapping maker = mapping(document, "rulebook");
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (Node item : items(document, "actions")) {
            spots.put(required((Mapping) item, "id"), due((Mapping) item));
        }
        for (Node item : items(document, "open")) {
            Mapping open = (Mapping) item;
            spots.put(
                    required(open, "id"),
                    Spot.without(
                            required(open, "recommendation"), title(open), Verdict.OPEN, words(open, "decidedBy")));
        }
        for (Node item : items(document, "notDue")) {
            Mapping notDue = (Mapping) item;
            spots.put(
                    required(notDue, "id"),
                    Spot.without(required(notDue, "recommendation"), title(notDue), Verdict.NOT_DUE, paths(notDue)));
        }
        return new Side(
                profile,
                new Maker(required(maker, "id"), required(maker, "version"), required(maker, "digest")),
                position(mapping(document, "position")),
                spots,
                !document.entries().containsKey("top"));
    }

    /** The title in both languages where the rulebook knows the action; else the file's title or the id. */
    private Text title(Mapping action) {
        String id = required(action, "id");
        Action known = rulebook.actions().get(id);
        String title = text(action, "title");
        return known != null ? known.title() : Text.same(title == null ? id : title);
    }

    private Spot due(Mapping action) {
        return new Spot(
                required(action, "recommendation"),
                title(action),
                Verdict.DUE,
                required(action, "phase"),
                Integer.parseInt(required(action, "rank")),
                new BigDecimal(required(action, "score")),
                items(action, "contributions").stream()
                        .map(item -> share((Mapping) item))
                        .toList(),
                paths(action));
    }

    private static Share share(Mapping contribution) {
        return new Share(
                required(contribution, "criterion"),
                required(contribution, "rule"),
                words(contribution, "evidence"),
                new BigDecimal(required(contribution, "points")));
    }

    private static List<String> paths(Mapping action) {
        return items(action, "because").stream()
                .flatMap(reason -> items((Mapping) reason, "facts").stream())
                .map(fact -> required((Mapping) fact, "path"))
                .distinct()
                .toList();
    }

    private static List<String> words(Mapping mapping, String key) {
        return items(mapping, key).stream().map(item -> ((Scalar) item).text()).toList();
    }

    private static Map<Group, Position> position(Mapping position) {
        Map<Group, Position> groups = new EnumMap<>(Group.class);
        groups.put(Group.E_GOVERNMENT, counted(mapping(position, "eGovernment")));
        groups.put(Group.COMMUNITY, counted(mapping(position, "community")));
        groups.put(Group.STRATEGY, new Position(status(mapping(position, "strategy")), 0, 0, 0));
        return groups;
    }

    private static Position counted(Mapping group) {
        Mapping count = mapping(group, "count");
        return new Position(
                status(group),
                Integer.parseInt(required(count, "atLeast")),
                Integer.parseInt(required(count, "atMost")),
                Integer.parseInt(required(group, "of")));
    }

    private static @Nullable Status status(Mapping group) {
        return Constants.named(required(group, "status"), Status.class).orElse(null);
    }
}
