package de.ratwerk.cohort.partner;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.partner.Prospects.Request;
import de.ratwerk.cohort.partner.Prospects.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whose solution the members of a cohort can copy, and with whom they can do what is due. Immutable.
 *
 * <p>For everything that is due and can be shared ({@link Sharing}), each member is told a few of those that have it and a few
 * of those that need it too: first those of the same Land, then, of those that have it, those where it is easiest to join ({@link
 * Operation}), then those nearest in size (the ratio of the populations; unknown comes last), then by id. What has to do with lines in the
 * ground or with a Land's own solutions is not told across a Land's border; a Land that is unknown keeps nobody apart.
 *
 * <p>It is symmetric: whoever is told that B has something is among those that B is told to need it, and of two that need the
 * same, both are told or neither. So a member that many look to is told more than it tells.
 *
 * <p>Memory is a few hundred bytes for each member and what it is told; the members themselves are not kept.
 */
public final class Partners {
    /** How many of those that have something, and of those that need it too, a member is told. */
    public static final int SHOWN = 5;

    private final Sharing sharing;
    private final Seat[] seats;
    private final List<Shelf> having = new ArrayList<>();
    private final List<Shelf> needing = new ArrayList<>();
    private final List<Shelf> joining = new ArrayList<>();
    private final Told ask;
    private final Told join;

    private Partners(Seat[] seats, Sharing sharing, int most) {
        this.sharing = sharing;
        this.seats = seats;
        this.ask = new Told(seats.length);
        this.join = new Told(seats.length);
        for (int subject = 0; subject < sharing.subjects().size(); subject++) {
            having.add(new Shelf(sharing, subject, those(subject, seat -> seat.gives), most, true));
            needing.add(new Shelf(sharing, subject, those(subject, seat -> seat.needs), most, false));
            joining.add(new Shelf(sharing, subject, those(subject, seat -> seat.joins), most, false));
        }
        for (Seat seat : seats) {
            Bits.each(seat.needs, subject -> {
                ask.tell(seat, subject, having.get(subject).bestFor(seat));
                join.tell(
                        seat,
                        subject,
                        Bits.has(seat.joins, subject) ? joining.get(subject).bestFor(seat) : List.of());
            });
        }
        ask.close();
        join.close();
    }

    /**
     * The partners within a cohort.
     *
     * @param members in any order
     * @param sharing what can be shared
     * @throws IllegalArgumentException if two members have the same id
     */
    public static Partners of(Iterable<Member> members, Sharing sharing) {
        return of(members, sharing, SHOWN);
    }

    static Partners of(Iterable<Member> members, Sharing sharing, int most) {
        return new Partners(seats(members, sharing), sharing, most);
    }

    /** By id, so that the number of a seat says which id comes first. */
    private static Seat[] seats(Iterable<Member> members, Sharing sharing) {
        List<Seat> seats = new ArrayList<>();
        members.forEach(member -> seats.add(new Seat(member, sharing)));
        seats.sort(Comparator.comparing(seat -> seat.id));
        for (int number = 0; number < seats.size(); number++) {
            seats.get(number).number = number;
            if (number > 0 && seats.get(number).id.equals(seats.get(number - 1).id)) {
                throw new IllegalArgumentException("two members are called " + seats.get(number).id);
            }
        }
        return seats.toArray(Seat[]::new);
    }

    private List<Seat> those(int subject, Function<Seat, long[]> row) {
        return Arrays.stream(seats)
                .filter(seat -> Bits.has(row.apply(seat), subject))
                .toList();
    }

    /**
     * Whom a member can ask, join and help.
     *
     * @throws IllegalArgumentException if the cohort has no such member
     */
    public Prospects of(String id) {
        Seat seat = seat(id);
        List<Wish> wishes = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (int subject : seat.byRank()) {
            Wish wish = wish(seat, subject);
            // A further component that nobody has is no news to anybody.
            if (wish.decisive() || wish.having() > 0) {
                wishes.add(wish);
            }
        }
        Bits.each(seat.gives, subject -> {
            if (needing.get(subject).count(seat) > 0) {
                requests.add(request(seat, subject));
            }
        });
        return new Prospects(seat.id, seat.name, List.copyOf(wishes), List.copyOf(requests));
    }

    /** Proposals of groups. */
    public Groups groups() {
        return Groups.of(seats, sharing);
    }

    private Wish wish(Seat seat, int subject) {
        boolean joins = Bits.has(seat.joins, subject);
        return new Wish(
                sharing.action(subject, Bits.has(seat.planned, subject)),
                sharing.subjects().get(subject).component(),
                joins,
                having.get(subject).count(seat),
                candidates(seat, subject, having.get(subject), IntStream.of(ask.toldTo(seat.number, subject))),
                joins ? joining.get(subject).count(seat) - 1 : 0,
                candidates(
                        seat,
                        subject,
                        joining.get(subject),
                        IntStream.concat(
                                IntStream.of(join.toldTo(seat.number, subject)),
                                IntStream.of(join.toldOf(seat.number, subject)))));
    }

    private Request request(Seat seat, int subject) {
        Shelf shelf = needing.get(subject);
        return new Request(
                sharing.action(subject, false),
                sharing.subjects().get(subject).component(),
                !Bits.has(sharing.further(), subject),
                shelf.count(seat),
                candidates(seat, subject, shelf, IntStream.of(ask.toldOf(seat.number, subject))));
    }

    private List<Candidate> candidates(Seat seat, int subject, Shelf shelf, IntStream numbers) {
        return numbers.distinct()
                .mapToObj(number -> seats[number])
                .sorted(shelf.orderFor(seat))
                .map(other ->
                        Candidate.of(other, seat, subject, sharing.subjects().get(subject)))
                .toList();
    }

    private Seat seat(String id) {
        int low = 0;
        int high = seats.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = seats[middle].id.compareTo(id);
            if (order == 0) {
                return seats[middle];
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        throw new IllegalArgumentException("no member is called " + id);
    }
}
