package de.ratwerk.profile.edit;

import de.ratwerk.source.Layout;
import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Items;
import de.ratwerk.source.Layout.Member;
import de.ratwerk.source.Layout.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a value in place of another one, which may have a source beside it or fill several lines. No comment goes with the
 * old value: one at the end of a line that goes stays as a line of its own.
 */
final class NewValue {
    private final Lines lines;
    private final Member member;
    private final Layout value;
    private final List<Span> words = new ArrayList<>();

    /** Characters of a word, in which a number sign begins no comment. */
    private record Span(int start, int end) {}

    NewValue(Lines lines, Member member) {
        this.lines = lines;
        this.member = member;
        this.value = member.value();
        collect(value);
    }

    /** @throws IllegalArgumentException if the value stands in a way that no author of a profile needs */
    void write(String answer) {
        if (isBlock()) {
            writeForBlock(answer);
        } else if (value.end() > value.start()) {
            writeInPlace(answer);
        } else if (member.colon() >= 0) {
            lines.insert(member.colon(), " " + answer);
        } else {
            lines.insert(value.start(), ": " + answer);
        }
    }

    private boolean isBlock() {
        return value instanceof Group group && !group.flow() || value instanceof Items items && !items.flow();
    }

    private void writeInPlace(String answer) {
        String indent = lines.indentation(lines.firstSign(member.start())) + "  ";
        List<String> comments = new ArrayList<>();
        for (int at = value.start(); at < value.end(); at = lines.nextLine(at)) {
            int comment = comment(at, Math.min(lines.lineEnd(at), value.end()));
            if (comment >= 0) {
                boolean alone = lines.firstSign(at) == comment;
                comments.add(alone ? lines.line(lines.lineStart(at)) : indent + lines.line(comment));
            }
        }
        lines.replace(value.start(), value.end(), answer);
        if (!comments.isEmpty()) {
            lines.insertLines(lines.nextLine(value.end()), String.join("\n", comments));
        }
    }

    /** The answer follows the key, and what stood below it goes. */
    private void writeForBlock(String answer) {
        if (member.colon() < 0 || lines.onOneLine(member.colon(), value.start())) {
            throw new IllegalArgumentException("an anchor or an explicit key");
        }
        lines.insert(member.colon(), " " + answer);
        for (int at = lines.nextLine(member.colon()); at < value.end(); at = lines.nextLine(at)) {
            removeAllButComment(at);
        }
    }

    private void removeAllButComment(int lineStart) {
        int end = lines.lineEnd(lineStart);
        int comment = comment(lineStart, end);
        int first = lines.firstSign(lineStart);
        boolean bare = first == (comment < 0 ? end : comment) && !isInWord(lineStart);
        if (!bare && comment < 0) {
            lines.replace(lineStart - 1, end, "");
        } else if (!bare) {
            lines.replace(first, comment, "");
        }
    }

    /** Where a comment begins between two places of a line; -1 if there is none. */
    private int comment(int from, int to) {
        String text = lines.read();
        for (int at = text.indexOf('#', from); at >= 0 && at < to; at = text.indexOf('#', at + 1)) {
            boolean apart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            if (apart && !isInWord(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isInWord(int at) {
        return words.stream().anyMatch(word -> word.start() < at && at < word.end());
    }

    private void collect(Layout part) {
        if (part instanceof Group group) {
            group.members().forEach(inner -> collect(inner.value()));
        } else if (part instanceof Items items) {
            items.items().forEach(this::collect);
        } else if (part instanceof Word word && word.end() > word.start()) {
            words.add(new Span(beginning(word), word.end()));
        }
    }

    /** A block scalar's words begin on the line after its sign, which a comment may follow. */
    private int beginning(Word word) {
        char sign = lines.read().charAt(word.start());
        return sign == '|' || sign == '>' ? Math.min(lines.lineEnd(word.start()), word.end()) : word.start();
    }
}
