package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.cluster.Cluster;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.portfolio.Cohort;
import de.ratwerk.cohort.portfolio.Portfolio;
import de.ratwerk.cohort.portfolio.Portfolio.ActionCount;
import de.ratwerk.cohort.survey.Comparison;
import de.ratwerk.cohort.survey.Counts;
import de.ratwerk.cohort.survey.Interval;
import de.ratwerk.cohort.survey.Verdict;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.CitedEvidence;
import de.ratwerk.report.Engine;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a cohort into the form of its JSON document. */
public final class PortfolioDocuments {
    private static final int FIRST = 3;

    private final Cohort cohort;
    private final Rulebook rulebook;
    private final Portfolio portfolio;
    private final Language language;
    private final Disclosure disclosure;
    private final UnaryOperator<@Nullable String> reports;

    private PortfolioDocuments(
            Cohort cohort, Language language, Disclosure disclosure, UnaryOperator<@Nullable String> reports) {
        this.cohort = cohort;
        this.rulebook = cohort.rulebook();
        this.portfolio = cohort.portfolio();
        this.language = language;
        this.disclosure = disclosure;
        this.reports = reports;
    }

    /**
     * The document of a cohort, for the house itself.
     *
     * @param reports the file of a member's advice by the member's id, null if none was written
     */
    public static PortfolioDocument of(Cohort cohort, Language language, UnaryOperator<@Nullable String> reports) {
        return new PortfolioDocuments(cohort, language, Disclosure.OPEN, reports).document();
    }

    /**
     * The document of a cohort to be given away: without names, and without numbers of fewer than five.
     *
     * @throws IllegalArgumentException if the cohort itself has fewer members
     */
    public static PortfolioDocument anonymised(Cohort cohort, Language language) {
        if (!Disclosure.ANONYMISED.allows(cohort.portfolio().members())) {
            throw new IllegalArgumentException(
                    "a cohort of " + cohort.portfolio().members());
        }
        return new PortfolioDocuments(cohort, language, Disclosure.ANONYMISED, id -> null).document();
    }

    private boolean anonymised() {
        return disclosure == Disclosure.ANONYMISED;
    }

    private PortfolioDocument document() {
        List<PortfolioDocument.Member> members = members();
        List<PortfolioDocument.Share> shares =
                cohort.survey().stream().map(this::share).toList();
        List<PortfolioDocument.Action> actions = Disclosure.ordered(
                portfolio.actions().stream().map(this::action).toList(),
                PortfolioDocument.Action::due,
                PortfolioDocument.Action::id);
        return new PortfolioDocument(
                PortfolioDocument.SCHEMA,
                language.code(),
                anonymised(),
                new PortfolioDocument.Cohort(
                        cohort.counts().read(),
                        cohort.counts().advised(),
                        cohort.counts().refused(),
                        portfolio.synthetic(),
                        anonymised() ? null : portfolio.firstDay(), // it is one place's
                        anonymised() ? null : portfolio.lastDay(),
                        anonymised() ? disclosure.fewest() : null),
                AdviceDocument.Rulebook.of(rulebook),
                Engine.versions(),
                new PositionWords(language).positions(portfolio.positions(), disclosure),
                actions,
                Disclosure.ordered(
                        portfolio.questions().stream().map(this::question).toList(),
                        PortfolioDocument.Question::members,
                        PortfolioDocument.Question::path),
                shares,
                new Parting(portfolio, language, disclosure)
                        .parts(actions.stream()
                                .filter(action -> action.due() == null)
                                .map(PortfolioDocument.Action::id)
                                .collect(Collectors.toSet())),
                members,
                clusters(),
                apart(),
                members.stream()
                        .map(member -> cohort.partners().of(member.id()))
                        .toList(),
                groups(),
                evidence(shares),
                new PortfolioNotes(cohort, language).all(disclosure));
    }

    private PortfolioDocument.Action action(ActionCount count) {
        Action action = rulebook.action(count.action());
        List<@Nullable Long> told = disclosure.parts(
                List.of((long) count.dueAtAll(), (long) count.open(), (long) count.inPlace(), (long) count.notDue()));
        return new PortfolioDocument.Action(
                action.id(),
                action.recommendation(),
                action.title().in(language),
                action.shared(),
                whole(told.get(0)),
                phases(count, told.get(0) != null),
                whole(told.get(1)),
                whole(told.get(2)),
                whole(told.get(3)),
                told.get(0) == null ? null : count.score());
    }

    private List<PortfolioDocument.Phase> phases(ActionCount count, boolean told) {
        List<@Nullable Long> parts = disclosure.parts(
                count.due().values().stream().map(Integer::longValue).toList());
        List<PortfolioDocument.Phase> phases = new ArrayList<>();
        for (Phase phase : rulebook.header().phases()) {
            phases.add(new PortfolioDocument.Phase(
                    phase.id(), phase.title().in(language), told ? whole(parts.get(phases.size())) : null));
        }
        return phases;
    }

    private PortfolioDocument.Question question(Portfolio.QuestionCount count) {
        return new PortfolioDocument.Question(
                count.path(),
                Questionnaire.standard().question(count.path()).label().in(language),
                disclosure.of(count.members(), portfolio.members()),
                count.actions());
    }

