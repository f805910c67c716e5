package de.ratwerk.report.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.Prospects;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.CitedEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a cohort in one language ({@code ratwerk.portfolio/1}). Fields that may be null are left out when they
 * are. In an anonymised document nobody is named, and a number of municipalities that is left out is withheld: it, or
 * one that would tell it, is smaller than {@link Cohort#fewest}.
 *
 * @param position where the members stand in each comparison group
 * @param actions every action of the rulebook, the one that is due for most first
 * @param questions the unanswered questions that decide whether something is due, the one that decides for most first
 * @param shares the shares that the survey published beside what was counted
 * @param parts the cohort by Land, or by size class where it lies in one Land
 * @param members each member with what becomes of every action; none in an anonymised document, and none where there are
 *     more than {@link #MOST_MEMBERS}: {@code members.ndjson} has them
 * @param clusters members with much the same needs, the largest first
 * @param apart how many members are in none of these, and why
 * @param partners whom each of {@code members} can ask, join and help
 * @param groups proposals of groups that do together what is due
 * @param evidence the records that are cited, by key
 * @param notes what a reader should know
 */
@JsonInclude(Include.NON_NULL)
public record PortfolioDocument(
        String schema,
        String language,
        boolean anonymised,
        Cohort cohort,
        AdviceDocument.Rulebook rulebook,
        String engine,
        List<Position> position,
        List<Action> actions,
        List<Question> questions,
        List<Share> shares,
        Parts parts,
        List<Member> members,
        List<Cluster> clusters,
        Apart apart,
        List<Prospects> partners,
        Groups groups,
        Map<String, CitedEvidence.Evidence> evidence,
        List<String> notes) {

    static final String SCHEMA = "ratwerk.portfolio/1";

    /** Of more members a table of each is of no use to anybody. */
    public static final int MOST_MEMBERS = 500;

    /** Of fewer municipalities nothing is told in an anonymised document. */
    public static final int FEWEST = 5;

    /** More proposals nobody reads, and a workbook of them fills the memory. */
    public static final int MOST_PROPOSALS = 500;

    /**
     * Who was advised.
     *
     * @param read municipalities of the input
     * @param advised those that were advised: the members
     * @param refused those that were refused
     * @param synthetic how many members have made-up answers
     * @param from the earliest day of answers (ISO 8601), null if none is known
     * @param to the latest one
     * @param fewest of fewer municipalities no number is told; null if nothing is withheld
     */
    @JsonInclude(Include.NON_NULL)
    public record Cohort(
            int read,
            int advised,
            int refused,
            int synthetic,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer fewest) {}

    /** A comparison group, and how many members have each status in it. */
    public record Position(String id, String title, List<Status> statuses) {}

    /**
     * A status and how many have it.
     *
     * @param members null if withheld
     */
    @JsonInclude(Include.NON_NULL)
    public record Status(
            String status, String words, @Nullable Integer members) {}

    /**
     * An action, and for how many it is what; the numbers add up to the members.
     *
     * @param shared whether it can sensibly be done with others
     * @param due for how many it is due, null if withheld
     * @param phases the same by phase
     * @param open for how many the open answers decide
     * @param inPlace for how many what it aims at is in place
     * @param notDue for how many it is not due for another reason
     * @param score the mean of its scores where it is due, null if it is due nowhere
     */
    @JsonInclude(Include.NON_NULL)
    public record Action(
            String id,
            String recommendation,
            String title,
            boolean shared,
            @Nullable Integer due,
            List<Phase> phases,
            @Nullable Integer open,
            @Nullable Integer inPlace,
            @Nullable Integer notDue,
            @Nullable BigDecimal score) {}

    /** For how many an action is due in a phase; null if withheld. */
    @JsonInclude(Include.NON_NULL)
    public record Phase(
            String phase, String title, @Nullable Integer members) {}

    /** An unanswered question: for how many it decides at least one action, and which. */
    @JsonInclude(Include.NON_NULL)
    public record Question(
            String path, String label, @Nullable Integer members, List<String> actions) {}

    /**
     * A published share beside what was counted.
     *
     * @param of what those have in common that the share is of
     * @param among who is the whole
     * @param published the figure as it was published
     * @param evidence the key of its record
     * @param yes how many members are among them, null if withheld
     * @param no how many are not
     * @param open of how many missing answers decide
     * @param unclear of how many the survey's wording leaves it open
     * @param counted the share counted among those of whom it is known, null if withheld or of nobody it is known
     * @param sampling in which interval the share of all such municipalities lies with 95 per cent confidence if these are a
     *     random sample of them
     * @param verdict {@code within}, {@code above}, {@code below}, {@code open} or {@code too-few}
     * @param statement the verdict in words
     */
    @JsonInclude(Include.NON_NULL)
    public record Share(
            String id,
            String of,
            String among,
            String published,
            String evidence,
            @Nullable Long yes,
            @Nullable Long no,
            @Nullable Long open,
            @Nullable Long unclear,
            @Nullable Span counted,
            @Nullable Span sampling,
            String verdict,
            String statement) {}

    /** From one share to another, 0 to 1. */
    public record Span(BigDecimal from, BigDecimal to) {}

    /** The cohort in parts: {@code by} is {@code land} or {@code size-class}. */
    public record Parts(String by, List<Part> parts) {}

    /**
     * A part of the cohort.
     *
     * @param members how many members are in it
     * @param due for how many each action is due, by its id; none where withheld
     */
    public record Part(String name, int members, Map<String, Integer> due) {}

    /**
     * A member.
     *
     * @param position the status in each comparison group
     * @param actions for each action its phase where it is due, else {@code open}, {@code in-place} or {@code not-due}
     * @param first the ids of the first three actions, fewer if fewer are due
     * @param report the file of its advice beside this one, null if none was written
     */
    @JsonInclude(Include.NON_NULL)
    public record Member(
            String id,
            String name,
            boolean synthetic,
            @Nullable String land,
            @Nullable Integer population,
            @Nullable Integer sizeClass,
            int answered,
            Map<String, String> position,
            Map<String, String> actions,
            List<String> first,
            @Nullable String report) {}

    /**
     * Members with much the same needs.
     *
     * @param number its number, from 1
     * @param size how many members it has
     * @param members their ids; none in an anonymised document
     * @param common the ids of the actions that are due for all of them
     * @param typical the ids of further actions that are due for most of them and more often than elsewhere
     */
    public record Cluster(int number, int size, List<String> members, List<String> common, List<String> typical) {}

    /**
     * Members that are in no cluster; null where withheld.
     *
     * @param singles those that are like nobody else
     * @param nothingDue those for whom nothing is due
     * @param tooLittleKnown those of whom more actions are open than due
     */
    @JsonInclude(Include.NON_NULL)
    public record Apart(
            @Nullable Integer singles,
            @Nullable Integer nothingDue,
            @Nullable Integer tooLittleKnown) {}

    /**
     * Proposals of groups. In an anonymised document all of it is withheld.
     *
     * @param needs how many needs the cohort has: pairs of a member and an action that is due for it and can be shared
     * @param covered how many of them the proposals cover
     * @param partnerships how many partnerships they take
     * @param without how many members are in no proposal
     * @param proposals the groups, at most {@link #MOST_PROPOSALS} that cover most; none in an anonymised document
     */
    @JsonInclude(Include.NON_NULL)
    public record Groups(
            @Nullable Integer needs,
            @Nullable Integer covered,
            @Nullable Integer partnerships,
            @Nullable Integer without,
            List<GroupProposal> proposals) {}
}
