package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Figures;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Part;
import de.ratwerk.report.portfolio.PortfolioDocument.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is due for how many, place by place where they are few enough, and what the open actions wait for. */
final class DueChapter {
    /** More places than these no page shows. */
    private static final int MOST_PLACES = 60;

    private static final int FEW = 15;

    private final PortfolioDocument document;
    private final PortfolioWords words;
    private final List<Action> told;

    DueChapter(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
        this.told = document.actions().stream()
                .filter(action ->
                        action.due() == null || action.due() > 0 || action.open() == null || action.open() > 0)
                .toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PortfolioPaper.chapter(words.say("Was fällig ist", "What is due"), "faellig"));
        if (told.isEmpty()) {
            blocks.add(new Paragraph(
                    Words.plain(words.say(
                            "Nach dem, was bekannt ist, ist nirgends etwas fällig oder offen.",
                            "As far as is known, nothing is due or open anywhere.")),
                    Tone.PLAIN));
            return blocks;
        }
        List<Picture> bars = new PortfolioPictures(document, words).due(told);
        String caption = words.say("Maßnahmen nach der Zahl der Orte", "Actions by the number of places");
        blocks.addAll(Figures.of(bars, caption, actions(caption)));
        heat(blocks);
        questions(blocks);
        return blocks;
    }

    private Table actions(String caption) {
        List<List<Words>> rows = new ArrayList<>();
        for (Action action : told) {
            List<Words> row = new ArrayList<>();
            row.add(Words.plain(action.title() + " (" + action.recommendation() + ")"));
            action.phases().forEach(phase -> row.add(Words.plain(words.number(phase.members()))));
            row.add(Words.strong(words.number(action.due())));
            row.add(Words.plain(words.number(action.open())));
            row.add(Words.plain(words.number(action.inPlace())));
            row.add(Words.plain(words.number(action.notDue())));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("Maßnahme", "Action"), false, 8));
        document.actions().get(0).phases().forEach(phase -> columns.add(new Column(phase.title(), true, 2)));
        columns.add(new Column(words.say("fällig", "due"), true, 2));
        columns.add(new Column(words.say("offen", "open"), true, 2));
        columns.add(new Column(words.say("vorhanden", "in place"), true, 2));
        columns.add(new Column(words.say("nicht fällig", "not due"), true, 2));
        return new Table("massnahmen", caption, columns, rows);
    }

    /** Places by actions where they are few enough for a page, else parts of the cohort by actions. */
    private void heat(List<Block> blocks) {
        List<Member> members = document.members();
        boolean single = !members.isEmpty() && members.size() <= MOST_PLACES;
        if (!single && document.parts().parts().size() < 2) {
            return;
        }
        String title = single
                ? words.say("Orte und Maßnahmen", "Places and actions")
                : document.parts().by().equals("land")
                        ? words.say("Länder und Maßnahmen", "Länder and actions")
                        : words.say("Größenklassen und Maßnahmen", "Size classes and actions");
        blocks.add(new Heading(2, title, "waermebild", false));
        PortfolioPictures pictures = new PortfolioPictures(document, words);
        List<Picture> sheets = single ? pictures.places(told) : pictures.parts(told);
        Table table = single ? places(title) : parts(title);
        blocks.addAll(Figures.of(sheets, title, table));
    }

    /** An action a row, with the places by what becomes of it there; two columns fit a telephone. */
    private Table places(String caption) {
        List<List<Words>> rows = new ArrayList<>();
        for (Action action : told) {
            Words places = Words.none();
            for (String code : codes()) {
                List<String> ids = document.members().stream()
                        .filter(member -> code.equals(member.actions().get(action.id())))
                        .map(Member::id)
                        .toList();
                if (!ids.isEmpty()) {
                    places = places.and(words.becomes(code) + ": ", Words.Style.STRONG)
                            .and(words.names(ids, MOST_PLACES) + ". ");
                }
            }
            rows.add(List.of(Words.plain(action.title() + " (" + action.recommendation() + ")"), places));
        }
        return new Table(
                "orte-massnahmen",
                caption,
                List.of(
                        new Column(words.say("Maßnahme", "Action"), false, 2),
                        new Column(words.say("Orte", "Places"), false, 5)),
                rows);
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        document.actions().get(0).phases().forEach(phase -> codes.add(phase.phase()));
        codes.add("open");
        codes.add("in-place");
        return codes;
    }

    private Table parts(String caption) {
        List<Part> parts = document.parts().parts();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("Maßnahme", "Action"), false, 8));
        parts.forEach(
                part -> columns.add(new Column(part.name() + " (" + words.number(part.members()) + ")", true, 2)));
        List<List<Words>> rows = new ArrayList<>();
        IntStream.range(0, document.actions().size())
                .filter(i -> told.contains(document.actions().get(i)))
                .forEach(i -> {
                    List<Words> row = new ArrayList<>();
                    row.add(Words.plain(document.actions().get(i).title()));
                    parts.forEach(part -> row.add(Words.plain(words.number(
                            part.due().get(document.actions().get(i).id())))));
                    rows.add(row);
                });
        return new Table("teile-massnahmen", caption, columns, rows);
    }

    private void questions(List<Block> blocks) {
        if (document.questions().isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, words.say("Was zu fragen lohnt", "What is worth asking"), "fragen", false));
        blocks.add(new Paragraph(
                Words.plain(words.say(
                        "Wo etwas offen ist, fehlen Antworten. Die Antworten auf diese Fragen entscheiden in besonders"
                                + " vielen Orten darüber, ob eine Maßnahme fällig ist.",
                        "Where something is open, answers are missing. The answers to these questions decide in"
                                + " particularly many places whether an action is due.")),
                Tone.PLAIN));
        List<List<Words>> rows = new ArrayList<>();
        for (Question question : document.questions().stream().limit(FEW).toList()) {
            rows.add(List.of(
                    Words.plain(question.label()),
                    Words.plain(words.number(question.members())),
                    Words.plain(words.number(question.actions().size()))));
        }
        blocks.add(new Table(
                "offene-fragen",
                words.say("Offene Fragen, die entscheiden", "Open questions that decide"),
                List.of(
                        new Column(words.say("Frage", "Question"), false, 6),
                        new Column(words.say("Orte", "Places"), true, 2),
                        new Column(words.say("Maßnahmen", "Actions"), true, 2)),
                rows));
    }
}
