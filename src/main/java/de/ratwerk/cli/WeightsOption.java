package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import de.ratwerk.rulebook.WeightSpace.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which weights are tried to see how firm an order is. */
final class WeightsOption {
    private static final String NAME = "--weights";

    @Option(
            names = NAME,
            paramLabel = "KRITERIUM=VON..BIS",
            description = "Nur Gewichte in diesen Grenzen versuchen, zum Beispiel gap=0.3..0.6,ease=0.2.")
    private List<String> weights = new ArrayList<>();

    @Option(names = "--samples", paramLabel = "N", description = "So viele Gewichtungen versuchen (1 bis 100000).")
    private @Nullable Integer samples;

    @Option(names = "--seed", paramLabel = "N", description = "Startwert der Zufallszahlen.")
    private @Nullable Long seed;

    /**
     * A Ratwerk that tries what the options say, or the given one if they say nothing.
     *
     * @throws RefusedException with every problem of the options
     */
    Ratwerk applied(Ratwerk ratwerk) {
        Sampling usual = ratwerk.rulebook().header().robustness();
        Problems problems = new Problems();
        WeightSpace space = weights.isEmpty() ? usual.weights() : space(ratwerk, problems);
        if (samples != null && (samples < 1 || samples > Sampling.MOST)) {
            problems.add(Problem.at(
                            Place.of("--samples"),
                            "out-of-range",
                            "Die Zahl der Stichproben liegt nicht im möglichen Bereich.",
                            "The number of samples is outside the possible range.")
                    .hint("Möglich: 1–" + Sampling.MOST + ".", "Possible: 1–" + Sampling.MOST + "."));
        }
        problems.refuseIfAny();
        Sampling sampling =
                new Sampling(samples == null ? usual.samples() : samples, seed == null ? usual.seed() : seed, space);
        return sampling.equals(usual) ? ratwerk : ratwerk.trying(sampling);
    }

    private WeightSpace space(Ratwerk ratwerk, Problems problems) {
        Set<String> criteria = ratwerk.rulebook().header().criteria().keySet();
        List<Written> written = new ArrayList<>();
        for (String option : weights) {
            // A comma before a digit is a decimal mark, any other one begins the next criterion.
            for (String each : option.split(",(?![0-9])")) {
                int equals = each.indexOf('=');
                if (equals < 0) {
                    problems.add(Problem.at(
                                    Place.of(NAME),
                                    "bad-interval",
                                    "In „" + each + "“ fehlt das Gleichheitszeichen.",
                                    "There is no equals sign in \"" + each + "\".")
                            .hint("Zum Beispiel gap=0.3..0.6.", "For example gap=0.3..0.6."));
                } else {
                    String criterion = each.substring(0, equals).strip();
                    written.add(new Written(criterion, each.substring(equals + 1), Place.of(NAME), criterion));
                }
            }
        }
        return WeightSpace.read(written, criteria, Place.of(NAME), null, problems);
    }
}
