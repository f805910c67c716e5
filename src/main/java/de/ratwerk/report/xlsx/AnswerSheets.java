package de.ratwerk.report.xlsx;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Answer;
import de.ratwerk.report.AdviceDocument.Because;
import de.ratwerk.report.AdviceDocument.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of the municipality, what of it is a strength, and what is still to be asked. */
final class AnswerSheets {
    private final AdviceDocument document;
    private final Terms terms;

    AnswerSheets(Terms terms) {
        this.terms = terms;
        this.document = terms.document();
    }

    private record Strength(String recommendation, Because because) {}

    List<Listing<?>> listings() {
        return List.of(questions(), strengths(), answers());
    }

    private Listing<Question> questions() {
        return new Listing<>(
                say("Offenes", "Questions"),
                say(
                        "Fragen, deren Antwort fehlt, die wichtigste zuerst. Einfluss: wie viele Maßnahmen durch die"
                                + " Antwort voraussichtlich Urteil, Phase oder Rang wechseln.",
                        "Questions without an answer, the most important first. Influence: how many actions can be"
                                + " expected to change verdict, phase or rank through the answer."),
                say("Keine Frage ist offen, die etwas ändern kann.", "No question is open that can change anything."),
                1,
                List.of(
                        Column.text(say("Frage", "Question"), 50, Question::text),
                        Column.text(say("Kurz", "In short"), 28, Question::label),
                        Column.number(say("Einfluss", "Influence"), 11, Form.DECIMAL, Question::influence),
                        Column.text(
                                say("Ändert die ersten drei?", "Changes the first three?"),
                                17,
                                question -> terms.yes(question.changesFirst())),
                        Column.lines(
                                say("Kann diese Maßnahmen ändern", "Can change these actions"),
                                44,
                                question -> Terms.bulleted(question.couldChange().stream()
                                        .map(terms::action)
                                        .toList())),
                        Column.lines(
                                say("Entscheidet mit, ob fällig", "Helps decide whether due"),
                                44,
                                question -> Terms.bulleted(decided(question))),
                        Column.text(say("Schlüssel im Profil", "Key in the profile"), 32, Question::path),
                        Column.input(say("Antwort", "Answer"), 30, Form.TEXT),
                        Column.input(say("Auskunft von", "Answered by"), 20, Form.TEXT)),
                document.questions());
    }

    private List<String> decided(Question question) {
        return document.open().stream()
                .filter(open -> open.decidedBy().contains(question.path()))
                .map(AdviceDocument.Open::title)
                .toList();
    }

    /** A reason that speaks against several actions is one strength. */
    private Listing<Strength> strengths() {
        Map<String, Strength> strengths = new LinkedHashMap<>();
        document.notDue()
                .forEach(notDue -> notDue.because()
                        .forEach(because -> strengths.putIfAbsent(
                                because.statement(), new Strength(notDue.recommendation(), because))));
        return new Listing<>(
                say("Stärken", "Strengths"),
                say("Was gut läuft und deshalb keine Maßnahme braucht.", "What goes well and so needs no action."),
                say(
                        "Aus den vorhandenen Antworten folgt noch keine Stärke.",
                        "No strength follows from the answers there are."),
                1,
                List.of(
                        Column.text(say("Stärke", "Strength"), 60, strength -> strength.because.statement()),
                        Column.text(
                                say("Empfehlung", "Recommendation"),
                                34,
                                strength -> terms.recommendation(strength.recommendation)),
                        Column.lines(
                                say("Angaben dazu", "Answers behind it"),
                                60,
                                strength -> Terms.bulleted(terms.answers(strength.because))),
                        Column.lines(say("Belege", "Evidence"), 36, strength -> strength.because.evidence())),
                List.copyOf(strengths.values()));
    }

    private Listing<Answer> answers() {
        return new Listing<>(
                say("Angaben", "Answers"),
                say(
                        "Worauf die Maßnahmen beruhen: jede Angabe mit ihrer Zeile in der Profildatei.",
                        "What the actions rest on: every answer with its line in the profile's file."),
                say("Das Profil enthält keine Angaben.", "The profile holds no answers."),
                1,
                List.of(
                        Column.text(say("Angabe", "Subject"), 40, Answer::label),
                        Column.text(say("Antwort", "Answer"), 40, Answer::words),
                        Column.text(say("Schlüssel im Profil", "Key in the profile"), 40, Answer::path),
                        Column.of(say("Wert im Profil", "Value in the profile"), 26, AnswerSheets::value),
                        Column.number(say("Zeile", "Line"), 8, Form.WHOLE, Answer::line),
                        Column.of(say("Quelle", "Source"), 40, answer -> Entry.link(answer.source())),
                        Column.of(
                                say("Stand der Quelle", "Source as of"), 12, answer -> Entry.text(answer.sourceAsOf())),
                        Column.of(say("Anmerkung", "Note"), 44, answer -> Entry.text(answer.note()))),
                document.answers());
    }

    private static Entry value(Answer answer) {
        if (answer.value() instanceof Number number) {
            return Entry.number(Form.NOTED, number);
        }
        return Entry.text(
                answer.value() instanceof List<?> values
                        ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(answer.value()));
    }

    private String say(String german, String english) {
        return terms.say(german, english);
    }
}
