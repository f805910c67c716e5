package de.ratwerk.spark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For how many municipalities each action is due, over all blocks. */
record Counted(Map<String, Integer> due) {
    private static final int SHOWN = 5;

    static Counted of(List<String> blocks) {
        Map<String, Integer> due = new TreeMap<>();
        for (String block : blocks) {
            String counts = block.substring(block.indexOf('{') + 1, block.indexOf('}'));
            for (String count : counts.split(", ")) {
                int equals = count.indexOf('=');
                due.merge(count.substring(0, equals), Integer.valueOf(count.substring(equals + 1)), Integer::sum);
            }
        }
        return new Counted(due);
    }

    void print(int size) {
        due.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(action ->
                        System.out.printf("%5.1f %%  %s%n", 100.0 * action.getValue() / size, action.getKey()));
    }
}
