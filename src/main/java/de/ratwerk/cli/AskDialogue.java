package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.profile.edit.ProfileText;
import de.ratwerk.report.QuestionReport;
import de.ratwerk.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks open questions one by one, the most influential of the moment first, and has every answer saved at once. */
final class AskDialogue {
    private final Console console;
    private final Ratwerk ratwerk;
    private final Language language;
    private final QuestionReport report;
    private final ProfileFile file;
    private final BufferedReader in;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Set<String> postponed = new HashSet<>();
    private final Set<String> leftOpen = new HashSet<>();
    private @Nullable String again;
    private boolean goOn;
    private int saved;
    private int asked;

    /** What was done with a question: the text before it was answered, or null if it was not. */
    private record Step(String path, @Nullable ProfileText before) {}

    AskDialogue(Console console, Ratwerk ratwerk, Language language, ProfileFile file) {
        this.console = console;
        this.ratwerk = ratwerk;
        this.language = language;
        this.file = file;
        this.report = new QuestionReport(language, console.width(), console.colour());
        this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** Asks at most so many questions; returns how many answers were saved. */
    int run(int most) {
        boolean more = true;
        while (more && asked < most) {
            Enquiry enquiry = ratwerk.questions(file.text().profile());
            Optional<OpenQuestion> next = next(enquiry);
            if (next.isEmpty()) {
                say(nothingLeft(enquiry));
                break;
            }
            if (enquiry.settled() && !goOn && again == null) {
                say(report.standing(enquiry));
                goOn = isYes(ask(language.say("Trotzdem weiterfragen? [j/N] ", "Go on all the same? [y/N] ")));
                more = goOn;
            } else {
                more = ask(enquiry, next.get());
            }
        }
        return saved;
    }

    private Optional<OpenQuestion> next(Enquiry enquiry) {
        List<OpenQuestion> open = enquiry.questions().stream()
                .filter(question -> !leftOpen.contains(question.question().path()))
                .toList();
        return open.stream()
                .filter(question -> question.question().path().equals(again))
                .findFirst()
                .or(() -> open.stream()
                        .filter(question ->
                                !postponed.contains(question.question().path()))
                        .findFirst())
                .or(() -> open.stream().findFirst());
    }

    private String nothingLeft(Enquiry enquiry) {
        if (enquiry.questions().isEmpty()) {
            return language.say(
                    "Es gibt keine Frage mehr, deren Antwort an der Liste etwas ändert.",
                    "There is no question left whose answer changes anything in the list.");
        }
        return language.say(
                "Alle übrigen Fragen sind in dieser Sitzung schon als unbekannt beantwortet.",
                "All remaining questions were answered as unknown in this sitting.");
    }

    /** Asks one question until it is answered or left; false if the sitting is to end. */
    private boolean ask(Enquiry enquiry, OpenQuestion open) {
        again = null;
        Question question = open.question();
        AnswerInput input = new AnswerInput(question);
        show(enquiry, open, input);
        while (true) {
            String typed = ask(prompt());
            if (typed == null || List.of("q", "beenden", "ende", "quit").contains(typed.toLowerCase(Locale.ROOT))) {
                return false;
            }
            switch (typed.toLowerCase(Locale.ROOT)) {
                case "?", "hilfe", "help" -> help(question, input);
                case "", "-", "weiter", "später", "later" -> {
                    leave(question, !postponed.add(question.path()));
                    return true;
                }
                case "w", "unknown", "weiß nicht", "weiss nicht", "unbekannt" -> {
                    leave(question, true);
                    return true;
                }
                case "z", "zurück", "back" -> {
                    if (back()) {
                        return true;
                    }
                }
                default -> {
                    if (answer(question, input, typed)) {
                        return true;
                    }
                }
            }
        }
    }

    private void leave(Question question, boolean forGood) {
        if (forGood) {
            leftOpen.add(question.path());
        }
        done.push(new Step(question.path(), null));
        asked++;
    }

    /** Takes the last step back; false if there is none. */
    private boolean back() {
        if (done.isEmpty()) {
            say(language.say("Es gibt nichts zurückzunehmen.", "There is nothing to take back."));
            return false;
        }
        Step step = done.pop();
        if (step.before() != null) {
            file.save(step.before());
            saved--;
            say(language.say("Zurückgenommen: ", "Taken back: ") + label(step.path()));
        }
        postponed.remove(step.path());
        leftOpen.remove(step.path());
        again = step.path();
        asked--;
        return true;
    }

    private boolean answer(Question question, AnswerInput input, String typed) {
        Optional<List<String>> values = input.read(typed);
        if (values.isEmpty()) {
            say(language.say(
                    "Das ist keine der möglichen Antworten. ? zeigt sie noch einmal.",
                    "That is none of the possible answers. ? shows them again."));
            return false;
        }
        ProfileText before = file.text();
        try {
            file.save(before.with(question.path(), values.get()));
        } catch (RefusedException e) {
            console.out().flush();
            console.tell(e.problems(), language, false);
            return e.problems().stream().anyMatch(problem -> problem.kind().equals("cannot-write-answer"))
                    && leftAside(question);
        }
        done.push(new Step(question.path(), before));
        saved++;
        asked++;
        say("→ " + question.label().in(language) + ": " + input.told(values.get(), language)
                + language.say(" – gespeichert (z nimmt es zurück)", " – saved (z takes it back)"));
        return true;
    }

    private boolean leftAside(Question question) {
        leave(question, true);
        return true;
    }

    private void show(Enquiry enquiry, OpenQuestion open, AnswerInput input) {
        Question question = open.question();
        console.out().println();
        say(language.say("Frage ", "Question ")
                + (asked + 1)
                + language.say(" · gespeichert: ", " · saved: ")
                + saved
                + language.say(" · offen mit Wirkung: ", " · open with an effect: ")
                + enquiry.questions().size());
        console.out().print(report.bold("", question.text().in(language)));
        if (question.help() != null) {
            console.out().print(report.paragraph("    ", question.help().in(language)));
        }
        console.out().print(report.reasons(enquiry, open));
        choices(question, input);
    }

    private void choices(Question question, AnswerInput input) {
        if (question.type() instanceof WholeNumber number) {
            console.out()
                    .print(report.paragraph(
                            "    ",
                            language.say("eine ganze Zahl von ", "a whole number from ")
                                    + language.whole(number.min())
                                    + language.say(" bis ", " to ")
                                    + language.whole(number.max())));
        }
        int n = 1;
        for (String choice : input.choices()) {
            console.out()
                    .print(report.paragraph(
                            String.format(Locale.ROOT, "    %2d  ", n++),
                            question.words(choice).in(language) + " (" + choice + ")"));
        }
        if (question.type() instanceof ManyOf) {
            console.out()
                    .print(report.paragraph(
                            "     0  ",
                            language.say(
                                    "nichts davon; mehrere mit Komma: 1, 3",
                                    "none of them; several with commas: 1, 3")));
        }
    }

    private void help(Question question, AnswerInput input) {
        if (question.help() != null) {
            console.out().print(report.paragraph("    ", question.help().in(language)));
        }
        choices(question, input);
        console.out()
                .print(report.paragraph(
                        "    ",
                        language.say(
                                "Antworten: Nummer, Wort oder Anfang des Wortes. - oder Eingabetaste: später fragen."
                                        + " w: weiß nicht, bleibt unbekannt. z: letzten Schritt zurücknehmen. q: beenden,"
                                        + " alles Gespeicherte bleibt.",
                                "Answers: number, word or beginning of the word. - or Return: ask later. w: not known,"
                                        + " stays unknown. z: take the last step back. q: end, all that is saved"
                                        + " stays.")));
    }

    private String prompt() {
        return language.say(
                "Antwort (? Hilfe, - später, w weiß nicht, z zurück, q Ende): ",
                "Answer (? help, - later, w not known, z back, q end): ");
    }

    private String label(String path) {
        return Questionnaire.standard().question(path).label().in(language);
    }

    private static boolean isYes(@Nullable String typed) {
        return typed != null && typed.matches("(?i)j|ja|y|yes");
    }

    private void say(String words) {
        console.out().print(report.paragraph("", words));
    }

    private @Nullable String ask(String prompt) {
        console.out().print(prompt);
        console.out().flush();
        try {
            String line = in.readLine();
            return line == null ? null : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Die Eingabe lässt sich nicht lesen. / The input cannot be read.", e);
        }
    }
}
