package de.ratwerk.report.why;

import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Nearest.Alternative;
import de.ratwerk.advice.why.Nearest.Option;
import de.ratwerk.advice.why.Nearest.Part;
import de.ratwerk.advice.why.Nearest.Way;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nearest other answers in words. */
public final class NearestWords {
    private final Language language;
    private final AnswerWords words;

    /** The words of one language. */
    public NearestWords(Language language) {
        this.language = language;
        this.words = new AnswerWords(language);
    }

    /** What stands above the ways to a verdict. */
    public String heading(Verdict today, Verdict becomes) {
        if (today == Verdict.NOT_DUE) {
            return language.say("Fällig würde sie, wenn stattdessen gälte", "It would become due if instead");
        }
        return becomes == Verdict.DUE
                ? language.say("Fällig wird sie, wenn die Antwort lautet", "It becomes due if the answer is")
                : language.say("Nicht fällig wird sie, wenn die Antwort lautet", "It becomes not due if the answer is");
    }

    /** That there is no way. */
    public String none(Way way) {
        return way.complete()
                ? language.say("Mit keinen Antworten.", "There are no such answers.")
                : language.say(
                        "Dazu sind viele Antworten zugleich nötig; die Suche wurde abgebrochen.",
                        "That takes many answers at once; the search was given up.");
    }

    /** A way in words, without a full stop. */
    public String alternative(Alternative alternative) {
        return String.join(
                language.say("; und ", "; and "),
                alternative.parts().stream().map(this::part).toList());
    }

    private String part(Part part) {
        Map<String, List<String>> byAnswer = new LinkedHashMap<>();
        part.options()
                .forEach(option -> byAnswer.computeIfAbsent(answers(option), said -> new ArrayList<>())
                        .add(option.question().label().in(language)));
        String options = String.join(
                part.choose() == 1 ? language.say("; oder ", "; or ") : "; ",
                byAnswer.entrySet().stream()
                        .map(entry -> (part.choose() == 1
                                        ? language.oneOf(entry.getValue())
                                        : String.join(", ", entry.getValue()))
                                + ": " + entry.getKey())
                        .toList());
        return part.choose() == 1
                ? options
                : part.choose() + language.say(" von ", " of ") + part.options().size() + " – " + options;
    }

    /** Of a list question the answer is one of several alike, unless it is the empty list; what is made of others is left out. */
    private String answers(Option option) {
        boolean list = option.question().type() instanceof ManyOf;
        boolean example = list && !option.answers().equals(List.of(List.of()));
        return (example ? language.say("zum Beispiel ", "for example ") : "")
                + language.oneOf(option.answers().stream()
                        .filter(values -> values.size() < 2 || !isMadeOf(values, option.answers()))
                        .map(values -> words.value(option.question(), values))
                        .toList());
    }

    private static boolean isMadeOf(List<String> values, List<List<String>> answers) {
        return values.stream().allMatch(value -> answers.contains(List.of(value)));
    }
}
