package de.ratwerk.cohort.partner;

import de.ratwerk.cohort.partner.Coverage.Gain;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.GroupProposal.Giver;
import de.ratwerk.cohort.partner.GroupProposal.Someone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts into words what the groups of a region do, one after the other. */
final class Proposing {
    private final Sharing sharing;
    private final Region region;
    private final List<Seat> seats;
    private final Coverage before;

    Proposing(Sharing sharing, Region region, List<Seat> seats) {
        this.sharing = sharing;
        this.region = region;
        this.seats = seats;
        this.before = new Coverage(sharing, seats);
    }

    /** What the next group does beyond those before it. */
    GroupProposal next(int[] group, int number) {
        Coverage alone = new Coverage(sharing, seats);
        Gain all = alone.gain(group);
        Gain gain = before.gain(group);
        alone.add(group);
        GroupProposal proposal = new GroupProposal(
                number,
                region,
                members(group, alone),
                Arrays.stream(group)
                        .mapToObj(seat -> seats.get(seat).land)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                sizeRatio(group),
                group.length - 1,
                all.beyond(),
                all.worth() - all.beyond(),
                gain.beyond(),
                covers(group));
        before.add(group);
        return proposal;
    }

    private List<Someone> members(int[] group, Coverage alone) {
        List<Someone> members = new ArrayList<>();
        for (int seat : group) {
            Seat one = seats.get(seat);
            members.add(new Someone(
                    one.id,
                    one.name,
                    Bits.count(actions(one, one.core)),
                    Bits.count(alone.covered(seat)),
                    Arrays.stream(group)
                            .map(other -> Bits.count(actions(seats.get(other), given(one, seats.get(other)))))
                            .sum()));
        }
        int lead = lead(group, members);
        members.add(0, members.remove(lead));
        return List.copyOf(members);
    }

    /** Who gives the most leads; among equals the larger one, as it can better spare the people. */
    private int lead(int[] group, List<Someone> members) {
        Comparator<Integer> byGift =
                Comparator.comparingInt(i -> -members.get(i).gives());
        return IntStream.range(0, group.length)
                .boxed()
                .min(byGift.thenComparingDouble(i -> {
                            double size = seats.get(group[i]).size;
                            return Double.isNaN(size) ? 0 : -size;
                        })
                        .thenComparingInt(i -> group[i]))
                .orElseThrow();
    }

    private long[] actions(Seat seat, long[] needs) {
        long[] actions = sharing.row();
        sharing.actions(needs, seat.planned, actions);
        return actions;
    }

    private long[] given(Seat one, Seat other) {
        long[] given = sharing.row();
        for (int word = 0; word < given.length; word++) {
            given[word] = one.gives[word] & other.core[word];
            if (Same.of(one.land, other.land) == Same.NO) {
                given[word] &= ~sharing.local()[word];
            }
        }
        return given;
    }

    private @Nullable BigDecimal sizeRatio(int[] group) {
        int smallest = Integer.MAX_VALUE;
        int largest = 0;
        int compared = 0;
        for (int seat : group) {
            Integer population = seats.get(seat).population;
            if (seats.get(seat).comparable()) {
                if (population == null || population < 1) {
                    return null;
                }
                compared++;
                smallest = Math.min(smallest, population);
                largest = Math.max(largest, population);
            }
        }
        return compared < 2
                ? null
                : BigDecimal.valueOf(largest).divide(BigDecimal.valueOf(smallest), new MathContext(3));
    }

    private List<Cover> covers(int[] group) {
        List<Cover> covers = new ArrayList<>();
        boolean mixed = before.mixed(group, group.length);
        for (int subject = 0; subject < sharing.subjects().size(); subject++) {
            int wanted = subject;
            List<Seat> have = those(group, seat -> Bits.has(seat.gives, wanted));
            List<Seat> need = those(group, seat -> Bits.has(seat.core, wanted));
            boolean covered = !need.isEmpty() && need.size() + have.size() > 1;
            if (covered && !(mixed && Bits.has(sharing.local(), subject))) {
                covers.add(cover(subject, have, need));
            }
        }
        covers.sort(Comparator.comparingInt(
                        (Cover cover) -> -cover.need().size() * (cover.have().isEmpty() ? 1 : 2))
                .thenComparing(Cover::action)
                .thenComparing(cover -> String.valueOf(cover.component())));
        return List.copyOf(covers);
    }

    private List<Seat> those(int[] group, Predicate<Seat> kept) {
        return Arrays.stream(group).mapToObj(seats::get).filter(kept).toList();
    }

    private Cover cover(int number, List<Seat> have, List<Seat> need) {
        Subject subject = sharing.subjects().get(number);
        List<String> planned = need.stream()
                .filter(seat -> Bits.has(seat.planned, number))
                .map(seat -> seat.id)
                .toList();
        return new Cover(
                sharing.action(number, planned.size() == need.size()),
                subject.component(),
                have.stream()
                        .sorted(Comparator.comparing(seat -> seat.operation(number, subject)))
                        .map(seat -> new Giver(seat.id, seat.operation(number, subject), seat.operator(number)))
                        .toList(),
                need.stream().map(seat -> seat.id).toList(),
                planned,
                need.stream()
                        .filter(seat -> !Bits.has(
                                before.covered(seats.indexOf(seat)),
                                sharing.number(sharing.action(number, Bits.has(seat.planned, number)))))
                        .map(seat -> seat.id)
                        .toList());
    }
}
