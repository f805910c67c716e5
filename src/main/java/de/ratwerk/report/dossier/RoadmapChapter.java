package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Before;
import de.ratwerk.report.AdviceDocument.Stage;
import de.ratwerk.report.AdviceDocument.Step;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Figures;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.picture.RoadmapPicture;
import de.ratwerk.report.picture.RoadmapPicture.Card;
import de.ratwerk.report.picture.RoadmapPicture.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions as a plan: what comes when, and what waits for what. */
final class RoadmapChapter {
    private final Material material;
    private final AdviceDocument advice;

    RoadmapChapter(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        if (advice.actions().isEmpty()) {
            return List.of();
        }
        List<Lane> lanes = advice.roadmap().stream()
                .filter(stage -> !stage.actions().isEmpty())
                .map(stage -> new Lane(
                        stage.title(), stage.actions().stream().map(this::card).toList()))
                .toList();
        String caption = material.say("Fahrplan nach Phasen", "Roadmap by phase");
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.chapter("Fahrplan", "Roadmap", "fahrplan"));
        blocks.add(new Paragraph(Words.plain(introduction()), Tone.PLAIN));
        blocks.addAll(Figures.of(
                RoadmapPicture.sheets("fahrplan-bild", lanes, Figures.HIGHEST, material.language()),
                caption,
                table(caption)));
        return blocks;
    }

    private String introduction() {
        return material.say(
                "Die Phasen sagen, was zuerst kommt, nicht, wann etwas fertig ist; Termine setzt die Kommune selbst."
                        + " Keine Maßnahme steht vor einer, auf die sie aufbaut.",
                "The phases say what comes first, not when something is finished; the municipality sets the dates"
                        + " itself. No action stands before one that it builds on.");
    }

    private Card card(Step step) {
        return new Card(
                step.rank(),
                material.action(step.id()).title(),
                step.after().stream().map(Before::rank).toList(),
                titles(step));
    }

    private List<String> titles(Step step) {
        return step.ifDue().stream()
                .map(material::title)
                .flatMap(Optional::stream)
                .toList();
    }

    private Table table(String caption) {
        List<List<Words>> rows = new ArrayList<>();
        for (Stage stage : advice.roadmap()) {
            for (Step step : stage.actions()) {
                rows.add(List.of(
                        Words.plain(material.ranked(material.action(step.id()))),
                        Words.plain(stage.title()),
                        Words.plain(waits(step))));
            }
        }
        return new Table(
                "fahrplan",
                caption,
                List.of(
                        new Column(material.say("Maßnahme", "Action"), false, 7),
                        new Column(material.say("Phase", "Phase"), false, 3),
                        new Column(material.say("Wartet auf", "Waits for"), false, 5)),
                rows);
    }

    private String waits(Step step) {
        List<String> waits = new ArrayList<>();
        step.after().forEach(before -> waits.add(material.number(before.rank())));
        titles(step)
                .forEach(title -> waits.add(material.say("falls fällig: ", "if due: ")
                        + material.language().quoted(title)));
        return waits.isEmpty() ? "–" : String.join(", ", waits);
    }
}
