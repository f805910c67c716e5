package de.ratwerk.web.page.cohort;

import de.ratwerk.cohort.Member;
import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the table of the cohort.
 *
 * @param number its place in the cohort, from 0, by which its profile is found
 * @param land the name of its Land, or an empty text if unknown
 * @param population inhabitants, or null if unknown
 * @param position the status in each comparison group, by the group
 * @param due how many actions are due
 * @param open for how many the open answers decide
 * @param first the ids of the first three actions
 */
record PlaceRow(
        int number,
        String name,
        String land,
        @Nullable Integer population,
        Map<String, String> position,
        int due,
        int open,
        List<String> first) {
    private static final int FIRST = 3;

    static PlaceRow of(int number, Member member) {
        return new PlaceRow(
                number,
                member.name(),
                member.land() == null ? "" : member.land(),
                member.population(),
                member.position(),
                member.due().size(),
                member.open().size(),
                member.due().stream().limit(FIRST).map(Member.Due::id).toList());
    }

    static PlaceRow of(int number, PortfolioDocument.Member member) {
        return new PlaceRow(
                number,
                member.name(),
                member.land() == null ? "" : member.land(),
                member.population(),
                member.position(),
                PortfolioWords.due(member),
                PortfolioWords.open(member),
                member.first());
    }

    /** How a status is marked beside its words, as on the other pages. */
    String mark(String group) {
        return switch (position.getOrDefault(group, "open")) {
            case "well-positioned", "engaged", "present" -> "mark reached";
            case "open" -> "mark unknown";
            default -> "mark";
        };
    }
}
