package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Threshold;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook that was loaded and checked. Immutable and thread-safe.
 *
 * <p>All maps keep a fixed order: evidence and actions as in their files, rules by id.
 */
public final class Rulebook {
    /** Far more than any rulebook needs, far fewer than a loop makes in a second. */
    private static final int MOST_FIRINGS = 100_000;

    private final Header header;
    private final Map<String, Evidence> evidence;
    private final Map<String, Action> actions;
    private final Map<String, Rule> rules;
    private final Map<String, List<Prior>> priors;
    private final List<Joint> joints;
    private final List<GroupShare> groupShares;
    private final List<Threshold> thresholds;
    private final Moves moves;
    private final String digest;
    private final Compiled compiled;

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

    Rulebook(
            Header header,
            Map<String, Evidence> evidence,
            Map<String, Action> actions,
            Map<String, Rule> rules,
            Map<String, List<Prior>> priors,
            List<Joint> joints,
            List<GroupShare> groupShares,
            List<Threshold> thresholds,
            Moves moves,
            String digest,
            Compiled compiled) {
        this.header = header;
        this.evidence = evidence;
        this.actions = actions;
        this.rules = rules;
        this.priors = priors;
        this.joints = joints;
        this.groupShares = groupShares;
        this.thresholds = thresholds;
        this.moves = moves;
        this.digest = digest;
        this.compiled = compiled;
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

    /**
     * Compiles the rules unless that was done.
     *
     * @throws RefusedException with all that the compiler complains of, which the checks should have found
     */
    public void compile() {
        compiled.rules();
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
        return header;
    }

    /** All records of evidence by key. */
    public Map<String, Evidence> evidence() {
        return evidence;
    }

    /**
     * The record of evidence with a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Evidence evidence(String key) {
        return known(evidence, key);
    }

    /** All actions by id. */
    public Map<String, Action> actions() {
        return actions;
    }

    /**
     * The action with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Action action(String id) {
        return known(actions, id);
    }

    /** All rules by id. */
    public Map<String, Rule> rules() {
        return rules;
    }

    /**
     * The rule with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule rule(String id) {
        return known(rules, id);
    }

    /** How frequent the survey found the answers to a question, none where it says nothing of them. */
    public List<Prior> priors(String path) {
        return priors.getOrDefault(path, List.of());
    }

    /** How frequent the survey found the answers to several questions together. */
    public List<Joint> joints() {
        return joints;
    }

    /** How frequent the survey found positions, and answers within a group. */
    public List<GroupShare> groupShares() {
        return groupShares;
    }

    /**
     * The number with a name that rules compare with.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int threshold(String key) {
        return thresholds.stream()
                .filter(threshold -> threshold.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key))
                .value();
    }

    /** Which answers a municipality can change. */
    public Moves moves() {
        return moves;
    }

    /** All questions of whose answers the survey says how frequent they are. */
    public Set<String> questionsWithPriors() {
        return priors.keySet();
    }

    /** The numbers of inhabitants that rules tell larger from smaller municipalities by. */
    public Set<Integer> sizesComparedWith() {
        Set<Integer> sizes = new TreeSet<>();
        for (Rule rule : rules.values()) {
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
        return digest;
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
        return Evaluation.run(this, compiled.rules(), thresholds, facts, mostFirings)
                .findings();
    }

    /**
     * What becomes of each rule that is not silent, by id: the outcomes of {@link #evaluate}, with less work.
     *
     * @throws RefusedException if the rules come to no end, naming the rule
     */
    public Map<String, Outcome> outcomes(List<Fact> facts) {
        return Evaluation.run(this, compiled.rules(), thresholds, facts, MOST_FIRINGS)
                .outcomes();
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
        return thresholds;
    }

    private static <T> T known(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
