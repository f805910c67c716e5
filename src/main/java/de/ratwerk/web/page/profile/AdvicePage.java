package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advice;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.AdviceDocument.Because;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.EffortWords;
import de.ratwerk.report.picture.RoadmapPicture;
import de.ratwerk.report.picture.RoadmapPicture.Card;
import de.ratwerk.report.picture.RoadmapPicture.Lane;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole advice on one page, made of its document.
 *
 * @param position where the municipality stands in the comparison groups
 * @param stages what is due, by phase
 * @param firm how firm the first three are
 * @param roadmap the phases drawn, as SVG; empty if nothing is due
 * @param open what missing answers decide
 * @param inPlace what is in place
 * @param benchmarks where the municipality stands among the respondents
 * @param notes what a reader should know of the evidence
 */
record AdvicePage(
        List<Live.Stand> position,
        List<Stage> stages,
        String firm,
        String roadmap,
        List<Open> open,
        List<Strength> inPlace,
        List<Compared> benchmarks,
        List<String> notes) {

    /** A phase with its actions. */
    record Stage(String title, List<Row> actions) {}

    /**
     * An action that is due.
     *
     * @param why the first of its reasons
     */
    record Row(int rank, String id, String title, String recommendation, String score, String effort, String why) {}

    /** An action that may be due, and the questions that decide. */
    record Open(String id, String title, String recommendation, List<ToQuestion> questions) {}

    /** An action that is not due because of what is in place. */
    record Strength(String id, String title, List<String> reasons) {}

    /** A comparison with the respondents. */
    record Compared(String title, List<Part> parts) {}

    /**
     * A share of the respondents.
     *
     * @param permille the share in thousandths, to draw it
     * @param own whether the municipality is among them
     */
    record Part(String words, int permille, @Nullable String figure, String remark, boolean own, String evidence) {}

    static AdvicePage of(Advice advice, Language language) {
        AdviceDocument document = AdviceDocument.of(advice, language, Integer.MAX_VALUE);
        Rulebook rulebook = advice.rulebook();
        Map<String, Action> actions =
                document.actions().stream().collect(Collectors.toMap(Action::id, Function.identity()));
        return new AdvicePage(
                Live.position(advice, language),
                document.roadmap().stream()
                        .map(stage -> new Stage(
                                stage.title(),
                                stage.actions().stream()
                                        .map(step -> row(action(actions, step.id()), rulebook, language))
                                        .toList()))
                        .filter(stage -> !stage.actions().isEmpty())
                        .toList(),
                document.robustness().firstThree().statement(),
                document.actions().isEmpty() ? "" : picture(document, actions, rulebook, language),
                open(document, language),
                strengths(document, rulebook, language),
                benchmarks(document, rulebook, language),
                document.notes());
    }

    private static Action action(Map<String, Action> actions, String id) {
        return Objects.requireNonNull(actions.get(id));
    }

    private static Row row(Action action, Rulebook rulebook, Language language) {
        return new Row(
                action.rank(),
                action.id(),
                action.title(),
                action.recommendation(),
                language.number(action.score()),
                EffortWords.of(rulebook.action(action.id()).effort(), language),
                action.because().stream().map(Because::statement).findFirst().orElse(""));
    }

    private static String picture(
            AdviceDocument document, Map<String, Action> actions, Rulebook rulebook, Language language) {
        List<Lane> lanes = document.roadmap().stream()
                .filter(stage -> !stage.actions().isEmpty())
                .map(stage -> new Lane(
                        stage.title(),
                        stage.actions().stream()
                                .map(step -> new Card(
                                        step.rank(),
                                        action(actions, step.id()).title(),
                                        step.after().stream()
                                                .map(before -> before.rank())
                                                .toList(),
                                        step.ifDue().stream()
                                                .map(id -> rulebook.action(id)
                                                        .title()
                                                        .in(language))
                                                .toList()))
                                .toList()))
                .toList();
        return RoadmapPicture.draw("roadmap-picture", lanes, language).svg();
    }

    private static List<Open> open(AdviceDocument document, Language language) {
        Questionnaire questionnaire = Questionnaire.standard();
        return document.open().stream()
                .map(open -> new Open(
                        open.id(),
                        open.title(),
                        open.recommendation(),
                        open.decidedBy().stream()
                                .map(path -> ToQuestion.of(questionnaire.question(path), language))
                                .toList()))
                .toList();
    }

    private static List<Strength> strengths(AdviceDocument document, Rulebook rulebook, Language language) {
        return document.notDue().stream()
                .filter(notDue -> !notDue.because().isEmpty())
                .map(notDue -> new Strength(
                        notDue.id(),
                        rulebook.action(notDue.id()).title().in(language),
                        notDue.because().stream()
                                .map(Because::statement)
                                .distinct()
                                .toList()))
                .toList();
    }

    private static List<Compared> benchmarks(AdviceDocument document, Rulebook rulebook, Language language) {
        List<Compared> compared = new ArrayList<>();
        document.benchmarks()
                .forEach(benchmark -> compared.add(new Compared(
                        benchmark.title(),
                        benchmark.parts().stream()
                                .map(part -> {
                                    Evidence evidence = document.evidence().get(part.evidence());
                                    return new Part(
                                            part.words(),
                                            part.share().movePointRight(3).intValue(),
                                            evidence == null ? null : evidence.figure(),
                                            Remarks.of(rulebook.evidence(part.evidence()), language),
                                            part.own().equals("yes"),
                                            part.evidence());
                                })
                                .toList())));
        return compared;
    }
}
