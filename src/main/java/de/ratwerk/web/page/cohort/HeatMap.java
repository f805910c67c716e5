package de.ratwerk.web.page.cohort;

import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Part;
import de.ratwerk.report.portfolio.PortfolioDocument.Phase;
import de.ratwerk.report.portfolio.PortfolioWords;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each action where: place by place, or, of more than {@link #MOST_PLACES}, in each part of the cohort. Each
 * cell says it by its ground, by a sign and in words.
 *
 * @param byPlace whether a column is a place
 * @param heads what the columns are
 * @param rows the actions, the recommendations in their order, the one that is due for most first
 * @param legend what the signs mean; none where the cells hold numbers
 */
record HeatMap(boolean byPlace, List<Head> heads, List<Row> rows, List<Cell> legend) {
    /** A wider table nobody looks over. */
    static final int MOST_PLACES = 60;

    private static final int PERCENT = 100;
    private static final int SHADES = 4;

    /** A column: its name, and of a part how many places it has. */
    record Head(String name, String places) {}

    /** An action and what becomes of it. */
    record Row(String recommendation, String title, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param style the class of its ground
     * @param sign what is seen
     * @param words what it means
     */
    record Cell(String style, String sign, String words) {}

    static HeatMap of(PortfolioDocument document, PortfolioWords words, Language language) {
        List<Action> actions = new ArrayList<>(document.actions());
        actions.sort(Comparator.comparing(Action::recommendation)); // stable: the most often due stay first
        List<Member> members = document.members();
        return members.isEmpty() || members.size() > MOST_PLACES
                ? parts(document, actions, words, language)
                : places(members, actions, words);
    }

    private static HeatMap places(List<Member> members, List<Action> actions, PortfolioWords words) {
        List<Row> rows = new ArrayList<>();
        for (Action action : actions) {
            List<Cell> cells = members.stream()
                    .map(member -> cell(member.actions().getOrDefault(action.id(), "not-due"), action, words))
                    .toList();
            rows.add(new Row(action.recommendation(), action.title(), cells));
        }
        List<Cell> legend = new ArrayList<>();
        actions.stream().findFirst().ifPresent(action -> {
            action.phases().forEach(phase -> legend.add(cell(phase.phase(), action, words)));
            List.of("open", "in-place", "not-due").forEach(code -> legend.add(cell(code, action, words)));
        });
        return new HeatMap(
                true,
                members.stream().map(member -> new Head(member.name(), "")).toList(),
                rows,
                legend);
    }

    private static Cell cell(String code, Action action, PortfolioWords words) {
        return switch (code) {
            case "open" -> new Cell("open", "?", words.becomes(code));
            case "in-place" -> new Cell("in-place", "✓", words.becomes(code));
            case "not-due" -> new Cell("not-due", "–", words.becomes(code));
            default -> {
                int phase = action.phases().stream().map(Phase::phase).toList().indexOf(code) + 1;
                yield new Cell(
                        "due-" + Math.min(Math.max(1, phase), 3),
                        String.valueOf(phase),
                        words.say("fällig: ", "due: ") + words.phase(code));
            }
        };
    }

    private static HeatMap parts(
            PortfolioDocument document, List<Action> actions, PortfolioWords words, Language language) {
        List<Part> parts = document.parts().parts();
        List<Row> rows = new ArrayList<>();
        for (Action action : actions) {
            List<Cell> cells = parts.stream()
                    .map(part -> cell(part.due().get(action.id()), part.members(), words, language))
                    .toList();
            rows.add(new Row(action.recommendation(), action.title(), cells));
        }
        return new HeatMap(
                false,
                parts.stream()
                        .map(part -> new Head(part.name(), words.places(part.members())))
                        .toList(),
                rows,
                List.of());
    }

    private static Cell cell(@Nullable Integer due, int members, PortfolioWords words, Language language) {
        if (due == null || members < 1) {
            return new Cell("not-due", words.number(null), "");
        }
        int share = Math.round((float) PERCENT * due / members);
        int shade = due == 0 ? 0 : Math.min(SHADES, 1 + share * SHADES / (PERCENT + 1));
        return new Cell(
                "share-" + shade,
                language.percent(share),
                words.say("fällig in ", "due in ")
                        + words.number(due)
                        + words.say(" von ", " of ")
                        + words.number(members));
    }
}
