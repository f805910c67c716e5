package de.ratwerk.profile.edit;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Layout;
import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Member;
import de.ratwerk.source.Layout.Word;
import de.ratwerk.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an answer belongs and writes it there: in place of an {@code unknown} or an empty value, or as a new key of
 * the nearest group that there is, at the place that the questionnaire's order says, in braces or on lines of its own as
 * its neighbours are.
 */
final class AnswerEdit {
    private static final int USUAL_INDENT = 2;

    private final Lines lines;
    private final Group root;
    private final boolean json;

    /** @throws IllegalArgumentException if the text is no mapping */
    AnswerEdit(Lines lines, Source source) {
        this.lines = lines;
        if (!(Layout.of(source) instanceof Group group)) {
            throw new IllegalArgumentException("no mapping");
        }
        this.root = group;
        this.json = root.flow() && root.members().stream().allMatch(Member::quoted);
    }

    void write(Question question, List<String> values) {
        String answer = AnswerWords.of(question, values, json);
        List<String> segments = List.of(question.path().split("\\."));
        Group group = root;
        for (int depth = 0; depth < segments.size(); depth++) {
            Optional<Member> member = group.member(segments.get(depth));
            List<String> below = segments.subList(depth + 1, segments.size());
            if (member.isEmpty()) {
                insert(group, segments.subList(0, depth), segments.subList(depth, segments.size()), answer);
                return;
            }
            Layout value = member.get().value();
            if (below.isEmpty()) {
                replace(valueOf(value), answer);
                return;
            }
            if (!(value instanceof Group inner)) {
                replace(value, braces(below, answer));
                return;
            }
            group = inner;
        }
    }

    /** An answer may stand beside its source. */
    private static Layout valueOf(Layout value) {
        return value instanceof Group group
                ? group.member("value").map(Member::value).orElse(value)
                : value;
    }

    /** Only what is unknown is replaced: a word on one line, or nothing at all. */
    private void replace(Layout value, String answer) {
        if (!(value instanceof Word word)) {
            throw new IllegalArgumentException("no word");
        }
        if (word.end() > word.start()) {
            lines.replace(word.start(), word.end(), answer);
            return;
        }
        String text = lines.read();
        int colon = text.lastIndexOf(':', word.start() - 1);
        boolean behindColon =
                colon >= 0 && text.substring(colon + 1, word.start()).isBlank();
        lines.insert(behindColon ? colon + 1 : word.start(), (behindColon ? " " : ": ") + answer);
    }

    private String braces(List<String> segments, String answer) {
        String words = answer;
        for (int i = segments.size() - 1; i >= 0; i--) {
            words = "{" + AnswerWords.key(segments.get(i), json) + ": " + words + "}";
        }
        return words;
    }

    /** The key, and under it the others, as a text without indentation of the first line. */
    private String pair(Group group, List<String> segments, String answer, String indent) {
        String key = AnswerWords.key(segments.get(0), json) + ":";
        List<String> below = segments.subList(1, segments.size());
        if (below.isEmpty()) {
            return key + " " + answer;
        }
        if (group.flow() || groupsAreInBraces(group)) {
            return key + " " + braces(below, answer);
        }
        String deeper = indent + " ".repeat(step());
        return key + "\n" + deeper + pair(new Group(0, 0, false, List.of()), below, answer, deeper);
    }

    private static boolean groupsAreInBraces(Group group) {
        List<Group> groups = new ArrayList<>();
        group.members().forEach(member -> {
            if (member.value() instanceof Group inner) {
                groups.add(inner);
            }
        });
        return !groups.isEmpty() && groups.stream().allMatch(Group::flow);
    }

    /** By how much this author indents. */
    private int step() {
        for (Member member : root.members()) {
            if (member.value() instanceof Group inner
                    && !inner.flow()
                    && !inner.members().isEmpty()) {
                int column = lines.indentation(inner.members().get(0).start()).length();
                if (column > 0) {
                    return column;
                }
            }
        }
        return USUAL_INDENT;
    }

    private void insert(Group group, List<String> above, List<String> segments, String answer) {
        Member before = null;
        Member after = null;
        int order = order(above, segments.get(0));
        for (Member member : group.members()) {
            if (order(above, member.key()) < order) {
                before = member;
                after = null;
            } else if (after == null) {
                after = member;
            }
        }
        if (group.flow()) {
            insertInBraces(group, before, after, pair(group, segments, answer, ""));
        } else {
            insertLine(group, before, segments, answer);
        }
    }

    /** Where a key of a group stands among all: as its first question does. */
    private static int order(List<String> above, String key) {
        List<String> paths = Questionnaire.standard().questions().stream()
                .map(Question::path)
                .toList();
        String path = above.isEmpty() ? key : String.join(".", above) + "." + key;
        for (int i = 0; i < paths.size(); i++) {
            if (paths.get(i).equals(path) || paths.get(i).startsWith(path + ".")) {
                return i;
            }
        }
        return -1; // the file's own head
    }

    /** Behind the last line of the one before, or right under the group's key, so that comments stay with their keys. */
    private void insertLine(Group group, @Nullable Member before, List<String> segments, String answer) {
        String indent = lines.indentation(group.members().get(0).start());
        int at = before == null ? lines.lineStart(group.members().get(0).start()) : lines.nextLine(before.end());
        if (before == null) {
            at = lines.lineStart(at);
            while (at > 0 && isComment(lines.lineStart(at - 1))) {
                at = lines.lineStart(at - 1);
            }
        }
        lines.insertLines(at, indent + pair(group, segments, answer, indent));
    }

    private boolean isComment(int lineStart) {
        String line =
                lines.read().substring(lineStart, lines.nextLine(lineStart)).strip();
        return line.isEmpty() || line.startsWith("#");
    }

    private void insertInBraces(Group group, @Nullable Member before, @Nullable Member after, String pair) {
        if (before != null) {
            behind(group, before, after, pair);
        } else if (after != null) {
            beforeFirst(group, after, pair);
        } else {
            lines.insert(group.start() + 1, pair);
        }
    }

    private void beforeFirst(Group group, Member first, String pair) {
        if (lines.onOneLine(group.start(), first.start())) {
            lines.insert(first.start(), pair + ", ");
        } else {
            lines.insertLines(lines.lineStart(first.start()), lines.indentation(first.start()) + pair + ",");
        }
    }

    private void behind(Group group, Member before, @Nullable Member after, String pair) {
        int next = after == null ? group.end() - 1 : after.start();
        boolean comma = lines.read().substring(before.end()).stripLeading().startsWith(",")
                && lines.onOneLine(before.end(), lines.read().indexOf(',', before.end()));
        if (lines.onOneLine(before.end(), next) || after != null && !comma) {
            lines.insert(before.end(), ", " + pair);
            return;
        }
        if (!comma) {
            lines.insert(before.end(), ",");
        }
        String line = lines.indentation(before.start()) + pair + (comma ? "," : "");
        lines.insertLines(lines.nextLine(before.end()), line);
    }
}
