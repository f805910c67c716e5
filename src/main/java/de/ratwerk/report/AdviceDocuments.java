package de.ratwerk.report;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.advice.Roadmap.Stage;
import de.ratwerk.advice.Roadmap.Step;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Territory;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.source.Digest;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts advice into the form of the JSON contract. */
public final class AdviceDocuments {
    private final Advice advice;
    private final Language language;
    private final int top;
    private final AnswerWords words;

    private AdviceDocuments(Advice advice, Language language, int top) {
        this.advice = advice;
        this.language = language;
        this.top = top;
        this.words = new AnswerWords(language);
    }

    /** The document of an advice with at most {@code top} of its actions. */
    public static AdviceDocument of(Advice advice, Language language, int top) {
        AdviceDocument document = undigested(advice, language, top);
        return document.withDigest(Digest.of(Json.bytes(document)));
    }

    /** The same without its digest. */
    static AdviceDocument undigested(Advice advice, Language language, int top) {
        return new AdviceDocuments(advice, language, top).document();
    }

    private AdviceDocument document() {
        Profile profile = advice.profile();
        Rulebook rulebook = advice.rulebook();
        SharedParts shared = SharedParts.in(language);
        List<DueAction> shown = advice.actions().stream().limit(top).toList();
        return new AdviceDocument(
                AdviceDocument.SCHEMA,
                language.code(),
                shown.size() < advice.actions().size() ? top : null,
                municipality(profile),
                day(profile.asOf()),
                Objects.equals(advice.date(), profile.asOf()) ? null : day(advice.date()),
                AdviceDocument.Rulebook.of(rulebook),
                profile.digest(),
                profile.answers().stream().map(this::answer).toList(),
                Engine.versions(),
                shared.method(rulebook.header(), this::method),
                new AdviceDocument.Position(
                        counted(standing(Group.E_GOVERNMENT)),
                        counted(standing(Group.COMMUNITY)),
                        new AdviceDocument.Plain(
                                status(standing(Group.STRATEGY).status()),
                                standing(Group.STRATEGY).evidence())),
                shared.benchmarks(advice.benchmarks(), new BenchmarkDocuments(language)::of),
                shown.stream().map(this::action).toList(),
                RobustnessDocuments.tried(advice.robustness(), advice.rulebook(), language),
                advice.roadmap().stages().stream().map(this::stage).toList(),
                shared.open(advice.open(), all -> all.stream().map(this::open).toList()),
                advice.notDue().stream().map(this::notDue).toList(),
                shared.questions(
                        advice.questions(),
                        all -> all.stream().map(this::question).toList()),
                evidence(shown),
                advice.notes().stream().map(note -> note.in(language)).toList(),
                null);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private AdviceDocument.Method method(Header header) {
        return new AdviceDocument.Method(
                header.title().in(language),
                header.surveyFrom().toString(),
                header.surveyTo().toString(),
                header.criteria().values().stream()
                        .map(criterion -> new AdviceDocument.Criterion(
                                criterion.id(), criterion.title().in(language), criterion.weight()))
                        .toList(),
                header.recommendations().values().stream()
                        .map(one -> new AdviceDocument.Recommendation(one.id(), one.title()))
                        .toList(),
                header.readings().stream().map(reading -> reading.in(language)).toList());
    }

    private static AdviceDocument.Municipality municipality(Profile profile) {
        return new AdviceDocument.Municipality(
                profile.name(),
                profile.answer("municipality.kind").map(Answer::value).orElse(null),
                profile.answer("municipality.ags").map(Answer::value).orElse(null),
                Territory.population(profile).orElse(null),
                Territory.sizeClass(profile).orElse(null),
                Territory.land(profile).orElse(null));
    }

    private Standing standing(Group group) {
        return Objects.requireNonNull(advice.position().get(group));
    }

    private static AdviceDocument.Counted counted(Standing standing) {
        Count count = Objects.requireNonNull(standing.count());
        return new AdviceDocument.Counted(
                status(standing.status()),
                new AdviceDocument.Count(count.atLeast(), count.atMost()),
                standing.threshold(),
                count.of(),
                standing.evidence());
    }

    private static String status(@Nullable Status status) {
        return status == null ? "open" : Constants.name(status);
    }

    private AdviceDocument.Action action(DueAction due) {
        return new AdviceDocument.Action(
                due.rank(),
                due.action().id(),
                due.action().recommendation(),
                due.action().title().in(language),
                due.phase().id(),
                due.score(),
                Constants.name(due.action().effort()),
                due.contributions().stream()
                        .map(contribution -> new AdviceDocument.Contribution(
                                contribution.criterion().id(),
                                contribution.value(),
                                contribution.criterion().weight(),
                                contribution.points(),
                                contribution.rule().id(),
                                contribution.evidence()))
                        .toList(),
                because(due.because()),
                due.action().steps().stream().map(step -> step.in(language)).toList(),
                due.action().requires(),
                RobustnessDocuments.firmness(due.robustness(), advice.rulebook(), language));
    }

    private AdviceDocument.Stage stage(Stage stage) {
        return new AdviceDocument.Stage(
                stage.phase().id(),
                stage.phase().title().in(language),
                stage.steps().stream()
                        .filter(step -> step.due().rank() <= top)
                        .map(AdviceDocuments::step)
                        .toList());
    }

    private static AdviceDocument.Step step(Step step) {
        return new AdviceDocument.Step(
                step.due().rank(),
                step.due().action().id(),
                step.after().stream()
                        .map(before -> new AdviceDocument.Before(
                                before.rank(),
                                before.action().id(),
                                before.phase().id()))
                        .toList(),
                step.ifDue().stream().map(action -> action.id()).toList());
    }

    private List<AdviceDocument.Because> because(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new AdviceDocument.Because(
                        reason.rule().id(),
                        reason.statement().in(language),
                        reason.answers().stream().map(AdviceDocuments::fact).toList(),
                        reason.rule().evidence()))
                .toList();
    }

