package de.ratwerk.report.markdown;

import java.util.ArrayList;
import java.util.List;

/** Lines of Markdown in blocks with one empty line between them. */
final class Lines {
    private final List<String> lines = new ArrayList<>();

    /** One block of lines; none without lines or with a single empty one. */
    void block(List<String> block) {
        if (String.join("", block).isBlank()) {
            return;
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        block.forEach(line -> lines.add(line.stripTrailing()));
    }

    /** A block of one line. */
    void block(String line) {
        block(List.of(line));
    }

    /** These lines as a quotation. */
    List<String> quoted() {
        return lines.stream().map(line -> "> " + line).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
