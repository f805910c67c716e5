package de.ratwerk.report.paper;

import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that any format can be made of. Immutable; the same paper gives the same bytes in every format.
 *
 * @param language the language that all of it is written in
 * @param title what it is, such as "Digitalisierung: was als Nächstes zu tun ist"
 * @param subject whom it is about: the municipality's name as its profile says it, any characters
 * @param date the day it bears, or null if none is known; never the day on which it was made
 * @param blocks what it says, in order; the first is no heading of level 1, for the title is that
 */
public record Paper(
        Language language,
        String title,
        String subject,
        @Nullable LocalDate date,
        List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }
}
