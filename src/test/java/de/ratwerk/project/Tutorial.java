package de.ratwerk.project;

import de.ratwerk.project.Document.Block;
import de.ratwerk.project.Document.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** The ten minutes of {@code rules/README.md}: what is edited between its commands. */
final class Tutorial {
    /** The command that shows what the first cases do not notice, and that the next two do. */
    static final String MUTATE = "rules test rules my-rules --mutate";

    private static final String NAME = "my-rules/h2-data/open-data-without-inventory";
    private static final String END = "## A rule and what belongs to it";

    private final Path rule;
    private final Path cases;
    private final Path actions;

    Tutorial(Path folder) {
        rule = folder.resolve(NAME + ".drl");
        cases = folder.resolve(NAME + ".cases.yaml");
        actions = folder.resolve("my-rules/actions/open-data-without-inventory.yaml");
    }

    List<Block> blocks() {
        Document document = Document.read("rules/README.md");
        long end = document.text().lines().takeWhile(line -> !line.equals(END)).count();
        return document.blocks().stream().filter(block -> block.line() < end).toList();
    }

    /** The exit code that a command of it has: one that tells what is still to be mended is no success. */
    int code(Typed typed) {
        if (typed.answer().contains("to-fill-in")) {
            return 4;
        }
        return !typed.answer().isEmpty() || typed.command().endsWith(MUTATE) ? 5 : 0;
    }

    /** Does what a block shows that is not typed into a shell. */
    void edit(Block block) throws IOException {
        String text = block.text();
        if (text.startsWith("rule ")) {
            Files.writeString(rule, "// Whoever opens data knows what data there are.\n" + head() + text);
        } else if (text.startsWith("  @refines")) {
            Files.writeString(rule, Files.readString(rule).replace("when\n", text + "when\n"));
        } else if (text.startsWith("recommendation:")) {
            Files.writeString(actions, text);
        } else if (text.startsWith("cases:")) {
            Files.writeString(cases, text);
        } else if (text.startsWith("  - name:")) {
            Files.writeString(cases, "\n" + text, StandardOpenOption.APPEND);
        }
    }

    /** What the scaffold put above the rule, without what it explains. */
    private String head() throws IOException {
        return Files.readString(rule)
                .lines()
                .takeWhile(line -> !line.startsWith("rule "))
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
