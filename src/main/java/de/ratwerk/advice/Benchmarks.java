package de.ratwerk.advice;

import de.ratwerk.advice.Benchmark.Own;
import de.ratwerk.advice.Benchmark.Part;
import de.ratwerk.fact.Answerable;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Joint;
import de.ratwerk.rulebook.Prior;
import de.ratwerk.rulebook.Rulebook;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the place of a municipality among the respondents wherever the survey published a share. */
final class Benchmarks {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    private final Profile profile;

    private Benchmarks(Profile profile) {
        this.profile = profile;
    }

    /** All of them, in the order of the questionnaire; a question that the profile's answers rule out has none. */
    static List<Benchmark> of(Profile profile, Rulebook rulebook) {
        Benchmarks benchmarks = new Benchmarks(profile);
        List<Question> questions = List.copyOf(QUESTIONNAIRE.questions());
        Stream<Benchmark> single = questions.stream()
                .filter(question -> !rulebook.priors(question.path()).isEmpty())
                .filter(profile::applies)
                .map(question -> benchmarks.single(question, rulebook.priors(question.path())));
        Stream<Benchmark> together = rulebook.joints().stream().map(benchmarks::together);
        return Stream.concat(together, single)
                .sorted(Comparator.comparingInt(
                        benchmark -> questions.indexOf(benchmark.questions().get(0))))
                .toList();
    }

    private Benchmark single(Question question, List<Prior> priors) {
        List<Part> parts = priors.stream()
                .map(prior ->
                        new Part(prior.answers(), null, prior.evidence(), Own.of(profile, question, prior.answers())))
                .toList();
        boolean whole = !Answerable.takesSeveral(question.path()) && coversAll(parts);
        return new Benchmark(question.path(), question.label(), List.of(question), whole, parts);
    }

    private Benchmark together(Joint joint) {
        List<Question> questions =
                joint.paths().stream().map(QUESTIONNAIRE::question).toList();
        List<Part> parts = joint.shares().stream()
                .map(share ->
                        new Part(joint.answers(), share.span(), share.evidence(), Own.of(profile, joint, share.span())))
                .toList();
        return new Benchmark(joint.id(), joint.title(), questions, coversAll(parts), parts);
    }

    private static boolean coversAll(List<Part> parts) {
        double sum = parts.stream()
                .map(Part::evidence)
                .map(de.ratwerk.evidence.Evidence::figure)
                .mapToDouble(figure -> figure == null ? 0 : figure.share().orElse(0))
                .sum();
        return Math.abs(sum - 1) < 1e-9;
    }
}
