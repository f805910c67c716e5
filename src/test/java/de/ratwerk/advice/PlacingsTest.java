package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.advice.rank.Drafts;
import de.ratwerk.advice.rank.Ranking;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why each action stands where it stands, on rankings that can be followed by hand. */
class PlacingsTest {
    private static final List<Phase> PHASES =
            List.of(Drafts.phase("now", 55, 2), Drafts.phase("next", 45, 2), Drafts.phase("later", 0, 100));

    /** Both d and e reach the score of the first phase, but a and b were before them. */
    @Test
    void saysWhatKeepsAnActionOutOfAPhase() {
        assertThat(told(actions("a", "b", "d", "e", "f", "g"), 90, 80, 55, 54.9, 50, 44.9))
                .containsExactly(
                        "1 a now 90/90",
                        "2 b now 80/80 after a MORE_URGENT",
                        "3 d next 55/55, now FULL a b after b EARLIER_PHASE",
                        "4 e next 54.9/54.9, now BELOW_MINIMUM after d MORE_URGENT",
                        "5 f later 50/50, now BELOW_MINIMUM, next FULL d e after e EARLIER_PHASE",
                        "6 g later 44.9/44.9, now BELOW_MINIMUM, next BELOW_MINIMUM after f MORE_URGENT");
    }

    /** c is urgent; b comes before it because c requires it, and a because b does. */
    @Test
    void whatOthersBuildOnTellsThroughWhomItIsUrgent() {
        assertThat(told(
                        List.of(
                                Drafts.action("a"),
                                Drafts.action("b", "a"),
                                Drafts.action("c", "b"),
                                Drafts.action("d")),
                        10,
                        20,
                        60,
                        60))
                .containsExactly(
                        "1 a now 10/60 through b c",
                        "2 b now 20/60 through c after a REQUIRED",
                        "3 c next 60/60, now FULL a b after b EARLIER_PHASE",
                        "4 d next 60/60, now FULL a b after c BY_ID");
    }

    private static List<Action> actions(String... ids) {
        return Arrays.stream(ids).map(Drafts::action).toList();
    }

    private static List<String> told(List<Action> actions, double... scores) {
        Ranking ranking = new Ranking(actions, PHASES);
        List<BigDecimal> exact =
                Arrays.stream(scores).mapToObj(BigDecimal::valueOf).toList();
        return new Placings(ranking, exact, PHASES, ranking.by(scores))
                .all().stream().map(PlacingsTest::told).toList();
    }

    private static String told(Placing placing) {
        StringBuilder told = new StringBuilder()
                .append(placing.rank())
                .append(" ")
                .append(placing.action().id())
                .append(" ")
                .append(placing.phase().id())
                .append(" ")
                .append(plain(placing.score()))
                .append("/")
                .append(plain(placing.urgency()));
        if (!placing.builtOnBy().isEmpty()) {
            told.append(" through");
            placing.builtOnBy().forEach(action -> told.append(" ").append(action.id()));
        }
        placing.passed().forEach(passed -> {
            told.append(", ").append(passed.phase().id()).append(" ").append(passed.obstacle());
            passed.because().forEach(action -> told.append(" ").append(action.id()));
        });
        Placing.Ahead ahead = placing.ahead();
        return ahead == null
                ? told.toString()
                : told + " after " + ahead.action().id() + " " + ahead.lead();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
