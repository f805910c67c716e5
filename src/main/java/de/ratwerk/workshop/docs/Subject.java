package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subject: the rules of one file, in the author's order. It is called by the actions that its rules make due, because a
 * file's name is English in every language.
 */
record Subject(List<Rule> rules, Material material) {

    /** The subjects of rules that are in their authors' order. */
    static List<Subject> of(List<Rule> rules, Material material) {
        Map<String, List<Rule>> files = new LinkedHashMap<>();
        rules.forEach(rule ->
                files.computeIfAbsent(name(rule), name -> new ArrayList<>()).add(rule));
        return files.values().stream()
                .map(file -> new Subject(List.copyOf(file), material))
                .toList();
    }

    private static String name(Rule rule) {
        return Targets.folder(rule) + "/" + Targets.file(rule);
    }

    Words link() {
        return Words.link(target(), title());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, target().anchor(), title()));
        blocks.addAll(FileComment.of(rules, material));
        blocks.add(
                new Paragraph(Words.of(material.say("Datei ", "File ")).and(Words.code(name(rules.get(0)) + ".drl"))));
        rules.forEach(rule -> blocks.addAll(RuleEntry.of(rule, 4, material)));
        return blocks;
    }

    private Target target() {
        return material.targets().subject(rules.get(0));
    }

    private Words title() {
        List<String> titles = titles(
                rules.stream().filter(rule -> rule.role() instanceof Situation).toList());
        return Words.of(String.join(Language.NO_BREAK_SPACE + "· ", titles.isEmpty() ? titles(rules) : titles));
    }

    private List<String> titles(List<Rule> of) {
        return of.stream()
                .flatMap(rule -> rule.actions().stream())
                .distinct()
                .map(id -> material.rulebook().action(id).title().in(material.language()))
                .toList();
    }
}
