package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.Groups;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Cluster;
import de.ratwerk.report.portfolio.PortfolioDocument.Cohort;
import de.ratwerk.report.portfolio.PortfolioDocument.Phase;
import de.ratwerk.report.portfolio.PortfolioDocument.Position;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a cohort comes to, short enough for a terminal. */
final class PortfolioText {
    private static final int FEW = 10;
    private static final int FEW_GROUPS = 5;
    private static final int FEW_NAMES = 6;
    private static final int FEW_ACTIONS = 4;
    private static final String INDENT = "    ";

    private final PortfolioDocument document;
    private final PortfolioWords words;
    private final Page page;

    PortfolioText(PortfolioDocument document, int width, boolean colour) {
        this.document = document;
        this.words = new PortfolioWords(document);
        this.page = new Page(width, colour);
    }

    String text() {
        head();
        position();
        actions();
        shares();
        clusters();
        groups();
        questions();
        notes();
        return page.toString();
    }

    private void head() {
        Cohort cohort = document.cohort();
        page.line(Style.BOLD, words.places(cohort.advised()) + words.say(" beraten", " advised"));
        List<String> facts = new ArrayList<>();
        facts.add(words.say("gelesen ", "read ") + words.number(cohort.read()));
        if (cohort.refused() > 0) {
            facts.add(words.say("zurückgewiesen ", "refused ") + words.number(cohort.refused()));
        }
        if (cohort.synthetic() > 0) {
            facts.add(words.say("mit synthetischen Antworten ", "with synthetic answers ")
                    + words.number(cohort.synthetic()));
        }
        page.paragraph("", String.join(" · ", facts));
    }

    private void position() {
        page.heading(words.say("Wo sie stehen", "Where they stand"));
        for (Position position : document.position()) {
            List<String> statuses = position.statuses().stream()
                    .filter(status -> status.members() == null || status.members() > 0)
                    .map(status -> words.number(status.members()) + " " + status.words())
                    .toList();
            page.paragraph(String.format(Locale.ROOT, "%-26s", position.title()), String.join(" · ", statuses));
        }
    }

    private void actions() {
        page.heading(words.say("Was für die meisten fällig ist", "What is due for most"));
        List<Action> due = document.actions().stream()
                .filter(action -> action.due() == null || action.due() > 0)
                .toList();
        if (due.isEmpty()) {
            page.paragraph("", words.say("Nichts ist fällig.", "Nothing is due."));
        }
        due.stream().limit(FEW).forEach(this::action);
        if (due.size() > FEW) {
            page.paragraph(
                    "",
                    (due.size() - FEW) + words.say(" weitere im Portfolio.", " more in the portfolio."),
                    Style.FAINT);
        }
    }

    private void action(Action action) {
        page.paragraph(
                String.format(Locale.ROOT, "%6s  ", words.number(action.due())),
                action.title() + " (" + action.recommendation() + ")");
        List<String> parts = new ArrayList<>();
        for (Phase phase : action.phases()) {
            if (phase.members() == null || phase.members() > 0) {
                parts.add(phase.title() + " " + words.number(phase.members()));
            }
        }
        if (action.open() == null || action.open() > 0) {
            parts.add(words.say("offen ", "open ") + words.number(action.open()));
        }
        if (action.inPlace() == null || action.inPlace() > 0) {
            parts.add(words.say("vorhanden ", "in place ") + words.number(action.inPlace()));
        }
        page.paragraph("        ", String.join(" · ", parts), Style.FAINT);
    }

