package de.ratwerk.report.change;

import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.fact.Effort;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Question;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a municipality can change, as text for a terminal. */
public final class ChangesText {
    private static final String INDENT = "    ";

    private final Language language;
    private final int width;
    private final boolean colour;

    /**
     * A report in one language.
     *
     * @param width the width of the terminal in columns
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public ChangesText(Language language, int width, boolean colour) {
        this.language = language;
        this.width = Math.min(120, Math.max(80, width));
        this.colour = colour;
    }

    /** The whole text, with a line end. */
    public String of(Changes changes) {
        ChangeWords words = new ChangeWords(language, changes.rulebook());
        Page page = new Page(width, colour);
        page.line(Style.BOLD, changes.today().profile().name());
        page.paragraph(language.say("Ziel:  ", "Goal:  "), words.goal(changes.goal()));
        if (changes.reached()) {
            return page.blank()
                    .paragraph("", language.say("Das Ziel ist heute schon erreicht.", "The goal is reached already."))
                    .toString();
        }
        page.paragraph(language.say("Heute: ", "Today: "), words.today(changes));
        int number = 1;
        for (Option option : changes.options()) {
            option(page.blank(), words, number++, option, changes);
        }
        foot(page.blank(), words, changes);
        return page.toString();
    }

    private void option(Page page, ChangeWords words, int number, Option option, Changes changes) {
        int size = option.changes().size();
        page.line(
                Style.HEADING,
                number + ". "
                        + (size == 1
                                ? language.say("Eine Änderung", "One change")
                                : size + language.say(" Änderungen", " changes"))
                        + language.say(", Aufwand ", ", effort ")
                        + option.effort());
        option.changes().forEach(change -> change(page, words, change));
        List<String> unknown = option.changes().stream()
                .filter(change -> change.from().contains(Moves.UNKNOWN))
                .map(change -> change.question().label().in(language))
                .toList();
        List<String> becomes = new ArrayList<>();
        if (!unknown.isEmpty()) {
            becomes.add(language.say("Heute unbekannt: ", "Unknown today: ")
                    + language.allOf(unknown)
                    + language.say(
                            "; zuerst klären, vielleicht ist weniger zu tun",
                            "; find out first, perhaps there is less to do"));
        }
        List<String> gone = ChangedList.gone(changes, option);
        List<String> arisen = ChangedList.arisen(changes, option);
        if (!gone.isEmpty()) {
            becomes.add(language.say("Damit nicht mehr fällig: ", "No longer due then: ") + titles(words, gone));
        }
        if (!arisen.isEmpty()) {
            becomes.add(language.say("Damit neu fällig: ", "Newly due then: ") + titles(words, arisen));
        }
        becomes.forEach(line -> page.paragraph("  ", line + "."));
    }

    private String titles(ChangeWords words, List<String> actions) {
        return language.allOf(actions.stream()
                .map(action -> language.quoted(words.title(action)))
                .toList());
    }

    private void change(Page page, ChangeWords words, Change change) {
        page.paragraph("  – ", change.question().label().in(language) + ": " + words.fromTo(change));
        String action = change.move().action();
        String by = action == null
                ? ""
                : language.say(", durch die Maßnahme ", ", by the action ") + language.quoted(words.title(action));
        page.paragraph(
                INDENT,
                language.say("Aufwand ", "Effort ") + words.effort(change.move().effort()) + by);
    }

    private void foot(Page page, ChangeWords words, Changes changes) {
        if (changes.options().isEmpty()) {
            page.paragraph("", changes.complete() ? unreachable(words, changes) : undecided(changes));
            return;
        }
        page.paragraph("", changes.complete() ? complete() : incomplete(changes));
        page.paragraph("", weights(words, changes.rulebook().moves()));
    }

    private String complete() {
        return language.say(
                "Das sind alle kleinsten Wege: Von keinem lässt sich eine Änderung weglassen, und jeder andere Weg zum"
                        + " Ziel enthält einen von ihnen oder macht bei denselben Fragen mehr Aufwand.",
                "These are all smallest ways: none can spare a change, and every other way to the goal holds one of them"
                        + " or takes more effort on the same questions.");
    }

    private String incomplete(Changes changes) {
        return language.say(
                "Von keinem dieser Wege lässt sich eine Änderung weglassen. Es kann weitere geben; weniger Aufwand als "
                        + changes.atLeast() + " macht keiner von ihnen.",
                "None of these ways can spare a change. There may be others; none of them takes less effort than "
                        + changes.atLeast() + ".");
    }

    private String undecided(Changes changes) {
        return language.say(
                "Nach " + language.whole(changes.trials())
                        + " Versuchen steht noch nicht fest, ob und wie das Ziel zu erreichen ist; ein Weg mit weniger"
                        + " Aufwand als " + changes.atLeast() + " führt nicht dorthin.",
                "After " + language.whole(changes.trials())
                        + " trials it is still open whether and how the goal can be reached; no way that takes less"
                        + " effort than " + changes.atLeast() + " leads there.");
    }

    private String unreachable(ChangeWords words, Changes changes) {
        if (changes.rulebook().moves().moves().isEmpty()) {
            return language.say(
                    "Das Regelwerk sagt nicht, was eine Kommune ändern kann; ihm fehlt die Datei changes.yaml.",
                    "The rulebook does not say what a municipality can change; it lacks its file changes.yaml.");
        }
        String sentence = language.say(
                "Mit den Schritten, die eine Kommune selbst gehen kann, ist das Ziel nicht zu erreichen.",
                "With the steps that a municipality can take itself the goal cannot be reached.");
        if (changes.unchangeable().isEmpty()) {
            return sentence;
        }
        String reasons = changes.unchangeable().stream()
                .map(question -> reason(words, changes, question))
                .collect(Collectors.joining("; "));
        return sentence + language.say(" Im Weg steht: ", " In the way: ") + reasons + ".";
    }

    private String reason(ChangeWords words, Changes changes, Question question) {
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

    private String weights(ChangeWords words, Moves moves) {
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
