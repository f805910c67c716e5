package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is in place already, by recommendation. */
final class StrengthChapter {
    private final Material material;
    private final AdviceDocument advice;

    StrengthChapter(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        Map<String, Set<String>> strengths = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>();
        advice.notDue()
                .forEach(notDue -> notDue.because().stream()
                        .filter(reason -> told.add(reason.statement()))
                        .forEach(reason -> strengths
                                .computeIfAbsent(notDue.recommendation(), id -> new LinkedHashSet<>())
                                .add(reason.statement())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.shortChapter("Stärken", "Strengths", "staerken"));
        blocks.add(new Paragraph(Words.plain(introduction(strengths.isEmpty())), Tone.PLAIN));
        strengths.forEach((recommendation, statements) -> {
            blocks.add(new Heading(
                    2,
                    material.recommendation(recommendation),
                    "staerken-" + recommendation.toLowerCase(Locale.ROOT),
                    false));
            blocks.add(new Items(false, statements.stream().map(Words::plain).toList()));
        });
        return blocks;
    }

    private String introduction(boolean none) {
        return none
                ? material.say(
                        "Aus den Angaben lässt sich noch keine Stärke ablesen.",
                        "No strength can be told from the answers so far.")
                : material.say(
                        "Das steht schon, gemessen an den sechs Empfehlungen:",
                        "This is in place, measured by the six recommendations:");
    }
}
