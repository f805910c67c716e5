package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Threshold;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * A rulebook that was loaded and checked. Immutable and thread-safe.
 *
 * <p>All maps keep a fixed order: evidence and actions as in their files, rules by id.
 */
public final class Rulebook {
    /** Far more than any rulebook needs, far fewer than a loop makes in a second. */
    private static final int MOST_FIRINGS = 100_000;

    private final Contents contents;
    private final Derivations derivations;

    /** Made when first needed. */
    private @Nullable Compiled compiled;

    /** Made when first needed: advice does without it. */
    private @Nullable Interpreter interpreter;

    /**
     * What {@code rulebook.yaml} says.
     *
     * @param id the rulebook's id
     * @param version its version
     * @param title its name
     * @param surveyFrom the first month of the survey's field time
     * @param surveyTo the last month of the survey's field time: how old the evidence is
     * @param recommendations the survey's recommendations by id
     * @param criteria the criteria of priority by id
     * @param phases the phases, the first one first
     * @param thresholds numbers that rules compare with and that are no survey figures
     * @param robustness how the firmness of a ranking is sampled
     * @param cases what the cases beside the rules have to reach
     * @param readings what was decided where the survey leaves a reading open
     */
    public record Header(
            String id,
            String version,
            Text title,
            YearMonth surveyFrom,
            YearMonth surveyTo,
            Map<String, Recommendation> recommendations,
            Map<String, Criterion> criteria,
            List<Phase> phases,
            Map<String, Integer> thresholds,
            Sampling robustness,
            CaseGoals cases,
            List<Text> readings) {}

