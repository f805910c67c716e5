package de.ratwerk.profile.edit;

import de.ratwerk.source.Layout;
import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Member;
import java.util.List;
import java.util.Optional;

/**
 * Finds where an answer belongs and writes it there: in place of the value that stands there, or as a new key of the
 * nearest group that there is.
 */
final class AnswerEdit {
    private final Laid laid;

    AnswerEdit(Laid laid) {
        this.laid = laid;
    }

    /**
     * Writes an answer.
     *
     * @param path the path of its question
     * @param answer its words as they are to stand in the file
     * @throws IllegalArgumentException if they cannot be written there
     */
    void write(String path, String answer) {
        List<String> segments = List.of(path.split("\\."));
        NewKey newKey = new NewKey(laid);
        Group group = laid.root();
        for (int depth = 0; depth < segments.size(); depth++) {
            Optional<Member> member = group.member(segments.get(depth));
            List<String> below = segments.subList(depth + 1, segments.size());
            if (member.isEmpty()) {
                newKey.insert(group, segments.subList(0, depth), segments.subList(depth, segments.size()), answer);
                return;
            }
            Layout value = member.get().value();
            if (below.isEmpty() || !(value instanceof Group inner)) {
                new NewValue(laid.lines(), member.get()).write(newKey.braces(below, answer));
                return;
            }
            group = inner;
        }
    }
}
