package de.ratwerk.report.why;

import de.ratwerk.advice.Considered;
import de.ratwerk.advice.why.Code;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.advice.why.Nearest;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.report.AnswerWords;
import de.ratwerk.report.CitedEvidence;
import de.ratwerk.report.Json;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reasons as JSON of the form {@code ratwerk.why/1}. */
public final class WhyJson {
    private final Language language;
    private final AnswerWords words;

    /** Reasons in one language. */
    public WhyJson(Language language) {
        this.language = language;
        this.words = new AnswerWords(language);
    }

    /** Why an action is due, open or not due: a document of several lines, with a line end. */
    public String document(Explanation why) {
        return Json.document(new WhyDocument(
                WhyDocument.SCHEMA,
                why.profile().name(),
                rulebook(why.rulebook()),
                why.profile().digest(),
                action(why),
                null,
                evidence(why)));
    }

    /** How a rule fared: a document of several lines, with a line end. */
    public String document(RuleTrace trace, Rulebook rulebook) {
        Profile profile = trace.profile();
        return Json.document(new WhyDocument(
                WhyDocument.SCHEMA,
                profile.name(),
                rulebook(rulebook),
                profile.digest(),
                null,
                TraceJson.document(trace),
                Map.of()));
    }

    private static WhyDocument.Rulebook rulebook(Rulebook rulebook) {
        return new WhyDocument.Rulebook(
                rulebook.header().id(),
                rulebook.header().version(),
                rulebook.digest(),
                rulebook.header().surveyTo().toString());
    }

    private WhyDocument.Action action(Explanation why) {
        Action action = why.action();
        return new WhyDocument.Action(
                action.id(),
                action.recommendation(),
                action.title().in(language),
                Constants.name(why.verdict()),
                placing(why),
                why.score().stream().map(WhyJson::contribution).toList(),
                why.situations().stream().map(this::situation).toList(),
                why.inPlace().stream()
                        .map(reason -> new WhyDocument.InPlace(
                                reason.rule().id(),
                                reason.statement().in(language),
                                Code.ANSWERED_OTHERWISE.id(),
                                answers(reason.answers()),
                                reason.rule().evidence()))
                        .toList(),
                why.requirements().stream()
                        .map(required -> new WhyDocument.Requirement(
                                required.action().id(),
                                Constants.name(required.verdict()),
                                required.rank() > 0 ? required.rank() : null,
                                id(required.code())))
                        .toList(),
                why.nearest().ways().stream().map(this::way).toList());
    }

    private static WhyDocument.@Nullable Placing placing(Explanation why) {
        var placing = why.placing();
        if (placing == null) {
            return null;
        }
        var ahead = placing.ahead();
        return new WhyDocument.Placing(
                placing.rank(),
                placing.phase().id(),
                placing.score(),
                placing.urgency(),
                ids(placing.builtOnBy()),
                placing.passed().stream()
                        .map(passed -> new WhyDocument.Passed(
                                passed.phase().id(),
                                passed.phase().minimumScore(),
                                Constants.name(passed.obstacle()),
                                ids(passed.because())))
                        .toList(),
                ahead == null ? null : new WhyDocument.Ahead(ahead.action().id(), Constants.name(ahead.lead())));
    }

    private static List<String> ids(List<Action> actions) {
        return actions.stream().map(Action::id).toList();
    }

    private static WhyDocument.Contribution contribution(Considered considered) {
        var by = considered.contribution();
        return new WhyDocument.Contribution(
                by.criterion().id(),
                by.name(),
                by.criterion().weight(),
                by.value(),
                Constants.name(considered.fate()),
                considered.counted().map(counted -> counted.value()).orElse(BigDecimal.ZERO),
                considered.counted().map(counted -> counted.points()).orElse(BigDecimal.ZERO),
                by.rule().id(),
                by.evidence());
    }

    private WhyDocument.Situation situation(Explanation.Situation situation) {
        var statement = situation.statement();
        return new WhyDocument.Situation(
                situation.rule().id(),
                Constants.name(situation.outcome()),
                statement == null ? null : statement.in(language),
                situation.conditions().stream().map(this::condition).toList(),
                situation.rule().evidence());
    }

    private WhyDocument.Condition condition(Explanation.Condition condition) {
        return new WhyDocument.Condition(
                condition.words().in(language),
                condition.pattern().drl(),
                condition.holds(),
                id(condition.code()),
                condition.subjects().stream()
                        .map(subject -> new WhyDocument.Subject(
                                subject.words().in(language),
                                id(subject.code()),
                                answers(subject.answers()),
                                subject.questions().stream().map(Question::path).toList(),
                                subject.lacks().stream().map(this::lack).toList()))
                        .toList());
    }

    private WhyDocument.Lack lack(Explanation.Lack lack) {
        Object actual = lack.actual();
        return new WhyDocument.Lack(
                lack.field(),
                lack.operator(),
                lack.required().stream().map(value -> new Constant(value).drl()).toList(),
                actual == null ? null : new Constant(actual).drl(),
                lack.asked().in(language),
                lack.found().in(language),
                lack.code().id());
    }

    private static @Nullable String id(@Nullable Code code) {
        return code == null ? null : code.id();
    }

    private List<WhyDocument.Answer> answers(List<Answer> answers) {
        return answers.stream().map(this::answer).toList();
    }

    private WhyDocument.Answer answer(Answer answer) {
        Answer.Provenance from = answer.provenance();
        return new WhyDocument.Answer(
                answer.question().path(),
                answer.question().label().in(language),
                answer.values(),
                words.value(answer),
                answer.place().line() > 0 ? answer.place().line() : null,
                answer.place().column() > 0 ? answer.place().column() : null,
                from == null ? null : from.source(),
                from == null ? null : from.asOf());
    }

    private WhyDocument.Way way(Nearest.Way way) {
        return new WhyDocument.Way(
                Constants.name(way.becomes()),
                way.answers(),
                way.alternatives().stream()
                        .map(alternative -> new WhyDocument.Alternative(
                                alternative.parts().stream().map(this::part).toList()))
                        .toList(),
                way.complete());
    }

    private WhyDocument.Part part(Nearest.Part part) {
        return new WhyDocument.Part(
                part.choose(),
                part.options().stream()
                        .map(option -> new WhyDocument.Option(
                                option.question().path(),
                                option.question().label().in(language),
                                option.answers()))
                        .toList());
    }

    private Map<String, CitedEvidence.Evidence> evidence(Explanation why) {
        Set<String> keys = new TreeSet<>();
        why.score().forEach(considered -> keys.addAll(considered.contribution().evidence()));
        why.situations().forEach(situation -> keys.addAll(situation.rule().evidence()));
        why.inPlace().forEach(reason -> keys.addAll(reason.rule().evidence()));
        return CitedEvidence.by(keys, why.rulebook(), language);
    }
}
