package de.ratwerk.advice;

import de.ratwerk.advice.Benchmark.Own;
import de.ratwerk.advice.Benchmark.Part;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Answerable;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Joint;
import de.ratwerk.rulebook.Prior;
import de.ratwerk.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the place of a municipality among the respondents wherever the survey published a share. */
final class Benchmarks {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    /** One look each, in the order of the questionnaire: all that does not depend on the profile is prepared. */
    private final List<Look> looks;

    /** Where a profile stands in one respect. */
    private interface Look {
        @Nullable
        Benchmark of(Profile profile);
    }

    private record Placed(int position, Look look) {}

    Benchmarks(Rulebook rulebook) {
        List<Placed> placed = new ArrayList<>();
        List<Question> questions = List.copyOf(QUESTIONNAIRE.questions());
        for (Joint joint : rulebook.joints()) {
            Question first = QUESTIONNAIRE.question(joint.paths().get(0));
            placed.add(new Placed(questions.indexOf(first), together(joint)));
        }
        for (Question question : questions) {
            List<Prior> priors = rulebook.priors(question.path());
            if (!priors.isEmpty()) {
                placed.add(new Placed(questions.indexOf(question), single(question, priors)));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::position));
        this.looks = placed.stream().map(Placed::look).toList();
    }

    /** All of them, in the order of the questionnaire; a question that the profile's answers rule out has none. */
    List<Benchmark> of(Profile profile) {
        List<Benchmark> benchmarks = new ArrayList<>();
        for (Look look : looks) {
            Benchmark benchmark = look.of(profile);
            if (benchmark != null) {
                benchmarks.add(benchmark);
            }
        }
        return List.copyOf(benchmarks);
    }

    private static Look single(Question question, List<Prior> priors) {
        boolean whole = !Answerable.takesSeveral(question.path())
                && coversAll(priors.stream().map(Prior::evidence).toList());
        return profile -> profile.applies(question)
                ? new Benchmark(
                        question.path(), question.label(), List.of(question), whole, parts(profile, question, priors))
                : null;
    }

    private static List<Part> parts(Profile profile, Question question, List<Prior> priors) {
        List<Part> parts = new ArrayList<>();
        for (Prior prior : priors) {
            parts.add(new Part(prior.answers(), null, prior.evidence(), Own.of(profile, question, prior.answers())));
        }
        return List.copyOf(parts);
    }

    private static Look together(Joint joint) {
        List<Question> questions =
                joint.paths().stream().map(QUESTIONNAIRE::question).toList();
        boolean whole =
                coversAll(joint.shares().stream().map(share -> share.evidence()).toList());
        return profile -> new Benchmark(joint.id(), joint.title(), questions, whole, parts(profile, joint));
    }

    private static List<Part> parts(Profile profile, Joint joint) {
        return joint.shares().stream()
                .map(share ->
                        new Part(joint.answers(), share.span(), share.evidence(), Own.of(profile, joint, share.span())))
                .toList();
    }

    private static boolean coversAll(List<Evidence> records) {
        double sum = records.stream()
                .map(Evidence::figure)
                .mapToDouble(figure -> figure == null ? 0 : figure.share().orElse(0))
                .sum();
        return Math.abs(sum - 1) < 1e-9;
    }
}