    /**
     * What the cases beside the rules have to reach, as shares in [0, 1].
     *
     * @param firedRules the share of rules that a case sees fire
     * @param seenConditions the share of conditions that cases see both true and false
     * @param noticedMutants the share of changed rules that the cases notice
     */
    public record CaseGoals(BigDecimal firedRules, BigDecimal seenConditions, BigDecimal noticedMutants) {
        /** Nothing is asked. */
        public static final CaseGoals NONE = new CaseGoals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * How weights are sampled to see how firm a ranking is.
     *
     * @param samples how many sets of weights, from 1 to {@link #MOST}
     * @param seed the seed of the random numbers
     * @param weights which weights are thinkable
     */
    public record Sampling(int samples, long seed, WeightSpace weights) {
        /** More samples would take long and tell no more. */
        public static final int MOST = 100_000;
    }

    /**
     * All that was read of a rulebook's files, as plain values.
     *
     * @param priors by question
     * @param thresholds the numbers that rules compare with, as facts
     * @param digest see {@link Rulebook#digest}
     */
    record Contents(
            Header header,
            Map<String, Evidence> evidence,
            Map<String, Action> actions,
            Map<String, Rule> rules,
            Map<String, List<Prior>> priors,
            List<Joint> joints,
            List<GroupShare> groupShares,
            List<Threshold> thresholds,
            Moves moves,
            String digest) {}

    Rulebook(Contents contents) {
        this(contents, null);
    }

    private Rulebook(Contents contents, @Nullable Compiled compiled) {
        this.contents = contents;
        this.derivations = new Derivations(contents);
        this.compiled = compiled;
    }

    /**
     * What the {@code rulebook.yaml} of a folder says; nothing else of the folder is read.
     *
     * @throws RefusedException with every problem of that file
     */
    public static Header header(Path folder) {
        Problems problems = new Problems();
        Header header = new HeaderReader(problems).read(Source.read(folder.resolve("rulebook.yaml")));
        problems.refuseIfAny();
        return header;
    }

    /**
     * Loads a rulebook from folders; the second and further ones add to the first.
     *
     * @throws RefusedException with every problem of the folders' files
     */
    public static Rulebook load(List<Path> folders) {
        Rulebook rulebook = read(folders);
        rulebook.compile();
        return rulebook;
    }

    /**
     * Reads and checks a rulebook as {@link #load} does, but leaves compiling it until it is first evaluated. For whoever
     * makes do with the {@link Interpreter}.
     *
     * @throws RefusedException with every problem of the folders' files
     */
    public static Rulebook read(List<Path> folders) {
        return new RulebookLoader(folders).load();
    }

    /** Makes the engine's network of the rules unless that was done. */
    public void compile() {
        compiled();
    }

    /** Loads the engine, which takes longer than building a network, before there is anything to build. */
    public static void warmUp() {
        Network.of(List.of());
    }

    /** The same while other things are done: whoever needs the network waits for it. */
    void compileAside() {
        Thread aside = new Thread(this::tryToCompile, "ratwerk rules");
        aside.setDaemon(true);
        aside.start();
    }

    private void tryToCompile() {
        try {
            compile();
        } catch (RuntimeException | LinkageError e) {
            // Whoever needs it meets the fault again, and tells it.
        }
    }

    private synchronized Compiled compiled() {
        if (compiled == null) {
            compiled = Compiled.of(contents.rules().values());
        }
        return compiled;
    }

    /**
     * The same rulebook, its rules compiled by the engine's own DRL compiler: the plain way, slower to make and to run.
     * For holding the other one against it.
     *
     * @throws RefusedException with all that the compiler complains of, which the checks should have found
     */
    public Rulebook byTheDrlCompiler() {
        Problems problems = new Problems();
        KieBase rules = new DrlCompiler(problems, contents.rules()).compile();
        problems.refuseIfAny();
        return new Rulebook(contents, Compiled.whole(rules));
    }

    /**
     * Loads a rulebook whose evidence comes from other folders than all the rest, to tell apart what either does.
     *
     * @throws RefusedException if the two do not go together
     */
    public static Rulebook loadWithEvidence(List<Path> folders, List<Path> evidence) {
        return new RulebookLoader(folders, evidence).load();
    }

    /** What {@code rulebook.yaml} says. */
    public Header header() {
        return contents.header();
    }

    /** All records of evidence by key. */
    public Map<String, Evidence> evidence() {
        return contents.evidence();
    }

    /**
     * The record of evidence with a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Evidence evidence(String key) {
        return known(contents.evidence(), key);
    }

    /** All actions by id. */
    public Map<String, Action> actions() {
        return contents.actions();
    }

    /**
     * The action with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Action action(String id) {
        return known(contents.actions(), id);
    }

    /** All rules by id. */
    public Map<String, Rule> rules() {
        return contents.rules();
    }

    /**
     * The rule with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule rule(String id) {
        return known(contents.rules(), id);
    }

    /** How frequent the survey found the answers to a question, none where it says nothing of them. */
    public List<Prior> priors(String path) {
        return contents.priors().getOrDefault(path, List.of());
    }

    /** How frequent the survey found the answers to several questions together. */
    public List<Joint> joints() {
        return contents.joints();
    }

    /** How frequent the survey found positions, and answers within a group. */
    public List<GroupShare> groupShares() {
        return contents.groupShares();
    }

    /**
     * The number with a name that rules compare with.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int threshold(String key) {
        return contents.thresholds().stream()
                .filter(threshold -> threshold.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key))
                .value();
    }

    /** Which answers a municipality can change. */
    public Moves moves() {
        return contents.moves();
    }

    /** All questions of whose answers the survey says how frequent they are. */
    public Set<String> questionsWithPriors() {
        return contents.priors().keySet();
    }

    /** The numbers of inhabitants that rules tell larger from smaller municipalities by. */
    public Set<Integer> sizesComparedWith() {
        Set<Integer> sizes = new TreeSet<>();
        for (Rule rule : contents.rules().values()) {
            if (rule.when().stream().anyMatch(pattern -> pattern.fact().equals("Population"))) {
                rule.when().stream()
                        .filter(pattern -> pattern.fact().equals("Threshold"))
                        .flatMap(pattern -> pattern.comparisons().stream())
                        .flatMap(comparison -> comparison.operands().stream())
                        .filter(Constant.class::isInstance)
                        .forEach(key -> sizes.add(threshold(String.valueOf(((Constant) key).value()))));
            }
        }
        return sizes;
    }

    /** The SHA-256 of all files that decide what the rulebook finds, in hexadecimal. */
    public String digest() {
        return contents.digest();
    }

    /**
     * Lets the rules loose on facts.
     *
     * @throws RefusedException if the rules come to no end, naming the rule
     */
    public Findings evaluate(List<Fact> facts) {
        return evaluate(facts, MOST_FIRINGS);
    }

    Findings evaluate(List<Fact> facts, int mostFirings) {
        return Evaluation.run(this, compiled(), facts, mostFirings).findings();
    }

    /**
     * What becomes of each rule that is not silent, by id: the outcomes of {@link #evaluate}, with less work.
     *
     * @throws RefusedException if the rules come to no end, naming the rule
     */
    public Map<String, Outcome> outcomes(List<Fact> facts) {
        return Evaluation.run(this, compiled(), facts, MOST_FIRINGS).outcomes();
    }

    Contents contents() {
        return contents;
    }

    Derivations derivations() {
        return derivations;
    }

    /** What runs the same rules without the engine. */
    public synchronized Interpreter interpreter() {
        if (interpreter == null) {
            interpreter = new Interpreter(this);
        }
        return interpreter;
    }

    /** The numbers that rules compare with, as facts. */
    List<Threshold> thresholds() {
        return contents.thresholds();
    }

    private static <T> T known(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
