package de.ratwerk.web.page.profile;

import de.ratwerk.advice.robust.Robustness.Firmness;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which ranks an action takes when the weights are others, in words. */
public final class RankShares {
    /** Further ranks say little. */
    private static final int MOST = 3;

    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private RankShares() {}

    /** Its most frequent ranks with their shares of the weightings, as in "1 (62 %), 2 (25 %)". */
    public static String mostFrequent(Firmness firmness, Language language) {
        List<BigDecimal> shares = firmness.rankAcceptability();
        return String.join(
                ", ",
                IntStream.range(0, shares.size())
                        .boxed()
                        .filter(rank -> shares.get(rank).compareTo(LEAST) >= 0)
                        .sorted(Comparator.comparing((Integer rank) -> shares.get(rank))
                                .reversed())
                        .limit(MOST)
                        .map(rank -> (rank + 1) + " (" + language.share(shares.get(rank)) + ")")
                        .toList());
    }
}
