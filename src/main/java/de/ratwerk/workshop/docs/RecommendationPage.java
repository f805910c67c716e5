package de.ratwerk.workshop.docs;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.workshop.docs.Block.Fold;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Items;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** A recommendation: what it asks for, the rules that answer it subject by subject, and the actions that follow. */
final class RecommendationPage {
    private final Recommendation recommendation;
    private final Material material;
    private final Target page;
    private final List<Block> blocks = new ArrayList<>();

    private RecommendationPage(Recommendation recommendation, Material material) {
        this.recommendation = recommendation;
        this.material = material;
        this.page = material.targets().recommendation(recommendation.id());
    }

    static BookPage of(Recommendation recommendation, Material material) {
        return new RecommendationPage(recommendation, material).page();
    }

    /** The rules that stand on a recommendation's page. */
    static List<Rule> rules(String recommendation, Material material) {
        String page = material.targets().recommendation(recommendation).page();
        return material.uses()
                .rules(rule -> material.targets().rule(rule).page().equals(page));
    }

    private BookPage page() {
        Evidence said = material.rulebook().evidence().get(recommendation.id());
        if (said != null) {
            blocks.add(new Paragraph(Words.of(said.statement().in(material.language()) + " (")
                    .and(material.links().evidence(said.key()))
                    .and(", " + said.kind().words().in(material.language()) + ")")));
        }
        List<Subject> subjects = Subject.of(rules(recommendation.id(), material), material);
        List<Action> actions = material.uses().following(recommendation.id());
        clauses();
        if (!subjects.isEmpty()) {
            heading("rules", "Regeln", "Rules");
            blocks.add(new Items(false, subjects.stream().map(Subject::link).toList()));
            subjects.forEach(subject -> blocks.addAll(subject.blocks()));
        }
        if (!actions.isEmpty()) {
            heading("actions", "Maßnahmen", "Actions");
            blocks.add(new Items(false, material.links().titles(actions)));
            actions.forEach(action -> blocks.addAll(ActionEntry.of(action, 3, material)));
        }
        return new BookPage(page.page(), recommendation.id(), Links.name(recommendation), List.copyOf(blocks));
    }

    private void clauses() {
        heading("clauses", "Was die Empfehlung verlangt", "What the recommendation asks for");
        recommendation.clauses().forEach((id, text) -> {
            blocks.add(new Heading(3, material.targets().clause(id).anchor(), Words.of(text.in(material.language()))));
            blocks.add(new Paragraph(Words.of(material.say("Teil ", "Clause ")).and(Words.code(id))));
            List<Words> rules = material.links().rules(material.uses().answering(id));
            if (!rules.isEmpty()) {
                String summary = material.say("Regeln dazu: ", "Rules for it: ") + rules.size();
                blocks.add(new Fold(summary, List.of(new Items(false, rules))));
            }
        });
    }

    private void heading(String anchor, String german, String english) {
        // a dot keeps the anchor apart from those of rules
        blocks.add(new Heading(2, "part." + anchor, Words.of(material.say(german, english))));
    }
}
