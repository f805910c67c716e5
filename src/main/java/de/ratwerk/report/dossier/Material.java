package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.AdviceDocument.Answer;
import de.ratwerk.report.AdviceDocument.Criterion;
import de.ratwerk.report.AdviceDocument.Open;
import de.ratwerk.report.AdviceDocument.Question;
import de.ratwerk.report.AdviceDocument.Recommendation;
import de.ratwerk.report.AdviceDocument.Stage;
import de.ratwerk.report.AdviceDocument.Step;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.TextReport;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An advice as its chapters use it: looked up by id, with numbers and days as its language writes them. */
final class Material {
    private final AdviceDocument advice;
    private final Language language;
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, String> recommendations = new HashMap<>();
    private final Map<String, String> criteria = new HashMap<>();
    private final List<String> evidence;

    Material(AdviceDocument advice) {
        this.advice = advice;
        this.language = Language.of(advice.language());
        advice.actions().forEach(action -> actions.put(action.id(), action));
        advice.answers().forEach(answer -> answers.put(answer.path(), answer));
        advice.questions().forEach(question -> questions.put(question.path(), question));
        advice.open().forEach(one -> open.put(one.id(), one));
        for (Stage stage : advice.roadmap()) {
            stage.actions().forEach(step -> steps.put(step.id(), step));
        }
        for (Recommendation one : advice.method().recommendations()) {
            recommendations.put(one.id(), one.title());
        }
        for (Criterion one : advice.method().criteria()) {
            criteria.put(one.id(), one.title());
        }
        this.evidence = new ArrayList<>(advice.evidence().keySet());
    }

    AdviceDocument advice() {
        return advice;
    }

    Language language() {
        return language;
    }

    String say(String german, String english) {
        return language.say(german, english);
    }

    /** The day that the report bears, or null if none is known. */
    @Nullable
    LocalDate date() {
        String day = advice.date() == null ? advice.asOf() : advice.date();
        return day == null ? null : LocalDate.parse(day);
    }

    /** A day in words: "1. Oktober 2026". */
    String day(String day) {
        return TextReport.date(LocalDate.parse(day), language);
    }

    /** A day, a month or a year as a source gives it, in words: "März 2017". */
    String daySaid(String day) {
        if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(day);
        }
        return day.matches("\\d{4}-(0[1-9]|1[0-2])")
                ? DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag(language.code()))
                        .format(YearMonth.parse(day))
                : day;
    }

    /** A number of points with one decimal. */
    String points(BigDecimal points) {
        return language.number(points.setScale(1, java.math.RoundingMode.HALF_UP));
    }

    /** A number of things in words: "eine offene Frage", "12 offene Fragen". */
    String counted(int count, String one, String many) {
        return count == 1 ? one : language.whole(count) + " " + many;
    }

    Action action(String id) {
        return Objects.requireNonNull(actions.get(id), id);
    }

    /** The title of an action that is due or open; empty for one that is not shown. */
    Optional<String> title(String id) {
        Action due = actions.get(id);
        Open undecided = open.get(id);
        return due != null
                ? Optional.of(due.title())
                : Optional.ofNullable(undecided).map(Open::title);
    }

    Answer answer(String path) {
        return Objects.requireNonNull(answers.get(path), path);
    }

    /** What a question is called; its path if the advice does not say. */
    String label(String path) {
        Answer answer = answers.get(path);
        Question question = questions.get(path);
        return answer != null ? answer.label() : question != null ? question.label() : path;
    }

    Optional<Step> step(String action) {
        return Optional.ofNullable(steps.get(action));
    }

    /** An action with its rank before it: "3. Daten offen veröffentlichen". */
    String ranked(Action action) {
        return action.rank() + "." + Language.NO_BREAK_SPACE + action.title();
    }

    /** The rank of the action in words: "Nr. 3". */
    String number(int rank) {
        return say("Nr. ", "no. ") + rank;
    }

    /** A recommendation with its proper name. */
    String recommendation(String id) {
        return id + " " + language.quoted(recommendations.getOrDefault(id, ""));
    }

    String recommendationTitle(String id) {
        return recommendations.getOrDefault(id, id);
    }

    String criterion(String id) {
        return criteria.getOrDefault(id, id);
    }

    Evidence evidence(String key) {
        return Objects.requireNonNull(advice.evidence().get(key), key);
    }

    /** The number that a record of evidence has in the appendix, from 1. */
    int evidenceNumber(String key) {
        return evidence.indexOf(key) + 1;
    }

    /** A chapter that begins a page. */
    Heading chapter(String german, String english, String anchor) {
        return new Heading(1, say(german, english), anchor, true);
    }

    /** A chapter that is too short for a page of its own. */
    Heading shortChapter(String german, String english, String anchor) {
        return new Heading(1, say(german, english), anchor, false);
    }

    Heading section(String german, String english, String anchor) {
        return new Heading(2, say(german, english), anchor, false);
    }
}
