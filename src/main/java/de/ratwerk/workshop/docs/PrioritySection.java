package de.ratwerk.workshop.docs;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Paragraph;
import de.ratwerk.workshop.docs.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** How an action gets its place in the list: criteria, phases and thresholds, as {@code rulebook.yaml} has them. */
final class PrioritySection {
    private final Material material;
    private final Header header;
    private final Contributions contributions;

    PrioritySection(Material material) {
        this.material = material;
        this.header = material.rulebook().header();
        this.contributions = new Contributions(material);
    }

    void addTo(List<Block> blocks) {
        blocks.add(new Heading(
                2, "priority", say("Wie eine Maßnahme ihren Platz bekommt", "How an action gets its place")));
        blocks.add(new Paragraph(say(
                "Jede fällige Maßnahme erhält Punkte von 0 bis 100: zu jedem Kriterium 100 · Gewicht · Wert, und davon"
                        + " die Summe. Gewichte und Werte sind Einschätzungen dieses Regelwerks, keine Zahlen der"
                        + " Befragung.",
                "Each action that is due gets points from 0 to 100: 100 · weight · value for each criterion, and of"
                        + " these the sum. Weights and values are judgements of this rulebook, not figures of the"
                        + " survey.")));
        blocks.add(criteria());
        blocks.add(new Paragraph(say(
                "Eine Maßnahme steht in der ersten Phase, deren Punkte sie erreicht und in der noch Platz ist. Was sie"
                        + " voraussetzt, steht vor ihr.",
                "An action stands in the first phase whose points it reaches and that has room. What it requires stands"
                        + " before it.")));
        blocks.add(phases());
        String samples = material.language().whole(header.robustness().samples());
        blocks.add(new Paragraph(say(
                "Wie fest ein Rang ist, wenn man anders gewichtet, zeigen " + samples
                        + " Sätze von Gewichten, gleichmäßig aus allen denkbaren gezogen (Startwert "
                        + header.robustness().seed() + ").",
                "How firm a rank is under other weights is shown by " + samples
                        + " sets of weights, drawn evenly from all thinkable ones (seed "
                        + header.robustness().seed() + ").")));
        blocks.add(new Heading(2, StartPage.THRESHOLDS, say("Schwellenwerte", "Thresholds")));
        blocks.add(thresholds());
    }

    private Table criteria() {
        return new Table(
                material.say("Kriterien, Gewichte und Werte", "Criteria, weights and values"),
                heads(
                        "Kriterium",
                        "criterion",
                        "Gewicht",
                        "weight",
                        "Werte",
                        "values",
                        "mehrere Beiträge",
                        "several contributions"),
                header.criteria().values().stream()
                        .map(criterion -> List.of(
                                Words.link(
                                        material.targets().criterion(criterion.id()),
                                        Words.of(Titles.capital(contributions.title(criterion)))),
                                Words.of(contributions.number(criterion.weight())),
                                values(criterion),
                                Words.of(contributions.combined(criterion.combine()))))
                        .toList());
    }

    private Words values(Criterion criterion) {
        return Words.joined(
                "; ",
                criterion.values().entrySet().stream()
                        .map(value -> Words.code(value.getKey()).and(" " + contributions.number(value.getValue())))
                        .toList());
    }

    private Table phases() {
        return new Table(
                material.say("Phasen", "Phases"),
                heads("Phase", "phase", "ab Punkten", "from points", "Plätze", "places"),
                header.phases().stream()
                        .map(phase -> List.of(
                                Words.of(phase.title().in(material.language())),
                                Words.of(contributions.number(phase.minimumScore())),
                                Words.of(places(phase))))
                        .toList());
    }

    private String places(Phase phase) {
        return phase.atMost() == Integer.MAX_VALUE
                ? material.say("beliebig viele", "any number")
                : String.valueOf(phase.atMost());
    }

    private Table thresholds() {
        List<List<Words>> rows = new ArrayList<>();
        for (Evidence record : material.rulebook().evidence().values()) {
            if (record.figure() instanceof Figure.AtLeast definition) {
                rows.add(List.of(
                        material.links().evidence(record.key()),
                        Words.of(material.language().whole(definition.atLeast())),
                        Words.of(record.statement().in(material.language()))));
            }
        }
        header.thresholds()
                .forEach((key, value) -> rows.add(List.of(
                        Words.code(key),
                        Words.of(material.language().whole(value)),
                        say(
                                "Festgelegt in diesem Regelwerk; keine Zahl der Befragung.",
                                "Set in this rulebook; no figure of the survey."))));
        return new Table(
                material.say("Zahlen, mit denen Regeln vergleichen", "Numbers that rules compare with"),
                heads("Schwelle", "threshold", "Wert", "value", "Herkunft", "origin"),
                List.copyOf(rows));
    }

    private List<String> heads(String... germanAndEnglish) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < germanAndEnglish.length; i += 2) {
            heads.add(Titles.capital(material.say(germanAndEnglish[i], germanAndEnglish[i + 1])));
        }
        return heads;
    }

    private Words say(String german, String english) {
        return Words.of(material.say(german, english));
    }
}
