package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Criterion;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import java.util.ArrayList;
import java.util.List;

/** How the report comes about, and how far its evidence carries. */
final class MethodChapter {
    private final Material material;
    private final AdviceDocument advice;

    MethodChapter(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.chapter("Wie dieser Bericht entsteht", "How this report comes about", "methode"));
        blocks.add(new Paragraph(Words.plain(rules()), Tone.PLAIN));
        blocks.add(new Paragraph(Words.plain(priority()), Tone.PLAIN));
        blocks.add(material.section("Was die Befunde tragen", "How far the findings carry", "grenzen"));
        blocks.add(new Items(false, advice.notes().stream().map(Words::plain).toList()));
        blocks.add(material.section("Lesarten", "Readings", "lesarten"));
        blocks.add(new Items(
                false, advice.method().readings().stream().map(Words::plain).toList()));
        return blocks;
    }

    private String rules() {
        return material.say(
                "Regeln vergleichen die Angaben der Kommune mit den sechs Empfehlungen der Befragung. Eine Maßnahme"
                        + " ist fällig, wenn die Angaben dafür sprechen, wie auch immer die offenen Fragen beantwortet"
                        + " werden; hängt es an ihnen, ist sie offen. Jede Begründung nennt die Angaben und die Befunde,"
                        + " auf denen sie beruht.",
                "Rules compare the municipality's answers with the survey's six recommendations. An action is due if"
                        + " the answers call for it whatever the answers to open questions are; if it depends on them, it"
                        + " is open. Each justification names the answers and the findings that it rests on.");
    }

    private String priority() {
        List<String> weights = new ArrayList<>();
        for (Criterion criterion : advice.method().criteria()) {
            weights.add(criterion.title() + " (" + material.language().share(criterion.weight()) + ")");
        }
        return material.say(
                "Die Reihenfolge folgt aus Punkten: der gewichteten Summe aus "
                        + material.language().allOf(weights)
                        + ". Die Gewichte sind ein Urteil des Regelwerks und keine Zahl der Befragung.",
                "The order follows from points: the weighted sum of "
                        + material.language().allOf(weights)
                        + ". The weights are a judgement of the rulebook and no figure of the survey.");
    }
}
