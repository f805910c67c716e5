package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Open;
import de.ratwerk.report.AdviceDocument.Question;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is not known yet: the questions whose answers would change most, and the actions that wait for answers. */
final class QuestionChapter {
    private static final int TITLES = 4;
    private static final int LABELS = 5;

    private final Material material;
    private final AdviceDocument advice;

    QuestionChapter(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.shortChapter("Offene Fragen", "Open questions", "fragen"));
        if (advice.questions().isEmpty()) {
            blocks.add(new Paragraph(
                    Words.plain(material.say(
                            "Keine offene Frage kann an diesem Bericht noch etwas ändern.",
                            "No open question can change anything in this report.")),
                    Tone.PLAIN));
            return blocks;
        }
        blocks.add(new Paragraph(Words.plain(introduction()), Tone.PLAIN));
        blocks.add(table());
        if (!advice.open().isEmpty()) {
            blocks.add(material.section(
                    "Maßnahmen, über die offene Fragen entscheiden", "Actions that open questions decide", "offen"));
            blocks.add(new Items(false, advice.open().stream().map(this::open).toList()));
        }
        return blocks;
    }

    private String introduction() {
        return material.say(
                "Geordnet danach, wie viel die Antwort ändern würde. „Allein“ sagt, bei wie vielen Maßnahmen ein anderes"
                        + " Urteil, eine andere Phase oder ein anderer der ersten drei Plätze zu erwarten ist, wenn nur"
                        + " diese Frage beantwortet wird. „Mit anderen“ sagt, welchen Anteil sie daran hat, über die noch"
                        + " offenen Maßnahmen zu entscheiden; auch was allein nichts ändert, kann gemeinsam den Ausschlag"
                        + " geben.",
                "In the order of how much the answer would change. \"Alone\" says for how many actions another verdict,"
                        + " another phase or another one of the first three ranks is to be expected if only this question"
                        + " is answered. \"With others\" says what part it has in deciding the actions that are still open;"
                        + " what changes nothing alone can tip the balance together with others.");
    }

    private Table table() {
        List<List<Words>> rows = new ArrayList<>();
        for (Question question : advice.questions()) {
            rows.add(List.of(
                    Words.plain(question.text()),
                    Words.plain(material.points(question.influence())),
                    Words.plain(material.language().share(question.share())),
                    Words.plain(changes(question))));
        }
        return new Table(
                "fragen",
                material.say("Offene Fragen nach Einfluss", "Open questions by influence"),
                List.of(
                        new Column(material.say("Frage", "Question"), false, 6),
                        new Column(material.say("allein", "alone"), true, 2),
                        new Column(material.say("mit anderen", "with others"), true, 2),
                        new Column(material.say("Berührt", "Touches"), false, 6)),
                rows);
    }

    private String changes(Question question) {
        List<String> titles = question.couldChange().stream()
                .map(material::title)
                .flatMap(Optional::stream)
                .toList();
        int more = question.couldChange().size() - Math.min(TITLES, titles.size());
        List<String> shown = titles.stream().limit(TITLES).toList();
        return String.join(" · ", shown)
                + (more == 0
                        ? ""
                        : (shown.isEmpty() ? "" : " · ")
                                + material.say(
                                        more + (shown.isEmpty() ? " Maßnahmen" : " weitere"),
                                        more + (shown.isEmpty() ? " actions" : " more")));
    }

    private Words open(Open open) {
        List<String> labels =
                open.decidedBy().stream().map(material::label).distinct().toList();
        int more = labels.size() - LABELS;
        String shown = String.join(", ", labels.stream().limit(LABELS).toList())
                + (more > 0 ? material.say(" und " + more + " weitere", " and " + more + " more") : "");
        return Words.strong(open.title())
                .and(" (" + open.recommendation() + ")" + material.say(", abhängig von: ", ", depending on: ") + shown);
    }
}
