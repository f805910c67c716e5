package de.ratwerk.report.change;

import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.fact.Effort;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The words for ways to a goal: what they take, what they do to the list, and whether they are all. */
public final class WayWords {
    private final Language language;
    private final Changes changes;
    private final ChangeWords words;

    /** The words of one language for the ways that a search found. */
    public WayWords(Changes changes, Language language) {
        this.language = language;
        this.changes = changes;
        this.words = new ChangeWords(language, changes.rulebook());
    }

    /** How many changes a way makes, and what it takes. */
    public String heading(Option option) {
        int size = option.changes().size();
        return (size == 1
                        ? language.say("Eine Änderung", "One change")
                        : size + language.say(" Änderungen", " changes"))
                + language.say(", Aufwand ", ", effort ")
                + option.effort();
    }

    /** How many of the changes to choose from it takes, with a colon. */
    public String choice(Family family) {
        String those = family.chosen() == 1
                ? language.say("eine dieser Änderungen", "one of these changes")
                : language.say("beliebige ", "any ")
                        + family.chosen()
                        + language.say(" dieser Änderungen", " of these changes");
        return (family.common().isEmpty() ? language.say("Nötig: ", "It takes ") : language.say("Dazu ", "Besides, "))
                + those
                + " ("
                + family.options().size()
                + language.say(" Möglichkeiten):", " possibilities):");
    }

    /** What its ways do to the list, and what is to be found out before; a sentence each. */
    public List<String> becomes(Family family) {
        Option option = family.options().get(0);
        List<String> unknown = family.options().stream()
                .flatMap(way -> way.changes().stream())
                .filter(Change::isFromUnknown)
                .map(change -> change.question().label().in(language))
                .distinct()
                .toList();
        List<String> becomes = new ArrayList<>();
        if (!unknown.isEmpty()) {
            becomes.add(language.say("Heute unbekannt: ", "Unknown today: ")
                    + language.allOf(unknown)
                    + language.say(
                            "; zuerst klären, vielleicht ist weniger zu tun",
                            "; find out first, perhaps there is less to do"));
        }
        list(language.say("Damit nicht mehr fällig: ", "No longer due then: "), family, ChangedList::gone)
                .ifPresent(becomes::add);
        list(language.say("Damit neu fällig: ", "Newly due then: "), family, ChangedList::arisen)
                .ifPresent(becomes::add);
        list(language.say("Damit neu offen: ", "Newly open then: "), family, ChangedList::opened)
                .ifPresent(becomes::add);
        List<String> sentences =
                new ArrayList<>(becomes.stream().map(line -> line + ".").toList());
        words.stillOpen(changes.goal(), option.outlook()).ifPresent(sentences::add);
        return List.copyOf(sentences);
    }

    /** What happens to the list in all ways of a family, and what in some. */
    private Optional<String> list(String heading, Family family, BiFunction<Changes, Option, List<String>> actions) {
        Set<String> all =
                new LinkedHashSet<>(actions.apply(changes, family.options().get(0)));
        Set<String> some = new TreeSet<>();
        for (Option option : family.options()) {
            List<String> now = actions.apply(changes, option);
            all.retainAll(now);
            some.addAll(now);
        }
        some.removeAll(all);
        if (all.isEmpty() && some.isEmpty()) {
            return Optional.empty();
        }
        String depending = all.isEmpty()
                ? language.say("je nach Weg ", "depending on the way ")
                : language.say("; je nach Weg auch ", "; depending on the way also ");
        return Optional.of(heading
                + (all.isEmpty() ? "" : titles(List.copyOf(all)))
                + (some.isEmpty() ? "" : depending + titles(List.copyOf(some))));
    }

    private String titles(List<String> actions) {
        return language.allOf(actions.stream()
                .map(action -> language.quoted(words.title(action)))
                .toList());
    }

