package de.ratwerk.web.page.cohort;

import de.ratwerk.cohort.partner.Candidate;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.Prospects;
import de.ratwerk.cohort.partner.Prospects.Wish;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Problem;
import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import de.ratwerk.report.portfolio.PortfolioWords;
import de.ratwerk.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a cohort shows.
 *
 * @param document the portfolio
 * @param words its words
 * @param rows the places, by name; none where the document names none
 * @param openable whether their profiles are at hand, so that they can be opened
 * @param heat what becomes of each action where
 * @param rejected what was refused
 * @param notes what was read otherwise than it stood there
 * @param language of the page
 */
record CohortPage(
        PortfolioDocument document,
        PortfolioWords words,
        List<PlaceRow> rows,
        boolean openable,
        HeatMap heat,
        List<Rejected> rejected,
        List<Problem> notes,
        Language language) {
    /** More refusals are counted only: whoever mends so many begins with these. */
    static final int MOST_REJECTED = 200;

    /** More rows make a page of megabytes; everything counted counts all places. */
    static final int MOST_ROWS = 3_000;

    private static final int MOST_CLUSTERS = 30;
    private static final int MOST_GROUPS = 40;
    private static final int MOST_NAMES = 12;
    private static final int MOST_WISHES = 3;
    private static final int MOST_CANDIDATES = 2;
    private static final int MOST_COVERS = 5;

    static CohortPage of(CohortReading.Found found, Language language) {
        List<PlaceRow> rows = IntStream.range(0, found.members().size())
                .mapToObj(number -> PlaceRow.of(number, found.members().get(number)))
                .toList();
        return of(found.document(), rows, true, found.rejected(), found.notes(), language);
    }

    /** The page of a portfolio that was made before; it holds no profiles. */
    static CohortPage of(PortfolioDocument document, Language language) {
        List<PlaceRow> rows = IntStream.range(0, document.members().size())
                .mapToObj(number -> PlaceRow.of(number, document.members().get(number)))
                .toList();
        return of(document, rows, false, List.of(), List.of(), language);
    }

    private static CohortPage of(
            PortfolioDocument document,
            List<PlaceRow> rows,
            boolean openable,
            List<Rejected> rejected,
            List<Problem> notes,
            Language language) {
        PortfolioWords words = new PortfolioWords(document);
        Collator names = Collator.getInstance(Locale.forLanguageTag(language.code()));
        List<PlaceRow> ordered = rows.stream()
                .sorted(Comparator.comparing(PlaceRow::name, names).thenComparingInt(PlaceRow::number))
                .limit(MOST_ROWS)
                .toList();
        return new CohortPage(
                document,
                words,
                ordered,
                openable,
                HeatMap.of(document, words, language),
                rejected,
                notes.stream().limit(MOST_REJECTED).toList(),
                language);
    }

    String say(String german, String english) {
        return language.say(german, english);
    }

    /** The heading: how many places there are. */
    String title() {
        String places = words.places(document.cohort().advised());
        return places.substring(0, 1).toUpperCase(Locale.ROOT) + places.substring(1) + say(" zusammen", " together");
    }

    /** A status in a few words. */
    String status(PlaceRow row, String group) {
        String status = row.position().getOrDefault(group, "open");
        return status.equals("open") ? words.becomes(status) : words.status(group, status);
    }

    String titles(PlaceRow row) {
        return row.first().isEmpty()
                ? "–"
                : String.join("; ", row.first().stream().map(words::title).toList());
    }

    /** The actions that are due somewhere, or may be. */
    List<Action> due() {
        return document.actions().stream()
                .filter(action -> number(action.due()) + number(action.open()) > 0)
                .toList();
    }

    /** How wide a bar is: the share of all places. */
    String width(@Nullable Integer places) {
        return width(number(places));
    }

    private String width(int places) {
        return String.format(
                Locale.ROOT,
                "%.1f%%",
                100.0 * places / Math.max(1, document.cohort().advised()));
    }

    /** Where the bar of open ones begins. */
    String end(Action action) {
        return width(number(action.due()));
    }

    private static int number(@Nullable Integer places) {
        return places == null ? 0 : places;
    }

    /** For how many it is due in which phase. */
    String phases(Action action) {
        return String.join(
                ", ",
                action.phases().stream()
                        .filter(phase -> number(phase.members()) > 0)
                        .map(phase -> words.number(phase.members()) + " " + phase.title())
                        .toList());
    }

    /** The shares of which something is known here. */
    List<Share> shares() {
        return document.shares().stream()
                .filter(share -> share.counted() != null)
                .toList();
    }

    String known(Share share) {
        long yes = share.yes() == null ? 0 : share.yes();
        long no = share.no() == null ? 0 : share.no();
        return words.number(yes) + say(" von ", " of ") + words.number(yes + no);
    }

    boolean differs(Share share) {
        return PortfolioWords.differs(share);
    }

    /** The largest clusters. */
    List<PortfolioDocument.Cluster> clusters() {
        return document.clusters().stream().limit(MOST_CLUSTERS).toList();
    }

    String names(PortfolioDocument.Cluster cluster) {
        return words.names(cluster.members(), MOST_NAMES);
    }

    List<String> actions(List<String> ids) {
        return ids.stream().map(words::action).toList();
    }

    List<GroupProposal> groups() {
        return document.groups().proposals().stream().limit(MOST_GROUPS).toList();
    }

    String members(GroupProposal group) {
        return String.join(
                ", ", group.members().stream().map(GroupProposal.Someone::name).toList());
    }

    /** What a group covers, and who has it. */
    List<String> covers(GroupProposal group) {
        return group.covers().stream()
                .limit(MOST_COVERS)
                .map(cover -> words.subject(cover.action(), cover.component())
                        + (cover.have().isEmpty()
                                ? say(": alle brauchen es", ": all need it")
                                : say(": vorhanden bei ", ": in place at ")
                                        + String.join(
                                                ", ",
                                                cover.have().stream()
                                                        .map(giver -> words.name(giver.id()))
                                                        .toList())))
                .toList();
    }

    /** Those for whom there is somebody to ask or to join. */
    List<Prospects> partners() {
        return document.partners().stream().filter(one -> !asked(one).isEmpty()).toList();
    }

    /** What a place can ask of whom, or do with whom: the first few. */
    List<String> asked(Prospects one) {
        return one.wishes().stream()
                .filter(Wish::decisive)
                .filter(wish -> !wish.ask().isEmpty() || !wish.join().isEmpty())
                .limit(MOST_WISHES)
                .map(this::wish)
                .toList();
    }

    private String wish(Wish wish) {
        boolean ask = !wish.ask().isEmpty();
        Stream<Candidate> whom = (ask ? wish.ask() : wish.join()).stream().limit(MOST_CANDIDATES);
        return words.subject(wish.action(), wish.component())
                + (ask ? say(" – fragen: ", " – ask: ") : say(" – gemeinsam mit: ", " – together with: "))
                + String.join(
                        "; ",
                        whom.map(candidate -> words.candidate(candidate, wish.component()))
                                .toList());
    }

    /** The refusals that are shown. */
    List<Rejected> shownRejected() {
        return rejected.stream().limit(MOST_REJECTED).toList();
    }
}
