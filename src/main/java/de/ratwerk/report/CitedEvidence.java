package de.ratwerk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.evidence.Figure;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of evidence that a JSON document cites, as the contract has them. */
public final class CitedEvidence {
    private CitedEvidence() {}

    /** A record of evidence in one language; fields that may be null are left out when they are. */
    @JsonInclude(Include.NON_NULL)
    public record Evidence(
            String kind,
            @Nullable String figure,
            @Nullable String base,
            String chapter,
            String statement,
            @Nullable Boolean inferred) {}

    /**
     * The records with some keys, in the order of the keys.
     *
     * @throws IllegalArgumentException if the rulebook lacks one of them
     */
    public static Map<String, Evidence> by(Collection<String> keys, Rulebook rulebook, Language language) {
        Map<String, Evidence> cited = new LinkedHashMap<>();
        keys.forEach(key -> cited.put(key, of(rulebook.evidence(key), language)));
        return cited;
    }

    private static Evidence of(de.ratwerk.evidence.Evidence record, Language language) {
        Figure figure = record.figure();
        return new Evidence(
                record.kind().id(),
                figure == null ? null : figure.signs(),
                record.base() == null ? null : record.base().in(language),
                record.chapter(),
                record.statement().in(language),
                record.inferred() ? Boolean.TRUE : null);
    }
}