    /** What a change takes, and the action that brings it about. */
    public String by(Change change) {
        String action = change.move().action();
        return language.say("Aufwand ", "effort ")
                + words.effort(change.move().effort())
                + (action == null
                        ? ""
                        : language.say(", gehört zur Maßnahme ", ", part of the action ")
                                + language.quoted(words.title(action)));
    }

    /** Whether these are all ways, and how effort is counted; where there is none, why. */
    public List<String> foot() {
        if (changes.options().isEmpty()) {
            return List.of(changes.complete() ? unreachable() : undecided());
        }
        return List.of(changes.complete() ? complete() : incomplete(), weights());
    }

    private String complete() {
        return language.say(
                "Das sind alle kleinsten Wege: Von keinem lässt sich eine Änderung weglassen, und jeder andere Weg zum"
                        + " Ziel enthält einen von ihnen oder macht bei denselben Fragen mehr Aufwand.",
                "These are all smallest ways: none can spare a change, and every other way to the goal holds one of"
                        + " them or takes more effort on the same questions.");
    }

    private String incomplete() {
        return language.say(
                "Von keinem dieser Wege lässt sich eine Änderung weglassen. Es kann weitere geben; weniger Aufwand als "
                        + changes.atLeast() + " macht keiner von ihnen.",
                "None of these ways can spare a change. There may be others; none of them takes less effort than "
                        + changes.atLeast() + ".");
    }

    private String undecided() {
        return language.say(
                "Nach " + language.whole(changes.trials())
                        + " Versuchen steht noch nicht fest, ob und wie das Ziel zu erreichen ist; ein Weg mit weniger"
                        + " Aufwand als " + changes.atLeast() + " führt nicht dorthin.",
                "After " + language.whole(changes.trials())
                        + " trials it is still open whether and how the goal can be reached; no way that takes less"
                        + " effort than " + changes.atLeast() + " leads there.");
    }

    private String unreachable() {
        if (changes.rulebook().moves().moves().isEmpty()) {
            return language.say(
                    "Das Regelwerk sagt nicht, was eine Kommune ändern kann; ihm fehlt die Datei changes.yaml.",
                    "The rulebook does not say what a municipality can change; it lacks its file changes.yaml.");
        }
        boolean missing = changes.unchangeable().stream()
                .anyMatch(question ->
                        changes.today().profile().answer(question.path()).isEmpty());
        String sentence = missing
                ? language.say(
                        "Ob das Ziel mit eigenen Schritten zu erreichen ist, hängt von Antworten ab, die fehlen.",
                        "Whether the goal can be reached by steps of one's own depends on answers that are missing.")
                : language.say(
                        "Mit den Schritten, die eine Kommune selbst gehen kann, ist das Ziel nicht zu erreichen.",
                        "With the steps that a municipality can take itself the goal cannot be reached.");
        if (changes.unchangeable().isEmpty()) {
            return sentence;
        }
        String reasons = changes.unchangeable().stream()
                .map(question -> reason(question))
                .collect(Collectors.joining("; "));
        return sentence + language.say(" Im Weg steht: ", " In the way: ") + reasons + ".";
    }

    private String reason(Question question) {
        String today = changes.today()
                .profile()
                .answer(question.path())
                .map(Answer::values)
                .map(values -> words.answer(question, values))
                .orElse(words.answer(question, List.of(Moves.UNKNOWN)));
        Text because = changes.rulebook().moves().unchangeable().get(question.path());
        String why = because == null
                ? language.say("von dort führt kein Schritt weiter", "no step leads on from there")
                : because.in(language).replaceFirst("\\.$", "");
        return question.label().in(language) + " (" + today + "): " + why;
    }

    private String weights() {
        Moves moves = changes.rulebook().moves();
        return Arrays.stream(Effort.values())
                .map(effort -> words.effort(effort) + " " + moves.weight(effort))
                .collect(Collectors.joining(
                        ", ",
                        language.say("Gezählt wird der Aufwand so: ", "Effort is counted like this: "),
                        language.say(
                                ". Die Gewichte sind ein Urteil dieses Regelwerks.",
                                ". The weights are a judgement of this rulebook.")));
    }
}
