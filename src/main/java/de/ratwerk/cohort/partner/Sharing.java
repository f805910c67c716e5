package de.ratwerk.cohort.partner;

import de.ratwerk.fact.Gap;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a rulebook can be shared, thing by thing. Immutable.
 *
 * <p>Most actions that can be shared are one thing: who has it in place can be asked by those where it is due. Actions about
 * components fall into the components that they are due for, so that nobody is told of a solution that they do not lack:
 *
 * <ul>
 *   <li>a component that is not used here, or planned, and in use elsewhere. De-Mail is never among them: it is being wound
 *       down. A service account or eID that a municipality runs alone is no model either, as the central accounts are the aim;
 *   <li>a component that the own IT or a private provider runs here and that a municipal provider or the Land runs elsewhere.
 * </ul>
 *
 * <p>{@code offer-own-solutions} is the other side of all this and is answered by the requests that a municipality gets.
 */
public final class Sharing {
    static final String ADOPT = "adopt-shared-component";
    static final String FINISH = "finish-planned-component";
    static final String CONNECT = "connect-central-service-account";
    static final String INTRODUCE = "introduce-document-management";
    static final String POOL = "pool-own-operation";
    static final String MOVE = "bring-operation-into-municipal-family";
    static final String OFFER = "offer-own-solutions";
    /** Where this is not due, lines are good: nothing that could be copied. */
    private static final String SLOW_LINES = "offer-services-for-slow-lines";

    static final String SERVICE_ACCOUNT = "service-account";

    /** The components that make {@code adopt-shared-component} due; the others are worth a word once it is. */
    private static final List<String> COMMON = List.of("form-server", "e-payment", "search");

    private static final List<String> FURTHER = List.of("mailbox", "mobile-app", "chatbot");
    private static final String DOCUMENTS = "documentManagement";
    private static final List<String> RUN = List.of("form-server", "e-payment", DOCUMENTS);

    /** The actions that are told component by component, in the order of their numbers; the first ones lack a component. */
    private static final Map<String, List<String>> LACKING = Map.of(
            ADOPT, Stream.concat(COMMON.stream(), FURTHER.stream()).toList(),
            CONNECT, List.of(SERVICE_ACCOUNT, "eid"),
            INTRODUCE, List.of(DOCUMENTS));

    private static final List<String> BY_COMPONENT = List.of(ADOPT, CONNECT, INTRODUCE, FINISH, POOL, MOVE);

    /** What ends at the border of a Land: its own solutions, and lines in the ground. */
    private static final Set<String> LOCAL = Set.of(
            "examine-land-solutions",
            "engage-in-fibre",
            "carry-out-fibre-plans",
            "keep-fibre-permanent",
            "widen-fibre-partners");

    private final List<Subject> subjects = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final Set<String> shared;
    private final long[] local;
    private final long[] further;
    private final long[] maintained;
    private final List<Composite> composites;

    /**
     * An action that is told component by component.
     *
     * @param action its number
     * @param parts its subjects
     * @param planned whether it is about those that are planned; otherwise it is about those that are not
     */
    record Composite(int action, long[] parts, boolean planned) {}

    private Sharing(Collection<Action> all, Set<String> upkeep) {
        this.shared =
                all.stream().filter(Action::shared).map(Action::id).collect(Collectors.toCollection(TreeSet::new));
        shared.remove(OFFER);
        // Whole actions come first, so that an action and its only subject have the same number.
        shared.stream().filter(action -> !BY_COMPONENT.contains(action)).forEach(action -> {
            actions.add(action);
            subjects.add(new Subject(Subject.Sort.WHOLE, action, null));
        });
        BY_COMPONENT.stream().filter(shared::contains).forEach(actions::add);
        LACKING.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue()
                        .forEach(name -> subjects.add(new Subject(Subject.Sort.COMPONENT, entry.getKey(), name))));
        Stream.of(POOL, MOVE)
                .filter(shared::contains)
                .forEach(action -> RUN.forEach(name -> subjects.add(new Subject(Subject.Sort.RUNNING, action, name))));
        this.local = rowOf(subject -> LOCAL.contains(subject.action()));
        this.further = rowOf(subject -> subject.action().equals(ADOPT) && FURTHER.contains(subject.component()));
        this.maintained = rowOf(subject -> upkeep.contains(subject.action()));
        this.composites = BY_COMPONENT.stream()
                .filter(shared::contains)
                .map(this::composite)
                .toList();
    }

    /** What can be shared of a rulebook's actions. */
    public static Sharing of(Rulebook rulebook) {
        Set<String> upkeep = new TreeSet<>(rulebook.actions().keySet());
        rulebook.rules().values().stream()
                .filter(rule -> rule.role() instanceof Situation situation && situation.gap() != Gap.UPKEEP)
                .forEach(rule -> upkeep.removeAll(rule.actions()));
        return new Sharing(rulebook.actions().values(), upkeep);
    }

    /** What can be shared of some actions, all of them more than mere upkeep. */
    static Sharing of(Collection<Action> actions) {
        return new Sharing(actions, Set.of());
    }

    private Composite composite(String action) {
        boolean planned = action.equals(FINISH);
        return new Composite(
                actions.indexOf(action),
                rowOf(subject -> planned
                        ? subject.sort() == Subject.Sort.COMPONENT
                        : subject.action().equals(action)),
                planned);
    }

    private long[] rowOf(Predicate<Subject> kept) {
        long[] row = row();
        for (int subject = 0; subject < subjects.size(); subject++) {
            if (kept.test(subjects.get(subject))) {
                Bits.add(row, subject);
            }
        }
        return row;
    }

    /** An empty set of subjects or of actions; there are never more actions than subjects. */
    long[] row() {
        return new long[(subjects.size() + 63) / 64];
    }

    List<Subject> subjects() {
        return subjects;
    }

    boolean shares(String action) {
        return shared.contains(action);
    }

    /** The subjects that make no sense across the border of a Land. */
    long[] local() {
        return local;
    }

    /** The components that are worth a word where an action is due for others; nobody wants them only for lacking them. */
    long[] further() {
        return further;
    }

    /** What is mere upkeep. */
    long[] upkeep() {
        return maintained;
    }

    /** Whether others can learn from where an action is in place. */
    boolean isModel(String action) {
        return !action.equals(SLOW_LINES);
    }

    /** The action that a need of a subject follows from. */
    String action(int subject, boolean planned) {
        return planned ? FINISH : subjects.get(subject).action();
    }

    String action(int action) {
        return actions.get(action);
    }

    /** The number of an action that is shared. */
    int number(String action) {
        return actions.indexOf(action);
    }

    /**
     * Adds the actions that needs of some subjects follow from.
     *
     * @param needs the subjects
     * @param planned those of them that are planned
     * @param found the actions, by their numbers
     */
    void actions(long[] needs, long[] planned, long[] found) {
        int wholes = actions.size() - composites.size();
        for (int word = 0; word << 6 < wholes; word++) {
            int left = wholes - (word << 6);
            found[word] |= left >= 64 ? needs[word] : needs[word] & (1L << left) - 1;
        }
        for (Composite composite : composites) {
            for (int word = 0; word < needs.length; word++) {
                long asked = composite.planned ? planned[word] : ~planned[word];
                if ((needs[word] & composite.parts[word] & asked) != 0) {
                    Bits.add(found, composite.action);
                }
            }
        }
    }
}
