package de.ratwerk.report.portfolio;

import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comparison groups and the statuses in them, in words. */
final class PositionWords {
    private static final Map<String, Text> TITLES = Map.of(
            "eGovernment", new Text("E-Government", "E-government"),
            "community", new Text("Örtliche Gemeinschaft", "Local community"),
            "strategy", new Text("Digitalisierungsstrategie", "Digitalisation strategy"));

    private static final Map<String, Text> STATUSES = Map.of(
            "well-positioned", new Text("vergleichsweise gut aufgestellt", "comparatively well positioned"),
            "engaged", new Text("vergleichsweise engagiert", "comparatively engaged"),
            "not-yet", new Text("noch nicht", "not yet"),
            "present", new Text("vorhanden", "in place"),
            "in-development", new Text("in Entwicklung", "in development"),
            "none", new Text("keine", "none"),
            "open", new Text("offen, Antworten fehlen", "open, answers are missing"));

    private final Language language;

    PositionWords(Language language) {
        this.language = language;
    }

    /** The positions with how many have each status. */
    List<PortfolioDocument.Position> positions(Map<String, Map<String, Integer>> counted, Disclosure disclosure) {
        List<PortfolioDocument.Position> positions = new ArrayList<>();
        counted.forEach((id, statuses) -> {
            List<@Nullable Long> told = disclosure.parts(
                    statuses.values().stream().map(Integer::longValue).toList());
            List<PortfolioDocument.Status> words = new ArrayList<>();
            for (String status : statuses.keySet()) {
                Long members = told.get(words.size());
                words.add(new PortfolioDocument.Status(
                        status, status(status), members == null ? null : Math.toIntExact(members)));
            }
            positions.add(new PortfolioDocument.Position(id, title(id), List.copyOf(words)));
        });
        return List.copyOf(positions);
    }

    private String title(String id) {
        return TITLES.getOrDefault(id, Text.same(id)).in(language);
    }

    private String status(String status) {
        return STATUSES.getOrDefault(status, Text.same(status)).in(language);
    }
}
