package de.ratwerk.profile.edit;

import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Member;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the day as of which a profile's answers hold, or takes it out. */
final class DayEdit {
    static final String KEY = "asOf";

    private final Laid laid;
    private final Lines lines;
    private final Group root;

    DayEdit(Laid laid) {
        this.laid = laid;
        this.lines = laid.lines();
        this.root = laid.root();
    }

    /**
     * Writes the day.
     *
     * @param day the day, or null to take out what the text says of it
     * @throws IllegalArgumentException if that cannot be done
     */
    void write(@Nullable LocalDate day) {
        Optional<Member> there = root.member(KEY);
        if (day == null) {
            there.ifPresent(this::remove);
            return;
        }
        String words = laid.json() ? '"' + day.toString() + '"' : day.toString();
        if (there.isPresent()) {
            new NewValue(lines, there.get()).write(words);
        } else {
            new NewKey(laid).insertBehind(root.member("schema").orElseThrow(), KEY, words);
        }
    }

    private void remove(Member day) {
        int at = root.members().indexOf(day);
        boolean last = at == root.members().size() - 1;
        if (!root.flow()) {
            lines.removeLines(day.start(), day.end());
        } else if (last) {
            removeLast(root.members().get(at - 1), day);
        } else {
            removeBefore(root.members().get(at + 1), day);
        }
    }

    private void removeBefore(Member next, Member day) {
        int comma = lines.read().indexOf(',', day.end());
        boolean alone = lines.firstSign(lines.lineStart(day.start())) == day.start()
                && lines.onOneLine(day.start(), comma)
                && !lines.onOneLine(comma, next.start());
        if (alone) {
            lines.removeLines(day.start(), comma);
        } else {
            lines.replace(day.start(), next.start(), "");
        }
    }

    /** The comma before goes too, as JSON wants it. */
    private void removeLast(Member before, Member day) {
        if (lines.read().substring(before.end(), day.start()).contains("#")) {
            throw new IllegalArgumentException("a comment between");
        }
        lines.replace(before.end(), day.end(), "");
    }
}
