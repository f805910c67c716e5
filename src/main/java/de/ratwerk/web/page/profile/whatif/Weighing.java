package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.Contribution;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.report.RobustnessReport;
import de.ratwerk.report.picture.RankPicture;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.profile.RankShares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the actions with other weights, and how firm it is with all thinkable ones.
 *
 * @param sliders the weights as they are set
 * @param asUsual whether they are those of the rulebook
 * @param order the actions in the order that these weights give
 * @param picture which ranks the first actions take, as SVG; empty if fewer than two are due
 * @param firm how firm the first three are
 * @param tried which weights were tried for that
 */
record Weighing(List<Slider> sliders, boolean asUsual, List<Row> order, String picture, String firm, String tried) {
    private static final String FIELD = "w.";
    private static final int MOST = 100;
    private static final int DRAWN = 10;
    private static final int HUNDRED = 100;

    /**
     * A criterion's weight.
     *
     * @param value as the slider is set, 0 to 100
     * @param share what it comes to when all add up to 1
     * @param usual what the rulebook gives it
     */
    record Slider(String field, String title, int value, String share, String usual) {
        /** The id of its control. */
        String id() {
            return field.replace('.', '-');
        }
    }

    /**
     * An action.
     *
     * @param rank its rank with these weights
     * @param usual its rank with the weights of the rulebook
     * @param score its points with these weights
     * @param topThree with what share of the thinkable weights it is among the first three
     * @param ranks its most frequent ranks with these shares
     */
    record Row(String id, String title, int rank, int usual, String score, String topThree, String ranks) {
        /** How it moves, as a sign with a number; empty if it stays. */
        String moves() {
            return rank == usual ? "" : rank < usual ? "↑ " + (usual - rank) : "↓ " + (rank - usual);
        }
    }

    static Weighing of(Fields fields, Advice advice, Language language) {
        List<Criterion> criteria =
                List.copyOf(advice.rulebook().header().criteria().values());
        int[] set = criteria.stream()
                .mapToInt(criterion ->
                        fields.one(FIELD + criterion.id()).map(Weighing::number).orElse(percent(criterion.weight())))
                .toArray();
        double[] weights = normalised(set, criteria);
        List<Slider> sliders = new ArrayList<>();
        boolean asUsual = true;
        for (int i = 0; i < set.length; i++) {
            Criterion criterion = criteria.get(i);
            asUsual &= Math.abs(weights[i] - criterion.weight().doubleValue()) < 1e-9;
            sliders.add(new Slider(
                    FIELD + criterion.id(),
                    criterion.title().in(language),
                    set[i],
                    language.share(BigDecimal.valueOf(weights[i])),
                    language.share(criterion.weight())));
        }
        return new Weighing(
                sliders,
                asUsual,
                order(advice, criteria, weights, language),
                advice.actions().size() < 2 ? "" : picture(advice, language),
                RobustnessReport.firstThree(advice.robustness(), language),
                RobustnessReport.weights(advice, language));
    }

    private static int number(String written) {
        return written.matches("[0-9]{1,3}") ? Math.min(MOST, Integer.parseInt(written)) : 0;
    }

    private static int percent(BigDecimal weight) {
        return weight.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** Each divided by the sum of all; where all are 0, the weights of the rulebook. */
    private static double[] normalised(int[] set, Collection<Criterion> criteria) {
        double[] weights = new double[set.length];
        int sum = 0;
        for (int each : set) {
            sum += each;
        }
        int at = 0;
        for (Criterion criterion : criteria) {
            weights[at] = sum == 0 ? criterion.weight().doubleValue() : (double) set[at] / sum;
            at++;
        }
        return weights;
    }

    private static List<Row> order(Advice advice, List<Criterion> criteria, double[] weights, Language language) {
        List<DueAction> due = advice.actions().stream()
                .sorted(Comparator.comparing((DueAction each) -> each.action().id()))
                .toList();
        List<Action> actions = due.stream().map(DueAction::action).toList();
        double[] scores =
                due.stream().mapToDouble(each -> score(each, criteria, weights)).toArray();
        int[] order = new Ranking(actions, advice.rulebook().header().phases())
                .by(scores)
                .order();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            DueAction each = due.get(order[i]);
            BigDecimal score = BigDecimal.valueOf(scores[order[i]]).setScale(1, RoundingMode.HALF_UP);
            rows.add(new Row(
                    each.action().id(),
                    each.action().title().in(language),
                    i + 1,
                    each.rank(),
                    language.number(score),
                    language.share(each.robustness().topThree()),
                    RankShares.mostFrequent(each.robustness(), language)));
        }
        return rows;
    }

    private static double score(DueAction due, List<Criterion> criteria, double[] weights) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            Criterion criterion = criteria.get(i);
            double value = due.contributions().stream()
                    .filter(contribution -> contribution.criterion().equals(criterion))
                    .map(Contribution::value)
                    .mapToDouble(BigDecimal::doubleValue)
                    .sum();
            score += HUNDRED * weights[i] * value;
        }
        return score;
    }

    private static String picture(Advice advice, Language language) {
        List<RankPicture.Row> rows = advice.actions().stream()
                .limit(DRAWN)
                .map(due -> new RankPicture.Row(
                        due.rank(),
                        due.action().title().in(language),
                        due.robustness().rankAcceptability().stream()
                                .map(BigDecimal::doubleValue)
                                .toList()))
                .toList();
        return RankPicture.draw("rank-picture", rows, language).svg();
    }
}
