package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.AdviceDocument.Contribution;
import de.ratwerk.report.AdviceDocument.Criterion;
import de.ratwerk.report.AdviceDocument.Stage;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Figures;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.picture.ScorePicture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All that is due, by phase and rank, each action with what speaks for it and how to begin. */
final class ActionChapter {
    private final Material material;
    private final AdviceDocument advice;

    ActionChapter(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    /** Where links to an action lead. */
    static String anchor(Action action) {
        return "m-" + action.id();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.chapter("Maßnahmen", "Actions", "massnahmen"));
        if (advice.actions().isEmpty()) {
            blocks.add(new Paragraph(
                    Words.plain(material.say("Keine Maßnahme ist fällig.", "No action is due.")), Tone.PLAIN));
            return blocks;
        }
        blocks.add(new Paragraph(Words.plain(introduction()), Tone.PLAIN));
        if (advice.actions().size() > 1) {
            blocks.addAll(scores());
        }
        for (Stage stage : advice.roadmap()) {
            List<Action> inPhase = advice.actions().stream()
                    .filter(action -> action.phase().equals(stage.phase()))
                    .toList();
            if (!inPhase.isEmpty()) {
                blocks.add(new Heading(2, stage.title(), "phase-" + stage.phase(), false));
                inPhase.forEach(action -> blocks.addAll(new ActionSection(material, action).blocks()));
            }
        }
        blocks.addAll(new FirmnessSection(material).blocks());
        return blocks;
    }

    private String introduction() {
        int count = advice.actions().size();
        String shown = advice.top() == null
                ? ""
                : material.say(
                        " Gezeigt sind nur die ersten " + count + ".", " Only the first " + count + " are shown.");
        List<String> criteria =
                advice.method().criteria().stream().map(Criterion::title).toList();
        return material.say(
                        "Was fällig ist, steht nach Dringlichkeit. Die Punkte reichen von 0 bis 100 und sind die"
                                + " gewichtete Summe aus " + material.language().allOf(criteria)
                                + "; was eine Maßnahme voraussetzt, steht vor ihr.",
                        "What is due stands in order of urgency. Points range from 0 to 100 and are the weighted sum"
                                + " of "
                                + material.language().allOf(criteria) + "; what an action requires stands before it.")
                + shown;
    }

    private List<Block> scores() {
        List<Criterion> criteria = advice.method().criteria();
        List<ScorePicture.Row> drawn = new ArrayList<>();
        List<List<Words>> rows = new ArrayList<>();
        for (Action action : advice.actions()) {
            List<BigDecimal> points = criteria.stream()
                    .map(criterion -> points(action, criterion.id()))
                    .toList();
            drawn.add(new ScorePicture.Row(action.rank(), action.title(), points, action.score()));
            List<Words> row = new ArrayList<>();
            row.add(Words.plain(material.ranked(action)));
            points.forEach(some -> row.add(Words.plain(material.points(some))));
            row.add(Words.strong(material.points(action.score())));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(material.say("Maßnahme", "Action"), false, 7));
        criteria.forEach(criterion -> columns.add(new Column(Capital.of(criterion.title()), true, 2)));
        columns.add(new Column(material.say("Punkte", "Points"), true, 2));
        String caption = material.say("Punkte der Maßnahmen nach Kriterien", "Points of the actions by criterion");
        return Figures.of(
                ScorePicture.sheets(
                        "punkte-bild",
                        criteria.stream()
                                .map(criterion -> Capital.of(criterion.title()))
                                .toList(),
                        drawn,
                        Figures.HIGHEST,
                        material.language()),
                caption,
                new Table("punkte", caption, columns, rows));
    }

    /** The points that a criterion gives an action. */
    static BigDecimal points(Action action, String criterion) {
        return action.contributions().stream()
                .filter(contribution -> contribution.criterion().equals(criterion))
                .map(Contribution::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