    private AdviceDocument.Answer answer(Answer answer) {
        Provenance provenance = answer.provenance();
        return new AdviceDocument.Answer(
                answer.question().path(),
                answer.question().label().in(language),
                value(answer),
                words.value(answer),
                answer.place().line(),
                answer.place().column(),
                provenance == null ? null : provenance.source(),
                provenance == null ? null : provenance.asOf(),
                provenance == null ? null : provenance.note());
    }

    private static AdviceDocument.Fact fact(Answer answer) {
        Provenance provenance = answer.provenance();
        return new AdviceDocument.Fact(
                answer.question().path(),
                value(answer),
                answer.place().line(),
                answer.place().column(),
                provenance == null ? null : provenance.source(),
                provenance == null ? null : provenance.asOf());
    }

    private static Object value(Answer answer) {
        if (answer.question().type() instanceof ManyOf) {
            return answer.values();
        }
        return answer.question().type() instanceof WholeNumber ? Integer.valueOf(answer.value()) : answer.value();
    }

    private AdviceDocument.Open open(Advice.OpenAction open) {
        return new AdviceDocument.Open(
                open.action().id(),
                open.action().recommendation(),
                open.action().title().in(language),
                open.decidedBy().stream().map(question -> question.path()).toList());
    }

    private AdviceDocument.NotDue notDue(Advice.NotDueAction notDue) {
        return new AdviceDocument.NotDue(
                notDue.action().id(), notDue.action().recommendation(), because(notDue.because()));
    }

    private AdviceDocument.Question question(Advice.OpenQuestion open) {
        return question(open, language);
    }

    /** A question as the contract has it, for every document that holds questions. */
    static AdviceDocument.Question question(Advice.OpenQuestion open, Language language) {
        return new AdviceDocument.Question(
                open.question().path(),
                open.question().label().in(language),
                open.question().text().in(language),
                open.influence(),
                open.share(),
                open.couldChange(),
                open.changesFirst(),
                open.expected().stream()
                        .flatMap(expected -> Optional.ofNullable(expected.evidence())
                                .map(evidence -> new AdviceDocument.Expected(
                                        expected.answers(), expected.share(), evidence.key()))
                                .stream())
                        .toList());
    }

    /** Every record that the document cites, by key. */
    private Map<String, CitedEvidence.Evidence> evidence(List<DueAction> shown) {
        Set<String> keys = new TreeSet<>();
        keys.add("survey.respondents");
        advice.benchmarks().stream()
                .flatMap(benchmark -> benchmark.parts().stream())
                .forEach(part -> keys.add(part.evidence().key()));
        advice.position().values().forEach(standing -> keys.addAll(standing.evidence()));
        List<Reason> reasons = new ArrayList<>();
        shown.forEach(due -> {
            reasons.addAll(due.because());
            due.contributions().forEach(contribution -> keys.addAll(contribution.evidence()));
        });
        Stream.concat(reasons.stream(), advice.notDue().stream().flatMap(notDue -> notDue.because().stream()))
                .forEach(reason -> keys.addAll(reason.rule().evidence()));
        keys.addAll(expected(advice.questions()));
        return CitedEvidence.by(keys, advice.rulebook(), language);
    }

    /** The keys of the records that tell which answers to expect. */
    static List<String> expected(List<Advice.OpenQuestion> questions) {
        return questions.stream()
                .flatMap(question -> question.expected().stream())
                .flatMap(expected -> Optional.ofNullable(expected.evidence()).stream())
                .map(de.ratwerk.evidence.Evidence::key)
                .distinct()
                .toList();
    }
}
