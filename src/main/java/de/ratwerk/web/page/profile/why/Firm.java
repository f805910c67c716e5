package de.ratwerk.web.page.profile.why;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.robust.Swap;
import de.ratwerk.report.RobustnessReport;
import de.ratwerk.report.SwapText;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.RankShares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How firm the rank of an action is, in sentences. */
final class Firm {
    private Firm() {}

    /** The sentences; none if the action is not due or the only one. */
    static List<String> sentences(String action, Advice advice, Language language) {
        if (advice.actions().size() < 2) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        SwapText swaps = new SwapText(advice.rulebook(), language);
        for (DueAction due : advice.actions()) {
            Swap swap = due.robustness().swap();
            boolean own = due.action().id().equals(action);
            if (own) {
                sentences.add(0, shares(due, language));
            }
            if (swap != null && (own || swap.lower().id().equals(action))) {
                sentences.add(swaps.sentence(swap));
            }
        }
        if (!sentences.isEmpty()) {
            sentences.add(RobustnessReport.weights(advice, language));
        }
        return List.copyOf(sentences);
    }

    private static String shares(DueAction due, Language language) {
        BigDecimal share = due.robustness().topThree();
        String weightings = share.signum() == 0
                ? language.say("Bei keiner der Gewichtungen", "With none of the weightings")
                : share.compareTo(BigDecimal.ONE) == 0
                        ? language.say("Bei allen Gewichtungen", "With all weightings")
                        : language.say("Bei ", "With ")
                                + language.share(share)
                                + language.say(" der Gewichtungen", " of the weightings");
        return weightings
                + language.say(
                        " steht sie unter den ersten drei. Ihre häufigsten Ränge: ",
                        " it is among the first three. Its most frequent ranks: ")
                + RankShares.mostFrequent(due.robustness(), language)
                + ".";
    }
}
