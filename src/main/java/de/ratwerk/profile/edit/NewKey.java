package de.ratwerk.profile.edit;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new key with its value into a group, at the place that the questionnaire's order says, in braces or on lines of
 * its own as its neighbours are.
 */
final class NewKey {
    private static final int USUAL_INDENT = 2;
    private static final List<String> PATHS =
            Questionnaire.standard().questions().stream().map(Question::path).toList();

    private final Lines lines;
    private final Group root;
    private final boolean json;

    NewKey(Laid laid) {
        this.lines = laid.lines();
        this.root = laid.root();
        this.json = laid.json();
    }

    /** A value under keys, each in the braces of the one before; without keys the value itself. */
    String braces(List<String> keys, String value) {
        String words = value;
        for (int i = keys.size() - 1; i >= 0; i--) {
            words = "{" + AnswerWords.key(keys.get(i), json) + ": " + words + "}";
        }
        return words;
    }

    /**
     * Writes an answer under a key that a group does not have.
     *
     * @param above the path of the group
     * @param segments the key and the others under it
     */
    void insert(Group group, List<String> above, List<String> segments, String answer) {
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
        insert(group, before, after, segments, answer);
    }

    /** Writes a key of the text's head right behind another one. */
    void insertBehind(Member before, String key, String value) {
        int next = root.members().indexOf(before) + 1;
        Member after = next < root.members().size() ? root.members().get(next) : null;
        insert(root, before, after, List.of(key), value);
    }

    private void insert(
            Group group, @Nullable Member before, @Nullable Member after, List<String> segments, String answer) {
        if (group.flow()) {
            insertInBraces(group, before, after, pair(group, segments, answer, ""));
        } else {
            insertLine(group, before, segments, answer);
        }
    }

    /** Where a key of a group stands among all: as its first question does. */
    private static int order(List<String> above, String key) {
        String path = above.isEmpty() ? key : String.join(".", above) + "." + key;
        for (int i = 0; i < PATHS.size(); i++) {
            if (PATHS.get(i).equals(path) || PATHS.get(i).startsWith(path + ".")) {
                return i;
            }
        }
        return -1; // the file's own head
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

    /** Behind the last line of the one before, or right under the group's key, so that comments stay with their keys. */
    private void insertLine(Group group, @Nullable Member before, List<String> segments, String answer) {
        String indent = lines.indentation(group.members().get(0).start());
        int at = before == null ? firstLine(group) : behind(before, indent);
        lines.insertLines(at, indent + pair(group, segments, answer, indent));
    }

    private int firstLine(Group group) {
        int at = lines.lineStart(group.members().get(0).start());
        while (at > 0 && isComment(lines.lineStart(at - 1))) {
            at = lines.lineStart(at - 1);
        }
        return at;
    }

    private boolean isComment(int lineStart) {
        String line = lines.line(lineStart).strip();
        return line.isEmpty() || line.startsWith("#");
    }

    /** Comments that are indented deeper than the key before still belong to it. */
    private int behind(Member before, String indent) {
        int at = lines.nextLine(before.end());
        while (lines.line(at).strip().startsWith("#") && lines.firstSign(at) - at > indent.length()) {
            at = lines.nextLine(at);
        }
        return at;
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
