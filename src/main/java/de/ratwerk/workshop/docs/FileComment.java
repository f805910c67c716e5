package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Rule;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The comment at the head of a rule file, in which its author says what the subject is. */
final class FileComment {
    private static final String MARK = "//";

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
                .map(FileComment::of)
                .filter(comment -> !comment.isEmpty())
                .map(comment -> (Block) new Paragraph(Words.of(comment)))
                .toList();
    }

    /** The comment on one line; empty if the file begins with something else. */
    private static String of(String file) {
        return Source.read(Path.of(file))
                .text()
                .lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .collect(Collectors.joining(" "));
    }
}
