package de.ratwerk.workshop.docs;

import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Items;
import de.ratwerk.workshop.docs.Block.Note;
import de.ratwerk.workshop.docs.Block.Paragraph;
import de.ratwerk.workshop.docs.BookMarkup.Entry;
import de.ratwerk.workshop.docs.BookMarkup.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds in the book what it says of each rule, action and record of evidence. */
final class Entries {
    private final Function<Target, String> addresses;
    private final Map<Target, Named> named = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** What a heading is about. */
    private record Named(Kind kind, String id, String title) {}

    private Entries(Material material, Function<Target, String> addresses) {
        this.addresses = addresses;
        Targets targets = material.targets();
        Titles titles = new Titles(material.rulebook(), material.language());
        material.rulebook()
                .actions()
                .values()
                .forEach(action -> named.put(
                        targets.action(action.id()),
                        new Named(Kind.ACTION, action.id(), action.title().in(material.language()))));
        material.rulebook()
                .rules()
                .values()
                .forEach(rule -> named.put(targets.rule(rule), new Named(Kind.RULE, rule.id(), titles.of(rule))));
        material.rulebook()
                .evidence()
                .values()
                .forEach(record -> named.put(
                        targets.evidence(record.key()),
                        new Named(
                                Kind.EVIDENCE, record.key(), record.statement().in(material.language()))));
    }

    /** The entries in the order of the book. */
    static List<Entry> of(Book book, Material material, Function<Target, String> addresses) {
        Entries entries = new Entries(material, addresses);
        book.pages().forEach(entries::read);
        return List.copyOf(entries.entries);
    }

    private void read(BookPage page) {
        List<Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading) {
                Target target = new Target(page.name(), heading.anchor());
                if (named.containsKey(target)) {
                    add(target, blocks.subList(i + 1, blocks.size()));
                }
            }
        }
    }

    private void add(Target target, List<Block> following) {
        Named here = Objects.requireNonNull(named.get(target));
        List<String> lines = new ArrayList<>();
        for (Block block : following) {
            if (block instanceof Heading) {
                break;
            }
            lines.addAll(lines(block));
        }
        lines.remove(here.title());
        entries.add(new Entry(here.kind(), here.id(), here.title(), List.copyOf(lines), addresses.apply(target)));
    }

    /** Tables are examples here, and their answers would be found wherever a question is. */
    private static List<String> lines(Block block) {
        if (block instanceof Paragraph paragraph) {
            return List.of(paragraph.words().text());
        }
        if (block instanceof Note note) {
            return List.of(note.words().text());
        }
        if (block instanceof Items items) {
            return items.items().stream().map(Words::text).toList();
        }
        return block instanceof Facts facts
                ? facts.facts().stream()
                        .flatMap(fact -> fact.values().stream().map(value -> fact.term() + ": " + value.text()))
                        .toList()
                : List.of();
    }
}
