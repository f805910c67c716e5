package de.ratwerk.advice.question;

import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.fact.Basis;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Population;
import de.ratwerk.problem.InterruptedEvaluationException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Possibilities;
import de.ratwerk.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is still worth asking. Immutable and thread-safe. */
public final class Enquiries {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String POPULATION = "municipality.population";

    private final Rulebook rulebook;
    private final Advisor advisor;
    private final Expectations expectations;
    private final boolean pointsAreExact;

    /** Enquiries with an advisor that follows a rulebook. */
    public Enquiries(Rulebook rulebook, Advisor advisor) {
        this.rulebook = rulebook;
        this.advisor = advisor;
        this.expectations = new Expectations(rulebook);
        this.pointsAreExact = rulebook.header().criteria().values().stream().allMatch(Enquiries::hasExactPoints);
    }

    /** Whether no contribution is rounded: then more contributions never make fewer points. */
    private static boolean hasExactPoints(Criterion criterion) {
        return Stream.concat(Stream.of(BigDecimal.ONE), criterion.values().values().stream())
                .map(value -> HUNDRED.multiply(criterion.weight()).multiply(value))
                .allMatch(points -> points.stripTrailingZeros().scale() <= 1);
    }

    /**
     * The open questions that can change anything, the most influential first.
     *
     * @param open the actions that open answers decide
     */
    public List<OpenQuestion> ordered(Profile profile, List<OpenAction> open) {
        if (open.isEmpty()
                && profile.unanswered().stream()
                        .allMatch(question -> expectations.of(question).isEmpty())) {
            return List.of(); // preparing trials costs more than all else that is found of such a profile
        }
        return new Influence(trials(profile), expectations, open).ordered();
    }

    /** The same, begun by a thread of its own before it is known which actions open answers decide. */
    public Function<List<OpenAction>, List<OpenQuestion>> begun(Profile profile) {
        FutureTask<Trials> trials = new FutureTask<>(() -> trials(profile));
        Thread thread = new Thread(() -> tryFromTheEnd(trials), "ratwerk questions");
        thread.setDaemon(true);
        thread.start();
        return open -> new Influence(made(trials), expectations, open).ordered();
    }

    /** Whoever asks begins with the first question and meets this one on the way. */
    private static void tryFromTheEnd(FutureTask<Trials> trials) {
        trials.run();
        try {
            Trials made = made(trials);
            List<Question> questions = new ArrayList<>(made.profile().unanswered());
            Collections.reverse(questions);
            questions.forEach(made::of);
        } catch (RuntimeException | LinkageError e) {
            // Whoever asks meets the fault again, and tells it.
        }
    }

    private static Trials made(FutureTask<Trials> trials) {
        try {
            return trials.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedEvaluationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** All that there is to ask of a municipality. */
    public Enquiry of(Profile profile) {
        Outlook outlook = advisor.outlook(profile);
        Trials trials = trials(profile);
        List<OpenQuestion> questions = new Influence(trials, expectations, advisor.open(outlook)).ordered();
        Set<Question> asked = questions.stream().map(OpenQuestion::question).collect(Collectors.toSet());
        return new Enquiry(
                profile,
                rulebook,
                Trials.first(trials.now()).stream().map(rulebook::action).toList(),
                questions.stream().noneMatch(OpenQuestion::changesFirst)
                        && firstThree(trials).areSettled(),
                questions,
                profile.unanswered().stream()
                        .filter(question -> !asked.contains(question))
                        .toList());
    }

    private Trials trials(Profile profile) {
        return new Trials(profile, expectations, advisor.variations(profile));
    }

    private FirstThree firstThree(Trials trials) {
        Possibilities possibilities = advisor.possibilities(trials.profile(), sizes(trials.profile()));
        Function<String, BigDecimal> most = pointsAreExact
                ? action -> advisor.score(action, possibilities.findings())
                : action -> HUNDRED.add(HUNDRED);
        return new FirstThree(trials, possibilities, rulebook.actions(), most);
    }

    /** Nothing is supposed of an unknown size in facts, as it decides no verdict; but it can lend points. */
    private List<Fact> sizes(Profile profile) {
        List<Fact> sizes = new ArrayList<>();
        if (profile.answer(POPULATION).isEmpty()) {
            for (Possible size : expectations.of(Questionnaire.standard().question(POPULATION))) {
                String inhabitants = size.values().get(0);
                sizes.add(new Population(Integer.parseInt(inhabitants), Basis.assumed(POPULATION, inhabitants)));
            }
        }
        return sizes;
    }
}
