package de.ratwerk.cohort.portfolio;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.portfolio.Portfolio.ActionCount;
import de.ratwerk.cohort.portfolio.Portfolio.By;
import de.ratwerk.cohort.portfolio.Portfolio.Part;
import de.ratwerk.cohort.portfolio.Portfolio.QuestionCount;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up members, one after the other; what it keeps does not grow with them. Not thread-safe. */
final class PortfolioTally implements Consumer<Member> {
    /** The statuses of each position, in the order in which they are told. */
    private static final Map<String, List<String>> STATUSES = statuses();

    private final List<String> phases;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> positions = new LinkedHashMap<>();
    private final Map<String, Asked> questions = new TreeMap<>();
    private final Map<String, Slice> lands = new TreeMap<>();
    private final Map<String, Slice> sizes = new TreeMap<>();
    private int members;
    private int synthetic;
    private @Nullable String firstDay;
    private @Nullable String lastDay;

    private static final class Action {
        private final Map<String, Integer> due = new HashMap<>();
        private int open;
        private int inPlace;
        private BigDecimal scores = BigDecimal.ZERO;
    }

    private static final class Asked {
        private int members;
        private final Set<String> actions = new TreeSet<>();
    }

    private static final class Slice {
        private int members;
        private final Map<String, Integer> due = new HashMap<>();
    }

    /** Nothing yet, for the actions and phases of a rulebook. */
    PortfolioTally(Rulebook rulebook) {
        this.phases = rulebook.header().phases().stream().map(Phase::id).toList();
        rulebook.actions().keySet().forEach(id -> actions.put(id, new Action()));
        STATUSES.forEach((position, names) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            names.forEach(name -> counts.put(name, 0));
            positions.put(position, counts);
        });
    }

    private static Map<String, List<String>> statuses() {
        Map<String, List<String>> statuses = new LinkedHashMap<>();
        statuses.put("eGovernment", List.of("well-positioned", "not-yet", "open"));
        statuses.put("community", List.of("engaged", "not-yet", "open"));
        statuses.put("strategy", List.of("present", "in-development", "none", "open"));
        return statuses;
    }

    @Override
    public void accept(Member member) {
        members++;
        synthetic += member.synthetic() ? 1 : 0;
        if (member.asOf() != null) {
            firstDay = firstDay == null || member.asOf().compareTo(firstDay) < 0 ? member.asOf() : firstDay;
            lastDay = lastDay == null || member.asOf().compareTo(lastDay) > 0 ? member.asOf() : lastDay;
        }
        member.position()
                .forEach((position, status) -> positions
                        .computeIfAbsent(position, added -> new LinkedHashMap<>())
                        .merge(status, 1, Integer::sum));
        member.due().forEach(due -> {
            Action action = action(due.id());
            action.due.merge(due.phase(), 1, Integer::sum);
            action.scores = action.scores.add(due.score());
        });
        member.inPlace().forEach(id -> action(id).inPlace++);
        open(member);
        slice(member, lands.computeIfAbsent(member.land() == null ? "" : member.land(), name -> new Slice()));
        String size = member.sizeClass() == null ? "" : String.valueOf(member.sizeClass());
        slice(member, sizes.computeIfAbsent(size, name -> new Slice()));
    }

    private Action action(String id) {
        return actions.computeIfAbsent(id, added -> new Action());
    }

    private void open(Member member) {
        Set<String> asked = new HashSet<>();
        member.open().forEach(open -> {
            action(open.id()).open++;
            open.decidedBy().forEach(path -> {
                Asked question = questions.computeIfAbsent(path, one -> new Asked());
                question.actions.add(open.id());
                question.members += asked.add(path) ? 1 : 0;
            });
        });
    }

    private static void slice(Member member, Slice slice) {
        slice.members++;
        member.due().forEach(due -> slice.due.merge(due.id(), 1, Integer::sum));
    }

    /** What was added up so far. */
    Portfolio portfolio() {
        List<ActionCount> counted = actions.entrySet().stream()
                .map(action -> counted(action.getKey(), action.getValue()))
                .sorted(Comparator.comparingInt(ActionCount::dueAtAll)
                        .reversed()
                        .thenComparing(ActionCount::action))
                .toList();
        boolean severalLands = lands.size() > 1;
        return new Portfolio(
                members,
                synthetic,
                firstDay,
                lastDay,
                copy(positions, Collections::unmodifiableMap),
                counted,
                questions(),
                severalLands ? By.LAND : By.SIZE_CLASS,
                parts(severalLands ? lands : sizes, counted));
    }

    private ActionCount counted(String id, Action action) {
        Map<String, Integer> due = new LinkedHashMap<>();
        phases.forEach(phase -> due.put(phase, action.due.getOrDefault(phase, 0)));
        int all = due.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal mean = all == 0 ? null : action.scores.divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        int rest = members - all - action.open - action.inPlace;
        return new ActionCount(id, Collections.unmodifiableMap(due), action.open, action.inPlace, rest, mean);
    }

    private List<QuestionCount> questions() {
        return questions.entrySet().stream()
                .map(asked -> new QuestionCount(
                        asked.getKey(), asked.getValue().members, List.copyOf(asked.getValue().actions)))
                .sorted(Comparator.comparingInt(QuestionCount::members)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(
                                        (QuestionCount asked) -> asked.actions().size())
                                .reversed())
                        .thenComparing(QuestionCount::path))
                .toList();
    }

    /** In the order of their names; those of whom it is not known come last. */
    private static List<Part> parts(Map<String, Slice> slices, List<ActionCount> order) {
        List<Part> parts = new ArrayList<>();
        slices.forEach((name, slice) -> parts.add(new Part(
                name,
                slice.members,
                order.stream()
                        .map(action -> slice.due.getOrDefault(action.action(), 0))
                        .toList())));
        parts.sort(Comparator.comparing(part -> part.name().isEmpty()));
        return List.copyOf(parts);
    }

    private static <V> Map<String, V> copy(Map<String, V> map, Function<V, V> each) {
        Map<String, V> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, each.apply(value)));
        return Collections.unmodifiableMap(copy);
    }
}