    private PortfolioDocument.Share share(Comparison row) {
        List<@Nullable Long> told = disclosure.parts(List.of(
                row.counts().yes(),
                row.counts().no(),
                row.counts().open(),
                row.counts().unclear()));
        boolean withheld =
                told.contains(null) || !disclosure.allows(row.counts().whole()) || tellsPosition(row.counts());
        return new PortfolioDocument.Share(
                row.share().id(),
                row.share().of().in(language),
                row.share().among().in(language),
                row.share().figure().signs(),
                row.share().evidence().key(),
                withheld ? null : told.get(0),
                withheld ? null : told.get(1),
                withheld ? null : told.get(2),
                withheld ? null : told.get(3),
                withheld ? null : span(row.counted()),
                withheld ? null : span(row.sampling()),
                withheld && anonymised() ? Verdict.TOO_FEW.id() : row.verdict().id(),
                withheld && anonymised()
                        ? language.say("zurückgehalten", "withheld")
                        : row.verdict().words().in(language));
    }

    /** Shares count the same places as positions do: what is withheld there is not told here. */
    private boolean tellsPosition(Counts counts) {
        List<Long> numbers =
                List.of(counts.yes(), counts.no(), counts.open(), counts.unclear(), counts.known(), counts.whole());
        return portfolio.positions().values().stream().anyMatch(statuses -> {
            List<Long> members =
                    statuses.values().stream().map(Integer::longValue).toList();
            List<@Nullable Long> told = disclosure.parts(members);
            return IntStream.range(0, members.size())
                    .anyMatch(i -> told.get(i) == null && numbers.contains(members.get(i)));
        });
    }

    private static PortfolioDocument.@Nullable Span span(@Nullable Interval interval) {
        return interval == null ? null : new PortfolioDocument.Span(share(interval.from()), share(interval.to()));
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_EVEN);
    }

    private List<PortfolioDocument.Member> members() {
        if (anonymised() || portfolio.members() > PortfolioDocument.MOST_MEMBERS) {
            return List.of();
        }
        List<PortfolioDocument.Member> members = new ArrayList<>();
        cohort.members().forEach(member -> members.add(member(member)));
        return List.copyOf(members);
    }

    private PortfolioDocument.Member member(Member member) {
        Map<String, String> becomes = new LinkedHashMap<>();
        portfolio.actions().forEach(action -> becomes.put(action.action(), "not-due"));
        member.inPlace().forEach(id -> becomes.put(id, "in-place"));
        member.open().forEach(open -> becomes.put(open.id(), "open"));
        member.due().forEach(due -> becomes.put(due.id(), due.phase()));
        return new PortfolioDocument.Member(
                member.id(),
                member.name(),
                member.synthetic(),
                member.land(),
                member.population(),
                member.sizeClass(),
                member.answered(),
                member.position(),
                becomes,
                member.due().stream().limit(FIRST).map(Member.Due::id).toList(),
                reports.apply(member.id()));
    }

    private List<PortfolioDocument.Cluster> clusters() {
        return cohort.clusters().clusters().stream()
                .filter(cluster -> isTold(cluster.members().size()))
                .map(this::cluster)
                .toList();
    }

    /** A cluster of nearly all tells of the few others as much as of itself. */
    private boolean isTold(int size) {
        return disclosure.allows(size) && disclosure.of(size, portfolio.members()) != null;
    }

    /** What is due for all of a cluster, unless the cohort's number then tells of the few others for whom it is due. */
    private List<String> common(Cluster cluster) {
        return cluster.all().stream()
                .filter(action -> portfolio.actions().stream()
                        .filter(count -> count.action().equals(action))
                        .allMatch(count -> disclosure.of(cluster.members().size(), count.dueAtAll()) != null))
                .toList();
    }

    private PortfolioDocument.Cluster cluster(Cluster cluster) {
        int size = cluster.members().size();
        return new PortfolioDocument.Cluster(
                cluster.number(),
                size,
                anonymised() || size > PortfolioDocument.MOST_MEMBERS ? List.of() : cluster.members(),
                common(cluster),
                cluster.differs().stream()
                        .filter(difference -> isMoreOften(difference, size))
                        .map(Cluster.Difference::action)
                        .filter(action -> !cluster.all().contains(action))
                        .toList());
    }

    /** Whether an action is due for a larger share of the cluster, and for most of it. */
    private static boolean isMoreOften(Cluster.Difference difference, int size) {
        return 2 * difference.here() > size
                && (long) difference.here() * difference.of() > (long) difference.elsewhere() * size;
    }

    private PortfolioDocument.Apart apart() {
        int members = portfolio.members();
        return new PortfolioDocument.Apart(
                disclosure.of(cohort.clusters().singles().size(), members),
                disclosure.of(cohort.clusters().nothingDue().size(), members),
                disclosure.of(cohort.clusters().tooLittleKnown().size(), members));
    }

    private PortfolioDocument.Groups groups() {
        var groups = cohort.groups();
        boolean told = !anonymised();
        return new PortfolioDocument.Groups(
                told ? groups.needs() : null, // the sum of numbers of which some may be withheld
                told ? groups.covered() : null,
                told ? groups.partnerships() : null,
                told ? groups.without().size() : null,
                told ? most(groups.proposals()) : List.of());
    }

    /** All of them where they are not too many, else those that cover most beyond those before them; in their order. */
    static List<GroupProposal> most(List<GroupProposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.comparingInt(GroupProposal::beyond).reversed())
                .limit(PortfolioDocument.MOST_PROPOSALS)
                .sorted(Comparator.comparingInt(GroupProposal::number))
                .toList();
    }

    private Map<String, CitedEvidence.Evidence> evidence(List<PortfolioDocument.Share> shares) {
        TreeSet<String> keys = new TreeSet<>();
        shares.forEach(share -> keys.add(share.evidence()));
        keys.add("survey.respondents");
        return CitedEvidence.by(keys, rulebook, language);
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }
}
