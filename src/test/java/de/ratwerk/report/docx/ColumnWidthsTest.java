package de.ratwerk.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Widths of columns. */
class ColumnWidthsTest {
    @Test
    void followTheSharesWhereWordsAreShort() {
        assertThat(ColumnWidths.of(table("a", "b", 3, 1), 8000)).containsExactly(6000, 2000);
    }

    @Test
    void giveALongWordTheRoomThatOthersDoNotNeed() {
        int[] widths = ColumnWidths.of(table("a", "Digitalisierungsstrategie", 9, 1), 8000);
        assertThat(widths[1]).isGreaterThan(2800);
        assertThat(widths[0] + widths[1]).isEqualTo(8000);
    }

    @Test
    void addUpEvenWhereNoColumnHasRoomToSpare() {
        String endless = "x".repeat(500);
        int[] widths = ColumnWidths.of(table(endless, endless, 9, 1), 8001);
        assertThat(widths[0] + widths[1]).isEqualTo(8001);
        assertThat(widths[0]).isPositive();
        assertThat(widths[1]).isPositive();
    }

    private static Table table(String first, String second, int share, int other) {
        return new Table(
                "t",
                "T",
                List.of(new Column("A", false, share), new Column("B", false, other)),
                List.of(List.of(Words.plain(first), Words.plain(second))));
    }
}
