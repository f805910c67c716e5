package de.ratwerk.synthetic;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Synthetic municipalities whose answers are as frequent, and hang together, as the survey published it. Immutable and
 * thread-safe: a municipality depends on the evidence, the seed and its number only, so that any of them can be made
 * alone, in any order and in parallel.
 *
 * <p>Figures are looked up in the evidence. A key that is missing or has no figure leaves an even choice, or no link
 * where the figure is the share of a group. Associations, which have a direction only, get a size that the generator
 * assumes; so do orders without figures, such as which components come first. All that is assumed stands in one place
 * ({@code Assumptions}) and is no finding.
 */
public final class SyntheticCohort {
    private static final int ANSWERS = 0;
    private static final int SILENCE = 1;

    private final long seed;
    private final GroupTable table;
    private final List<Section> sections;

    private SyntheticCohort(Shares shares, long seed) {
        this.seed = seed;
        this.table = new GroupTable(shares);
        this.sections = List.of(
                new SizeAndKind(table),
                new Components(shares, table),
                new FimAndCooperation(shares),
                new DataUse(shares, table),
                new StrategyContent(shares, table),
                new Leaders(shares, table),
                new TrainingTopics(shares, table),
                new CommunityOffers(shares, table),
                new FibreAndBroadband(shares, table),
                new Remainder());
    }

    /**
     * A cohort.
     *
     * @param evidence the survey's findings by key
     * @param seed another seed gives another cohort
     */
    public static SyntheticCohort of(Map<String, Evidence> evidence, long seed) {
        return new SyntheticCohort(new Shares(Map.copyOf(evidence)), seed);
    }

    /**
     * A municipality that answers every question that applies, save the official key.
     *
     * @param number which one, from 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public Profile municipality(int number) {
        return municipality(number, 0);
    }

    /**
     * The same municipality with answers left out. Which they are depends on nothing else; who leaves out more leaves
     * out the same and others. Together with an answer goes what was asked only because of it.
     *
     * @param number which one, from 1
     * @param unanswered the chance of each answer to be left out, from 0 to 1; the name always stays
     * @throws IllegalArgumentException if the number is below 1 or the chance is none
     */
    public Profile municipality(int number, double unanswered) {
        if (number < 1) {
            throw new IllegalArgumentException("municipalities are counted from 1, not " + number);
        }
        if (!(unanswered >= 0 && unanswered <= 1)) {
            throw new IllegalArgumentException("a chance is between 0 and 1, not " + unanswered);
        }
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Draw draw = Draw.of(seed, number, ANSWERS);
        Groups groups = table.draw(draw);
        sections.forEach(section -> section.answer(groups, draw, answers));
        silence(answers, unanswered, Draw.of(seed, number, SILENCE));
        return Profile.empty("Synthetische Kommune " + number).with(answers);
    }

    private static void silence(Map<String, List<String>> answers, double unanswered, Draw draw) {
        Questionnaire.standard().questions().forEach(question -> {
            Condition condition = question.condition();
            boolean silent = draw.chance(unanswered);
            if (silent || condition != null && !answers.containsKey(condition.path())) {
                answers.remove(question.path());
            }
        });
    }
}
