package de.ratwerk.cohort.cluster;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.Member.Due;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The members of a cohort by what is due for them, whatever order they come in. */
final class Collected {
    /** Numbers in the order in which actions turn up; {@link #actions} puts them in order. */
    private final Map<String, Integer> numbers = new TreeMap<>();

    private final Map<BitSet, List<String>> members = new HashMap<>();

    void add(Member member) {
        BitSet due = new BitSet();
        for (Due action : member.due()) {
            due.set(number(action.id()));
        }
        members.computeIfAbsent(due, absent -> new ArrayList<>()).add(member.id());
    }

    private int number(String action) {
        Integer known = numbers.putIfAbsent(action, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The ids of all actions that are due somewhere, sorted. */
    List<String> actions() {
        return List.copyOf(numbers.keySet());
    }

    /** The different sets of actions, by the first id of their members; numbers of actions follow {@link #actions}. */
    List<NeedSet> sets() {
        List<Integer> found = List.copyOf(numbers.values());
        int[] places = new int[found.size()];
        for (int place = 0; place < places.length; place++) {
            places[found.get(place)] = place;
        }
        List<NeedSet> sets = new ArrayList<>();
        members.forEach((due, ids) -> {
            long[] row = new long[(places.length + 63) / 64];
            due.stream().forEach(number -> row[places[number] >> 6] |= 1L << places[number]);
            NeedSet set = new NeedSet(row);
            set.members.addAll(ids);
            Collections.sort(set.members);
            sets.add(set);
        });
        sets.sort(Comparator.comparing(set -> set.members.get(0)));
        return sets;
    }
}
