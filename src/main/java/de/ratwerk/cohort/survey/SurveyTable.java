package de.ratwerk.cohort.survey;

import de.ratwerk.advice.Outlook;
import de.ratwerk.cohort.Member;
import de.ratwerk.text.Constants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts, for each published share, the municipalities of a cohort. It grows with the number of shares only, however many are
 * added, and comes out the same in any order. Not thread-safe: each thread counts by itself, then tables are joined.
 */
public final class SurveyTable {
    private final List<PublishedShare> shares;
    private final List<Map<Belongs, Long>> counts;
    private long size;

    /** An empty table. */
    public SurveyTable(PublishedShares shares) {
        this.shares = shares.all();
        this.counts = this.shares.stream()
                .map(share -> (Map<Belongs, Long>) new EnumMap<Belongs, Long>(Belongs.class))
                .toList();
    }

    /** Adds a municipality. */
    public void add(Member member) {
        add(member.shares());
    }

    /**
     * Adds a municipality.
     *
     * @param own for each share's id {@code yes}, {@code no}, {@code open} or {@code unclear}; none where it does not belong
     *     to the whole. Ids of other shares are passed over.
     * @throws IllegalArgumentException if a word is none of these
     */
    public void add(Map<String, String> own) {
        for (int i = 0; i < counts.size(); i++) {
            count(i, belongs(own.get(shares.get(i).id())));
        }
        size++;
    }

    /** Adds a municipality. */
    public void add(Outlook outlook) {
        for (int i = 0; i < counts.size(); i++) {
            count(i, shares.get(i).own(outlook));
        }
        size++;
    }

    /** Adds all that another table of the same shares counted. */
    public void add(SurveyTable other) {
        for (int i = 0; i < counts.size(); i++) {
            Map<Belongs, Long> mine = counts.get(i);
            other.counts.get(i).forEach((own, number) -> mine.merge(own, number, Long::sum));
        }
        size += other.size;
    }

    private void count(int share, Belongs own) {
        counts.get(share).merge(own, 1L, Long::sum);
    }

    private static Belongs belongs(@Nullable String word) {
        return word == null
                ? Belongs.OUTSIDE
                : Constants.named(word, Belongs.class).orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** How many municipalities were added. */
    public long size() {
        return size;
    }

    /**
     * Each share beside what was counted, in the register's order.
     *
     * @param yardstick by what a difference is judged
     */
    public List<Comparison> compared(Yardstick yardstick) {
        return IntStream.range(0, counts.size())
                .mapToObj(i -> Comparison.of(shares.get(i), counts(i), yardstick, counts.size()))
                .toList();
    }

    private Counts counts(int share) {
        Map<Belongs, Long> of = counts.get(share);
        return new Counts(
                of.getOrDefault(Belongs.YES, 0L),
                of.getOrDefault(Belongs.NO, 0L),
                of.getOrDefault(Belongs.OPEN, 0L),
                of.getOrDefault(Belongs.UNCLEAR, 0L));
    }
}