    private void shares() {
        List<Share> differing =
                document.shares().stream().filter(PortfolioWords::differs).toList();
        page.heading(words.say("Neben der Befragung", "Beside the survey"));
        if (differing.isEmpty()) {
            boolean known = document.shares().stream().anyMatch(PortfolioWords::isJudged);
            page.paragraph(
                    "",
                    known
                            ? words.say(
                                    "Kein Anteil weicht weiter von der Befragung ab, als der Zufall erklärt.",
                                    "No share differs from the survey by more than chance explains.")
                            : words.say(
                                    "Zu keinem Anteil, den die Befragung nennt, ist genug für einen Vergleich bekannt.",
                                    "Of none of the shares that the survey gives is enough known to compare."));
        }
        for (Share share : differing) {
            page.paragraph(
                    INDENT,
                    share.of() + ": " + words.counted(share) + words.say(", in der Befragung ", ", in the survey ")
                            + share.published() + " (" + share.among() + ")");
        }
    }

    private void clusters() {
        if (document.clusters().isEmpty()) {
            return;
        }
        page.heading(words.say("Orte mit ähnlichem Bedarf", "Places with similar needs"));
        document.clusters().stream().limit(FEW_GROUPS).forEach(cluster -> {
            String who = cluster.members().isEmpty() ? "" : ": " + words.names(cluster.members(), FEW_NAMES);
            page.paragraph("  " + cluster.number() + ". ", words.places(cluster.size()) + who);
            page.paragraph("     ", words.say("allen gemeinsam: ", "common to all: ") + common(cluster), Style.FAINT);
        });
    }

    private String common(Cluster cluster) {
        if (cluster.common().isEmpty()) {
            return words.say("keine einzelne Maßnahme", "no single action");
        }
        int more = cluster.common().size() - FEW_ACTIONS;
        String first = String.join(
                "; ",
                cluster.common().stream().limit(FEW_ACTIONS).map(words::title).toList());
        return more > 0 ? first + words.say(" und " + more + " weitere", " and " + more + " more") : first;
    }

    private void groups() {
        var groups = document.groups();
        Integer needs = groups.needs();
        Integer covered = groups.covered();
        Integer partnerships = groups.partnerships();
        if (needs == null || covered == null || partnerships == null || needs == 0) {
            return;
        }
        page.heading(words.say("Wer mit wem", "Who with whom"));
        page.paragraph("", words.together(needs, covered, partnerships));
        groups.proposals().stream().limit(FEW_GROUPS).forEach(this::group);
    }

    private void group(GroupProposal group) {
        page.paragraph(
                "  " + group.number() + ". ",
                words.names(
                                group.members().stream()
                                        .map(GroupProposal.Someone::id)
                                        .toList(),
                                Groups.LARGEST)
                        + words.say(": deckt ", ": covers ")
                        + group.covered());
        group.covers().stream().limit(4).forEach(cover -> page.paragraph("     ", cover(cover), Style.FAINT));
    }

    private String cover(Cover cover) {
        String need = words.names(cover.need(), FEW_NAMES);
        String subject = words.subject(cover.action(), cover.component());
        if (cover.have().isEmpty()) {
            return subject + ": " + words.say("gemeinsam angehen: ", "to tackle together: ") + need;
        }
        return subject + ": " + words.say("hat ", "has ")
                + words.giver(cover, cover.have().get(0))
                + (cover.need().size() == 1 ? words.say("; braucht ", "; needs ") : words.say("; brauchen ", "; need "))
                + need;
    }

    private void questions() {
        if (document.questions().isEmpty()) {
            return;
        }
        page.heading(words.say("Was zu fragen lohnt", "What is worth asking"));
        document.questions().stream()
                .limit(FEW_GROUPS)
                .forEach(question -> page.paragraph(
                        String.format(Locale.ROOT, "%6s  ", words.number(question.members())),
                        question.label()
                                + words.say(": entscheidet über ", ": decides on ")
                                + question.actions().size()
                                + (question.actions().size() == 1
                                        ? words.say(" Maßnahme", " action")
                                        : words.say(" Maßnahmen", " actions"))));
    }

    private void notes() {
        page.heading(words.say("Dazu", "Notes"));
        document.notes().forEach(note -> page.paragraph("- ", note));
    }
}
