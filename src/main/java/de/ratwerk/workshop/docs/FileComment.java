package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Rule;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.List;

/** The comment at the head of a rule file, in which its author says what the subject is. */
final class FileComment {
    private FileComment() {}

    /**
     * The comments of the files that some rules stand in. They are written in English, for authors: the English book shows
     * them, and the German one leaves them out, since it would show a foreign text at the head of every subject.
     */
    static List<Block> of(List<Rule> rules, Material material) {
        if (material.language() != Language.EN) {
            return List.of();
        }
        return rules.stream()
                .map(rule -> rule.place().file())
                .distinct()
                .map(file -> material.comments().byFile().getOrDefault(file, ""))
                .filter(comment -> !comment.isEmpty())
                .map(comment -> (Block) new Paragraph(Words.of(comment)))
                .toList();
    }
}
