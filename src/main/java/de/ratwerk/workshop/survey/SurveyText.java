package de.ratwerk.workshop.survey;

import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.Counts;
import de.ratwerk.cohort.survey.Interval;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as a table for a terminal of 80 to 120 columns. */
public final class SurveyText {
    private static final String GAP = "  ";
    private static final int MARK = 2;

    private final SurveyRun run;
    /** Where some are open, the share that is possible takes the place of the sampling error, which then says little. */
    private final boolean gaps;

    private final SurveyWords words;
    private final Language language;
    private final Page page;
    private final List<List<String>> cells = new ArrayList<>();
    private final int[] widths;

    private SurveyText(SurveyRun run, Language language, int width, boolean colour) {
        this.run = run;
        this.language = language;
        this.gaps = run.hasGaps();
        this.words = new SurveyWords(run, language);
        this.page = new Page(width, colour);
        cells.add(head());
        run.rows().forEach(row -> cells.add(cells(row)));
        this.widths = new int[head().size()];
        cells.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
    }

    /**
     * The whole text, with a line end.
     *
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public static String of(SurveyRun run, Language language, int width, boolean colour) {
        return new SurveyText(run, language, width, colour).text();
    }

    private String text() {
        page.paragraph("", words.title(), Style.BOLD);
        page.paragraph("", words.purpose()).blank();
        page.line(Style.FAINT, " ".repeat(label() + MARK) + line(cells.get(0)));
        String base = "";
        for (int i = 0; i < run.rows().size(); i++) {
            Comparison row = run.rows().get(i);
            if (!words.base(row).equals(base)) {
                base = words.base(row);
                page.paragraph("", ProblemReport.inert(base), Style.BOLD);
            }
            row(row, cells.get(i + 1));
        }
        page.blank().paragraph("", words.ending(), Style.BOLD);
        page.blank();
        words.notes().forEach(note -> page.paragraph("", note, Style.FAINT));
        return page.toString();
    }

    /** The words on as many lines as they need, the numbers on the last of them. */
    private void row(Comparison row, List<String> numbers) {
        String mark = run.holds(row) ? GAP : "! ";
        List<String> lines = Page.wrapped(ProblemReport.inert(row.share().of().in(language)), label());
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            String padded =
                    lines.get(i) + " ".repeat(Math.max(0, label() - lines.get(i).length()));
            page.text((i == 0 ? mark : GAP) + padded + (last ? line(numbers) : ""));
        }
        String remark = words.remark(row);
        if (remark != null) {
            page.paragraph(
                    " ".repeat(MARK + 2), ProblemReport.inert(remark), run.holds(row) ? Style.FAINT : Style.BOLD);
        }
    }

    private int label() {
        int numbers = 0;
        for (int width : widths) {
            numbers += GAP.length() + width;
        }
        return page.width() - MARK - numbers;
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(GAP).append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
        }
        return line.toString();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                language.say("Befragung", "survey") + " ",
                language.say("gezählt", "counted"),
                gaps ? language.say("möglich", "possible") : language.say("Bereich", "range"),
                language.say("ja/bekannt", "yes/known")));
        if (gaps) {
            head.add(language.say("offen", "open"));
        }
        return head;
    }

    private List<String> cells(Comparison row) {
        Counts counts = row.counts();
        List<String> cells = new ArrayList<>(List.of(
                row.share().figure().signs() + words.mark(row),
                range(row.counted()),
                range(gaps ? row.possible() : row.sampling()),
                language.whole((int) counts.yes()) + "/" + language.whole((int) (counts.known() + counts.unclear()))));
        if (gaps) {
            cells.add(language.whole((int) counts.open()));
        }
        return cells;
    }

    private String range(@Nullable Interval interval) {
        return interval == null ? "–" : words.range(interval);
    }
}
