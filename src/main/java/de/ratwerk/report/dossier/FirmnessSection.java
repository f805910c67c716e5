package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.RobustnessDocument.Swap;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.picture.RankPicture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How firm the order is if one weighs otherwise. */
final class FirmnessSection {
    /** Ranks beyond these are told together. */
    private static final int RANKS = 10;

    private static final int SWAPS = 5;

    private final Material material;
    private final AdviceDocument advice;

    FirmnessSection(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        List<Action> shown = advice.actions().stream().limit(RANKS).toList();
        if (shown.size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.section("Wie fest die Reihenfolge ist", "How firm the order is", "festigkeit"));
        blocks.add(new Paragraph(Words.plain(introduction()), Tone.PLAIN));
        blocks.add(figure(shown));
        List<Words> swaps = advice.actions().stream()
                .limit(SWAPS)
                .map(action -> action.robustness().swap())
                .filter(Objects::nonNull)
                .map(Swap::statement)
                .map(Words::plain)
                .toList();
        if (!swaps.isEmpty()) {
            blocks.add(new Paragraph(
                    Words.plain(material.say(
                            "Was es braucht, damit benachbarte Plätze tauschen:",
                            "What it takes for neighbouring ranks to swap:")),
                    Tone.PLAIN));
            blocks.add(new Items(false, swaps));
        }
        return blocks;
    }

    private String introduction() {
        String samples = material.language().whole(advice.robustness().samples());
        return material.say(
                        "Wie viel ein Kriterium zählt, ist ein Urteil, über das sich streiten lässt. Darum sind "
                                + samples
                                + " andere Gewichtungen durchgerechnet. Das Bild zeigt, bei wie vielen von ihnen eine"
                                + " Maßnahme auf welchem Platz steht. ",
                        "How much a criterion counts is a judgement open to dispute. So " + samples
                                + " other sets of weights have been tried. The picture shows with how many of them an"
                                + " action takes which rank. ")
                + advice.robustness().firstThree().statement();
    }

    private Figure figure(List<Action> shown) {
        String caption = material.say(
                "Anteil der Gewichtungen, mit denen eine Maßnahme auf einem Platz steht",
                "Share of the weights with which an action takes a rank");
        List<RankPicture.Row> rows = shown.stream()
                .map(action -> new RankPicture.Row(
                        action.rank(),
                        action.title(),
                        action.robustness().rankAcceptability().stream()
                                .map(BigDecimal::doubleValue)
                                .toList()))
                .toList();
        return new Figure(RankPicture.draw("plaetze-bild", rows, material.language()), caption, table(shown, caption));
    }

    private Table table(List<Action> shown, String caption) {
        List<Column> columns = List.of(
                new Column(material.say("Maßnahme", "Action"), false, 6),
                new Column(material.say("eigener Platz", "own rank"), true, 2),
                new Column(material.say("unter den ersten drei", "among the first three"), true, 2),
                new Column(material.say("bester Platz", "best rank"), true, 2),
                new Column(material.say("schlechtester Platz", "worst rank"), true, 2));
        List<List<Words>> rows = new ArrayList<>();
        for (Action action : shown) {
            List<BigDecimal> shares = action.robustness().rankAcceptability();
            int best = 1;
            while (best < shares.size() && shares.get(best - 1).signum() == 0) {
                best++;
            }
            int worst = shares.size();
            while (worst > 1 && shares.get(worst - 1).signum() == 0) {
                worst--;
            }
            rows.add(List.of(
                    Words.plain(material.ranked(action)),
                    Words.plain(material.language().share(shares.get(action.rank() - 1))),
                    Words.plain(material.language().share(action.robustness().topThree())),
                    Words.plain(String.valueOf(best)),
                    Words.plain(String.valueOf(worst))));
        }
        return new Table("plaetze", caption, columns, rows);
    }
}
