package de.ratwerk.bench;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.rulebook.Rulebook.Sampling;
import de.ratwerk.rulebook.WeightSpace;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an advice costs, in parts. Only ratios within one run count: an advice that tries a single set of weights, against
 * verdicts and places alone, is what explanations cost; one that tries all of them, against that, is what robustness
 * costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class AdviceBenchmark {
    @Param({"examples/nothing-digital-yet", "places/ulm"})
    public String file;

    private Rulebook rulebook;
    private Advisor advisor;
    private Advisor withOneWeight;
    private Profile profile;

    @Setup
    public void open() {
        rulebook = Ratwerk.open(Path.of("rules")).rulebook();
        advisor = new Advisor(rulebook);
        withOneWeight = new Advisor(rulebook, new Sampling(1, 412, WeightSpace.ALL));
        profile = Profile.read(Path.of("profiles", file + ".yaml"));
    }

    /** What is due, with rank, phase and score: nothing is explained. */
    @Benchmark
    public Object plain() {
        return advisor.places(rulebook.evaluate(Facts.of(profile)));
    }

    /** The same without the engine. */
    @Benchmark
    public Outlook plainByTheInterpreter() {
        return advisor.outlook(profile);
    }

    /** With reasons, answers, contributions, evidence, what is open and why, roadmap; one set of weights. */
    @Benchmark
    public Advice explained() {
        return withOneWeight.advise(profile);
    }

    /** With ten thousand sets of weights and the smallest changes of weights. */
    @Benchmark
    public Advice explainedAndRobust() {
        return advisor.advise(profile);
    }

    /** With the expected influence of every open question as well. */
    @Benchmark
    public Object everything() {
        return advisor.advise(profile).questions();
    }
}
