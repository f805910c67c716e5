package de.ratwerk.fuzz;

import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Words;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.util.List;

/** A report of a few lines, so that a fuzzer tries what surrounds it and does not wait for what it says. */
final class ShortPaper {
    static final Paper PAPER = new Paper(
            Language.DE,
            "Was als Nächstes zu tun ist",
            "Ährenfeld",
            LocalDate.of(2026, 10, 1),
            List.of(
                    new Heading(1, "Zuerst", "first", false),
                    new Items(true, List.of(Words.plain("Inventur der Daten"))),
                    new Items(false, List.of(Words.plain("H2")))));

    private ShortPaper() {}
}
