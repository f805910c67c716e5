package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.report.TextReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the last answer changed in the advice, told in sentences. */
final class LastAnswer {
    /** Beyond these the rest is counted. */
    private static final int MOST_SENTENCES = 5;

    private static final int FIRST = 3;

    private final @Nullable Outlook before;
    private final Outlook after;
    private final Rulebook rulebook;
    private final Set<String> moved;

    /**
     * What is changed between two outlooks.
     *
     * @param before the outlook before the answer, or null if nothing was answered
     */
    LastAnswer(@Nullable Outlook before, Outlook after, Rulebook rulebook) {
        this.before = before;
        this.after = after;
        this.rulebook = rulebook;
        this.moved = moved(before, after);
    }

    /** The ids of the actions that have another verdict, another phase, or another one of the first three ranks. */
    Set<String> moved() {
        return moved;
    }

    private static Set<String> moved(@Nullable Outlook before, Outlook after) {
        Set<String> moved = new LinkedHashSet<>();
        if (before != null) {
            after.places().forEach((id, place) -> {
                if (isElsewhere(place(before, id), place)) {
                    moved.add(id);
                }
            });
        }
        return moved;
    }

    private static boolean isElsewhere(Place was, Place is) {
        return was.verdict() != is.verdict()
                || !Objects.equals(was.phase(), is.phase())
                || was.rank() != is.rank() && Math.min(rank(was), rank(is)) <= FIRST;
    }

    /** The sentences; none if nothing was answered. */
    List<String> sentences(Language language) {
        if (before == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        positions(before, language, all);
        actions(before, language, all);
        if (all.isEmpty()) {
            return List.of(language.say(
                    "Sie ändert weder Stellung noch Urteile, Phasen oder die ersten drei Ränge.",
                    "It changes neither position nor verdicts, phases or the first three ranks."));
        }
        if (all.size() > MOST_SENTENCES + 1) {
            int more = all.size() - MOST_SENTENCES;
            List<String> few = new ArrayList<>(all.subList(0, MOST_SENTENCES));
            few.add(language.say("Dazu " + more + " weitere Änderungen.", "And " + more + " more changes."));
            return List.copyOf(few);
        }
        return List.copyOf(all);
    }

    private void positions(Outlook old, Language language, List<String> all) {
        for (Map.Entry<Group, Optional<Status>> position : after.position().entrySet()) {
            Group group = position.getKey();
            Optional<Status> was = Objects.requireNonNull(old.position().get(group));
            if (!was.equals(position.getValue())) {
                all.add(GroupTitle.of(group, language) + ": "
                        + TextReport.status(group, position.getValue().orElse(null), language)
                        + language.say(", zuvor ", ", before ")
                        + TextReport.status(group, was.orElse(null), language)
                        + ".");
            }
        }
    }

    private void actions(Outlook old, Language language, List<String> all) {
        after.places().entrySet().stream()
                .filter(each -> moved.contains(each.getKey()))
                .sorted(Comparator.comparingInt((Map.Entry<String, Place> each) -> rank(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(
                        each -> all.add(sentence(each.getKey(), place(old, each.getKey()), each.getValue(), language)));
    }

    private static int rank(Place place) {
        return place.rank() == 0 ? Integer.MAX_VALUE : place.rank();
    }

    private String sentence(String id, Place was, Place is, Language language) {
        String title = language.quoted(rulebook.action(id).title().in(language));
        if (is.verdict() == Verdict.DUE && was.verdict() == Verdict.DUE) {
            if (Objects.equals(was.phase(), is.phase())) {
                return language.say(
                        title + " steht jetzt auf Rang " + is.rank() + ", zuvor auf Rang " + was.rank() + ".",
                        title + " is at rank " + is.rank() + " now, before at rank " + was.rank() + ".");
            }
            return language.say(
                    title + " steht jetzt unter „" + phase(is, language) + "“, zuvor „" + phase(was, language) + "“.",
                    title + " now stands under \"" + phase(is, language) + "\", before \"" + phase(was, language)
                            + "\".");
        }
        return switch (is.verdict()) {
            case DUE ->
                language.say(
                        title + " ist jetzt fällig, auf Rang " + is.rank() + ".",
                        title + " is due now, at rank " + is.rank() + ".");
            case OPEN -> language.say(title + " ist jetzt offen.", title + " is open now.");
            case NOT_DUE ->
                was.verdict() == Verdict.DUE
                        ? language.say(title + " ist nicht mehr fällig.", title + " is no longer due.")
                        : language.say(title + " ist nicht fällig.", title + " is not due.");
        };
    }

    private static String phase(Place place, Language language) {
        return place.phase() == null ? "" : place.phase().title().in(language);
    }

    private static Place place(Outlook outlook, String id) {
        return Objects.requireNonNull(outlook.places().get(id));
    }
}
