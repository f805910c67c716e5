package de.ratwerk.web.page.profile.why;

import de.ratwerk.evidence.ChapterName;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings that a page cites, each once, in the order in which they are first cited. */
final class CitedRecords {
    private final Rulebook rulebook;
    private final Language language;
    private final Map<String, Cited> cited = new LinkedHashMap<>();

    CitedRecords(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /** The findings with some keys. */
    List<Cited> of(Collection<String> keys) {
        return keys.stream()
                .map(key -> cited.computeIfAbsent(key, sought -> cited(rulebook.evidence(sought))))
                .toList();
    }

    /** All that were cited so far. */
    List<Cited> all() {
        return List.copyOf(cited.values());
    }

    private Cited cited(Evidence evidence) {
        return new Cited(
                evidence.key(),
                evidence.statement().in(language),
                evidence.kind().words().in(language),
                evidence.figure() == null ? null : evidence.figure().signs(),
                evidence.base() == null ? null : evidence.base().in(language),
                ChapterName.of(evidence.chapter()).in(language),
                evidence.inferred());
    }
}
