package de.ratwerk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns the rows on standard input into one table: Markdown, and aligned for a terminal. */
public final class Table {
    private Table() {}

    public static void main(String[] arguments) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Row.HEAD);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().filter(Row::isOne).map(Row::of).map(Row::cells).forEach(rows::add);
        }
        int[] widths = IntStream.range(0, Row.HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        rows.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
        for (List<String> row : rows) {
            System.out.println(IntStream.range(0, widths.length)
                    .mapToObj(column -> row.get(column)
                            + " ".repeat(widths[column] - row.get(column).length()))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }
}
