package de.ratwerk.web.page.rulebook;

import de.ratwerk.text.Text;
import de.ratwerk.web.page.rulebook.Folded.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param groups the hits by kind, the kind with the best hit first; none of them is empty
 * @param more how many hits are not shown
 */
record Found(List<Group> groups, int more) {
    static final Found NOTHING = new Found(List.of(), 0);

    /** What can be found. */
    enum Kind {
        ACTION("Maßnahmen", "Actions"),
        RULE("Regeln", "Rules"),
        EVIDENCE("Belege", "Evidence"),
        QUESTION("Fragen des Fragebogens", "Questions of the questionnaire");

        private final Text title;

        Kind(String german, String english) {
            this.title = new Text(german, english);
        }

        Text title() {
            return title;
        }
    }

    /** The hits of a kind, the best one first. */
    record Group(Kind kind, List<Hit> hits) {}

    /**
     * A hit.
     *
     * @param address where it is told of, or null if no page does
     * @param context a line of what is said of it in which more was found, or empty
     */
    record Hit(List<Piece> title, List<Piece> id, @Nullable String address, List<Piece> context) {}

    int shown() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    int all() {
        return shown() + more;
    }
}
