package de.ratwerk.web.page.rulebook;

import de.ratwerk.problem.Problem;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.live.LiveRules.Refused;
import de.ratwerk.workshop.docs.BookMarkup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The state of the live rules, as one look finds it.
 *
 * @param loaded the rulebooks that are loaded, the current one first
 * @param refusedSince when an edit was tried that is not taken, or null if there is none
 * @param refused what is wrong with it
 * @param beside what is wrong with files that decide nothing, such as cases
 */
record RulesState(
        List<Loaded> loaded, @Nullable Moment refusedSince, List<BrokenFile> refused, List<BrokenFile> beside) {
    private static final int DIGEST_SHOWN = 12;

    /**
     * A loaded rulebook.
     *
     * @param digest its whole digest
     * @param link where its book begins
     */
    record Loaded(String title, String version, String digest, Moment since, String link) {
        /** As much of the digest as tells one from another. */
        String shortDigest() {
            return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
        }
    }

    /**
     * A moment.
     *
     * @param iso for machines
     * @param words for people, as the clock of the service's place shows it
     */
    record Moment(String iso, String words) {
        static Moment of(Instant instant, Language language) {
            String pattern = language.say("d. MMMM yyyy, HH:mm:ss 'Uhr'", "d MMMM yyyy, HH:mm:ss");
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.code()));
            return new Moment(instant.toString(), format.format(instant.atZone(ZoneId.systemDefault())));
        }
    }

    static RulesState of(LiveRules live, List<Problem> beside, Language language) {
        Refused refused = live.refused().orElse(null);
        List<Generation> loaded = live.loaded();
        return new RulesState(
                loaded.stream()
                        .map(rules -> loaded(rules, rules.equals(loaded.get(0)), language))
                        .toList(),
                refused == null ? null : Moment.of(refused.since(), language),
                refused == null ? List.of() : BrokenFile.all(refused.problems(), refused.since(), live, language),
                // While an edit is broken, nothing is read beside it.
                refused == null ? BrokenFile.all(beside, Instant.MAX, live, language) : List.of());
    }

    private static Loaded loaded(Generation rules, boolean current, Language language) {
        Way way = new Way(language, current ? null : rules.digest());
        Rulebook.Header header = rules.ratwerk().rulebook().header();
        return new Loaded(
                header.title().in(language),
                header.version(),
                rules.digest(),
                Moment.of(rules.since(), language),
                way.page(BookMarkup.START));
    }

    Loaded current() {
        return loaded.get(0);
    }

    List<Loaded> kept() {
        return loaded.subList(1, loaded.size());
    }

    boolean broken() {
        return refusedSince != null;
    }

    /** How many problems keep the edit from being taken. */
    int problems() {
        return refused.stream().mapToInt(file -> file.faults().size()).sum();
    }
}
