package de.ratwerk.report.why;

import de.ratwerk.advice.why.Code;
import de.ratwerk.advice.why.Explanation.Condition;
import de.ratwerk.advice.why.Explanation.Subject;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Question;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on a page: what is asked, whether it holds, and the answers or questions behind it. */
final class ConditionText {
    private static final String INDENT = "        ";
    private static final int FEW = 6;

    private final Language language;
    private final AnswerWords words;

    ConditionText(Language language) {
        this.language = language;
        this.words = new AnswerWords(language);
    }

    void on(Page page, Condition condition) {
        String words = condition.words().in(language);
        if (condition.holds() && condition.subjects().size() == 1) {
            String said = said(condition.subjects().get(0).answers());
            if (said.startsWith(words + " (")) {
                page.paragraph("    + ", said); // the answer says the same as the condition, and its line too
                return;
            }
        }
        page.paragraph("    " + sign(condition.code()) + " ", words);
        if (condition.subjects().size() == 1) {
            subject(page, condition.subjects().get(0));
        } else if (condition.holds()) {
            answers(
                    page,
                    INDENT,
                    condition.subjects().stream()
                            .flatMap(subject -> subject.answers().stream())
                            .distinct()
                            .toList());
        } else {
            several(page, condition.subjects());
        }
    }

    /** A sign that needs no colour. */
    private static String sign(@Nullable Code code) {
        return code == null ? "+" : code == Code.UNKNOWN ? "?" : "–";
    }

    /** Several alike: their answers and questions are told together, code by code. */
    private void several(Page page, List<Subject> subjects) {
        Map<Code, List<Subject>> byCode = new LinkedHashMap<>();
        subjects.forEach(subject -> {
            if (subject.code() != null) {
                byCode.computeIfAbsent(subject.code(), code -> new ArrayList<>())
                        .add(subject);
            }
        });
        byCode.forEach((code, alike) -> told(
                page,
                code,
                alike.stream().flatMap(one -> one.answers().stream()).distinct().toList(),
                alike.stream()
                        .flatMap(one -> one.questions().stream())
                        .distinct()
                        .toList()));
    }

    private void subject(Page page, Subject subject) {
        Code code = subject.code();
        if (code == null) {
            answers(page, INDENT, subject.answers());
        } else {
            told(page, code, subject.answers(), subject.questions());
        }
    }

    private void told(Page page, Code code, List<Answer> answers, List<Question> questions) {
        switch (code) {
            case ANSWERED_OTHERWISE ->
                page.paragraph(
                        INDENT + language.say("Anders beantwortet: ", "Answered otherwise: "),
                        said(answers),
                        Style.FAINT);
            case UNKNOWN -> {
                page.paragraph(
                        INDENT + language.say("Nicht beantwortet: ", "Not answered: "), labels(questions), Style.FAINT);
                if (!answers.isEmpty()) {
                    page.paragraph(INDENT + language.say("Bekannt: ", "Known: "), said(answers), Style.FAINT);
                }
            }
            case NOT_APPLICABLE ->
                page.paragraph(
                        INDENT + language.say("Die Frage stellt sich nicht: ", "The question does not arise: "),
                        labels(questions)
                                + (answers.isEmpty() ? "" : ", " + language.say("denn ", "for ") + said(answers)),
                        Style.FAINT);
            case REQUIRES_FIRST -> throw new IllegalArgumentException("no code of a condition");
        }
    }

    /** Answers, those together that say the same. */
    void answers(Page page, String indent, List<Answer> answers) {
        if (!answers.isEmpty()) {
            page.paragraph(indent, said(answers), Style.FAINT);
        }
    }

    private String said(List<Answer> answers) {
        Map<String, List<Answer>> alike = new LinkedHashMap<>();
        answers.forEach(
                answer -> alike.computeIfAbsent(words.value(answer) + words.source(answer), said -> new ArrayList<>())
                        .add(answer));
        return String.join("; ", alike.values().stream().map(this::together).toList());
    }

    private String together(List<Answer> alike) {
        Answer first = alike.get(0);
        int from =
                alike.stream().mapToInt(answer -> answer.place().line()).min().orElse(0);
        int to = alike.stream().mapToInt(answer -> answer.place().line()).max().orElse(0);
        String lines = from == to
                ? language.say("Zeile ", "line ") + from
                : language.say("Zeilen ", "lines ") + from + "–" + to;
        return labels(alike.stream().map(Answer::question).toList()) + ": " + words.value(first) + " ("
                + (to > 0 ? lines : language.say("ohne Zeile", "no line")) + words.source(first) + ")";
    }

    private String labels(List<Question> questions) {
        List<String> labels = questions.stream()
                .map(question -> question.label().in(language))
                .toList();
        int more = labels.size() - FEW;
        return more > 1
                ? String.join(", ", labels.subList(0, FEW))
                        + language.say(" und ", " and ")
                        + more
                        + language.say(" weitere", " more")
                : language.allOf(labels);
    }
}
