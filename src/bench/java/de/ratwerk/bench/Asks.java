package de.ratwerk.bench;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.WeightSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked about one profile, warm, over the examples; the slowest example counts. Beside it brute force. */
public final class Asks {
    private static final int MILLISECONDS = 60;
    private static final double WANTED = 20;

    private final Ratwerk ratwerk = Ratwerk.open(Path.of("rules"));
    private final NamedGoal goal = NamedGoal.all(ratwerk.rulebook()).get("well-positioned");
    private final String action =
            ratwerk.rulebook().actions().keySet().iterator().next();

    public static void main(String[] arguments) throws Exception {
        new Asks().run();
    }

    private void run() throws Exception {
        List<Profile> profiles = examples();
        row(
                "questions",
                profiles,
                ratwerk::questions,
                "each answer to each open question by itself",
                this::eachAnswer,
                1);
        row("why " + action, profiles, p -> ratwerk.why(action, p), "a whole advice", ratwerk::advise, 1);
        row(
                "changes to well-positioned",
                profiles,
                p -> ratwerk.changes(p, goal),
                "every single change, no pairs",
                this::eachChange,
                1);
        row(
                "SMAA, 10,000 samples",
                profiles,
                p -> ratwerk.robustness(p, WeightSpace.ALL),
                "10,000 outlooks (1 measured)",
                ratwerk::outlook,
                10_000);
    }

    private void row(
            String ask,
            List<Profile> profiles,
            Function<Profile, Object> asked,
            String force,
            Function<Profile, Object> byForce,
            int times)
            throws Exception {
        Rounds rounds = new Rounds();
        for (Profile profile : profiles) {
            rounds.with(ask + ", " + profile.name(), timed(asked, profile, 1));
            rounds.with("  by force, " + profile.name(), timed(byForce, profile, times));
        }
        Map<String, Spread> found = new LinkedHashMap<>(rounds.measure(6, 7, "ms"));
        String slowest = profiles.stream()
                .map(Profile::name)
                .max(Comparator.comparingDouble(
                        name -> found.get(ask + ", " + name).median()))
                .orElseThrow();
        Spread own = found.get(ask + ", " + slowest);
        Spread other = found.get("  by force, " + slowest);
        Row.print(
                ask + ": at most 20 ms, slowest example",
                slowest + ": " + own.text("ms"),
                force + ": " + other.text("ms"),
                own.over(other).times(),
                own.median() <= WANTED);
    }

    private static Callable<Double> timed(Function<Profile, Object> asked, Profile profile, int times) {
        return () -> times
                * Rounds.micros(MILLISECONDS, () -> {
                    asked.apply(profile);
                    return 1;
                })
                / 1000;
    }

    private Object eachAnswer(Profile profile) {
        return tried(profile, profile.unanswered());
    }

    private Object eachChange(Profile profile) {
        return tried(profile, Questionnaire.standard().questions());
    }

    /** How many answers were tried; those that contradict another one are none. */
    private int tried(Profile profile, Collection<Question> questions) {
        int tried = 0;
        for (Question question : questions) {
            for (String value : profile.applies(question) ? question.values().keySet() : Set.<String>of()) {
                try {
                    ratwerk.outlook(profile.with(question.path(), value));
                    tried++;
                } catch (RefusedException e) {
                    continue;
                }
            }
        }
        return tried;
    }

    private static List<Profile> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("profiles/examples"))) {
            return files.sorted().map(Profile::read).toList();
        }
    }
}
