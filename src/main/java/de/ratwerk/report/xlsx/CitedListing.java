package de.ratwerk.report.xlsx;

import de.ratwerk.evidence.ChapterName;
import de.ratwerk.evidence.Kind;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The findings of the survey that a workbook cites, as a sheet of their own. */
public final class CitedListing {
    private CitedListing() {}

    /**
     * Lists findings.
     *
     * @param evidence by their keys
     * @param evidenceAsOf the date of the survey, as the rulebook says it
     */
    public static Listing<Map.Entry<String, Evidence>> of(
            Map<String, Evidence> evidence, String evidenceAsOf, Language language) {
        return new Listing<>(
                language.say("Belege", "Evidence"),
                language.say(
                                "Jeder Befund, auf den sich diese Mappe beruft. Stand der Befragung: ",
                                "Every finding that this workbook cites. Survey as of: ")
                        + evidenceAsOf,
                language.say("Es ist kein Beleg angeführt.", "No evidence is cited."),
                1,
                List.of(
                        Column.text(language.say("Beleg", "Key"), 36, Map.Entry::getKey),
                        Column.of(
                                language.say("Befund", "Finding"),
                                80,
                                one -> Entry.text(one.getValue().statement())),
                        Column.of(
                                language.say("Zahl wie veröffentlicht", "Figure as published"),
                                14,
                                one -> Entry.text(one.getValue().figure())),
                        Column.of(
                                language.say("Basis", "Base"),
                                36,
                                one -> Entry.text(one.getValue().base())),
                        Column.text(
                                language.say("Art", "Kind"),
                                26,
                                one -> kind(one.getValue().kind(), language)),
                        Column.text(
                                language.say("Erschlossen?", "Inferred?"),
                                14,
                                one -> inferred(one.getValue(), language)),
                        Column.text(
                                language.say("Fundstelle", "Where"),
                                22,
                                one -> ChapterName.of(one.getValue().chapter()).in(language))),
                List.copyOf(evidence.entrySet()));
    }

    /** Whether it is inferred which figure a finding has; empty if the survey says it. */
    static String inferred(Evidence evidence, Language language) {
        return Boolean.TRUE.equals(evidence.inferred())
                ? language.say("aus der Quelle erschlossen", "inferred from the source")
                : "";
    }

    /** What a kind of finding is called; the id itself if there is no such kind. */
    static String kind(String id, Language language) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.id().equals(id))
                .map(kind -> kind.words().in(language))
                .findFirst()
                .orElse(id);
    }
}
