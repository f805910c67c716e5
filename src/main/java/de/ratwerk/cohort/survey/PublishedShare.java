package de.ratwerk.cohort.survey;

import de.ratwerk.advice.Benchmark.Own;
import de.ratwerk.advice.Outlook;
import de.ratwerk.cohort.survey.Sign.Positioned;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.text.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A share that the survey published: of whom, among whom, and whether a municipality is one of them. Immutable. */
public final class PublishedShare {
    private final String id;
    private final Evidence evidence;
    private final Text of;
    private final Text among;
    private final @Nullable Text note;
    private final Sign sign;
    private final @Nullable Sign base;
    private final OptionalInt respondents;

    PublishedShare(
            String id,
            Evidence evidence,
            Text of,
            Text among,
            @Nullable Text note,
            Sign sign,
            @Nullable Sign base,
            OptionalInt respondents) {
        this.id = id;
        this.evidence = evidence;
        this.of = of;
        this.among = among;
        this.note = note;
        this.sign = sign;
        this.base = base;
        this.respondents = respondents;
    }

    /** Names it: the key of its evidence, with a word behind it where one key serves several, as in {@code …/mobility}. */
    public String id() {
        return id;
    }

    /** The record that holds the figure. */
    public Evidence evidence() {
        return evidence;
    }

    /** The figure as it was published. */
    public Figure figure() {
        return Objects.requireNonNull(evidence.figure());
    }

    /** What those have in common that the share is of. */
    public Text of() {
        return of;
    }

    /** Who is the whole. */
    public Text among() {
        return among;
    }

    /** How the survey's question differs from the one that is counted here, or null if it does not. */
    public @Nullable Text note() {
        return note;
    }

    /** Whether the whole are all respondents. */
    public boolean isOfAll() {
        return base == null;
    }

    /** The positions that decide who is counted; none where answers alone do. */
    public Set<Status> positions() {
        return positioned().map(Positioned::status).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The groups of these positions. */
    public Set<Group> groups() {
        return positioned().map(Positioned::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Positioned> positioned() {
        return Stream.of(Optional.of(sign), Optional.ofNullable(base))
                .flatMap(Optional::stream)
                .filter(Positioned.class::isInstance)
                .map(Positioned.class::cast);
    }

    /**
     * How many respondents are the whole; of a group its published share of all of them, rounded, and so derived. Empty where
     * the survey does not say how large the group is.
     */
    public OptionalInt respondents() {
        return respondents;
    }

    /** What the published figure stands for: whole per cent for half a point to either side, a bound for all beyond it. */
    public Interval published() {
        return Interval.published(figure());
    }

    /** Whether a municipality is among those that the share is of. */
    Belongs own(Outlook outlook) {
        Own within = base == null ? Own.YES : base.own(outlook);
        return switch (within) {
            case NO -> Belongs.OUTSIDE;
            case OPEN, UNCLEAR -> Belongs.OPEN;
            case YES -> Belongs.valueOf(sign.own(outlook).name());
        };
    }

    @Override
    public String toString() {
        return id;
    }
}
