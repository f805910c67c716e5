package de.ratwerk.exchange;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import java.util.List;

/** One municipality of an input: its profile, or why it has none. */
public sealed interface Entry {

    /** Where it stands: a file as a whole, or a row or line of one. */
    Place place();

    /**
     * What could be read.
     *
     * @param profile its answers; each knows its place in the input
     * @param notes what was read otherwise than it stood there, such as a leading zero that was put back
     */
    record Accepted(Place place, Profile profile, List<Problem> notes) implements Entry {
        public Accepted {
            notes = List.copyOf(notes);
        }

        /** What could be read just as it stood. */
        public Accepted(Place place, Profile profile) {
            this(place, profile, List.of());
        }
    }

    /**
     * What was refused.
     *
     * @param name what the input calls it, or an empty text if that cannot be told
     * @param problems what is wrong, at least one, each at its place in the input
     * @param headings the headings of its table; none if it was no row of a table
     * @param cells the row as it stood, cell by cell, so that its author can mend it; none if it was no row of a table
     */
    record Rejected(Place place, String name, List<Problem> problems, List<String> headings, List<String> cells)
            implements Entry {
        public Rejected {
            problems = List.copyOf(problems);
            headings = List.copyOf(headings);
            cells = List.copyOf(cells);
        }

        /** A file or a line that was refused as a whole. */
        public Rejected(Place place, String name, List<Problem> problems) {
            this(place, name, problems, List.of(), List.of());
        }
    }
}
