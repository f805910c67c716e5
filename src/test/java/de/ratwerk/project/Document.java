package de.ratwerk.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of the repository and the blocks in it that are set apart.
 *
 * @param path as {@code README.md}
 */
record Document(String path, String text, List<Block> blocks) {
    /** Those that tell how to use, change or fill in what the repository holds. */
    static final List<String> ALL = List.of("README.md", "CONTRIBUTING.md", "rules/README.md", "profiles/README.md");

    private static final Pattern COMMAND = Pattern.compile("(\\./ratwerk|mvn|curl|openssl|mkdir) .*");

    /**
     * What stands between two fences.
     *
     * @param line the line of the document, from 1, that its first line is
     * @param language what it is written in; empty for what is typed into a shell, and for rules
     */
    record Block(String document, int line, String language, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }

        /** Whether it is typed into a shell. */
        boolean isTyped() {
            return language.isEmpty() && COMMAND.matcher(lines.get(0)).matches();
        }

        /** What is typed, each with what is said to come back. */
        List<Typed> typed() {
            List<Typed> typed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                StringBuilder command = new StringBuilder(uncommented(lines.get(i)));
                String at = document + ":" + (line + i);
                while (command.toString().endsWith("\\")) {
                    command.setLength(command.length() - 1);
                    command.append(uncommented(lines.get(++i)));
                }
                StringBuilder answer = new StringBuilder();
                while (i + 1 < lines.size()
                        && !COMMAND.matcher(lines.get(i + 1)).matches()) {
                    answer.append(lines.get(++i)).append(' ');
                }
                typed.add(new Typed(at, command.toString().strip(), answer.toString()));
            }
            return typed;
        }

        private static String uncommented(String line) {
            return line.replaceFirst(" {2,}# .*| +# .*", "").stripTrailing();
        }
    }

    /**
     * A command.
     *
     * @param at document and line
     * @param answer what the document says comes back; empty if it says nothing
     */
    record Typed(String at, String command, String answer) {
        boolean isRatwerk() {
            return command.startsWith("./ratwerk ");
        }

        /** Whether it serves until somebody ends it. */
        boolean serves() {
            return command.startsWith("./ratwerk serve") && !command.contains("--new-settings");
        }
    }

    static Document read(String path) {
        try {
            String text = Files.readString(Path.of(path));
            return new Document(path, text, blocks(path, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Document> all() {
        return ALL.stream().map(Document::read);
    }

    /** All that is typed in all documents. */
    static Stream<Typed> typed() {
        return all().flatMap(document -> document.blocks().stream())
                .filter(Block::isTyped)
                .flatMap(block -> block.typed().stream());
    }

    private static List<Block> blocks(String path, String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                String language = lines.get(i).substring(3);
                int first = ++i;
                while (!lines.get(i).equals("```")) {
                    i++;
                }
                blocks.add(new Block(path, first + 1, language, lines.subList(first, i)));
            }
        }
        return blocks;
    }
}
