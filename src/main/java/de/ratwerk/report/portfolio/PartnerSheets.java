package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.partner.Candidate;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.GroupProposal.Someone;
import de.ratwerk.cohort.partner.Prospects;
import de.ratwerk.cohort.partner.Prospects.Request;
import de.ratwerk.cohort.partner.Prospects.Wish;
import de.ratwerk.cohort.partner.Same;
import de.ratwerk.report.portfolio.PortfolioDocument.Cluster;
import de.ratwerk.report.xlsx.Column;
import de.ratwerk.report.xlsx.Form;
import de.ratwerk.report.xlsx.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places with similar needs, proposals of groups, and whom each place can ask, join and help. */
final class PartnerSheets {
    private final PortfolioDocument document;
    private final PortfolioWords words;

    PartnerSheets(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    private record Proposed(GroupProposal group, Cover cover) {}

    /**
     * Somebody for a member.
     *
     * @param all how many there are in the cohort, of whom only the most welcome are told
     */
    private record Partner(
            Prospects member,
            String action,
            @Nullable String component,
            boolean decisive,
            String part,
            int all,
            Candidate candidate) {}

    List<Listing<?>> listings() {
        return List.of(clusters(), groups(), partners());
    }

    private Listing<Cluster> clusters() {
        return new Listing<>(
                say("Gruppen", "Clusters"),
                say(
                        "Orte mit ähnlichem Bedarf. Was offen ist, zählt nicht mit.",
                        "Places with similar needs. What is open does not count."),
                say(
                        "Keine Orte haben so ähnlichen Bedarf, dass sie eine Gruppe bilden.",
                        "No places have needs so similar that they form a cluster."),
                1,
                List.of(
                        Column.number(say("Gruppe", "Cluster"), 10, Form.WHOLE, Cluster::number),
                        Column.number(say("Orte", "Places"), 9, Form.WHOLE, Cluster::size),
                        Column.lines(say("Wer", "Who"), 44, cluster -> names(cluster.members())),
                        Column.lines(say("Bei allen fällig", "Due for all"), 60, cluster -> titles(cluster.common())),
                        Column.lines(
                                say("Häufiger als sonst fällig", "Due more often than elsewhere"),
                                60,
                                cluster -> titles(cluster.typical()))),
                document.clusters());
    }

    private Listing<Proposed> groups() {
        List<Proposed> rows = document.groups().proposals().stream()
                .flatMap(group -> group.covers().stream().map(cover -> new Proposed(group, cover)))
                .toList();
        return new Listing<>(
                say("Partnervorschläge", "Proposals"),
                say(
                        "Wer zusammen am meisten deckt. Der Ort, der in der Gruppe zuerst steht, kann federführend"
                                + " sein.",
                        "Who covers the most together. The first of a group is the place that can take the lead."),
                none(),
                2,
                List.of(
                        Column.number(say("Nr.", "No."), 7, Form.WHOLE, row -> row.group.number()),
                        Column.text(
                                say("Vorhaben", "Undertaking"),
                                44,
                                row -> words.subject(row.cover.action(), row.cover.component())),
                        Column.lines(
                                say("Gruppe", "Group"),
                                30,
                                row -> row.group.members().stream()
                                        .map(Someone::name)
                                        .toList()),
                        Column.lines(
                                say("Wer es hat", "Who has it"),
                                44,
                                row -> row.cover.have().stream()
                                        .map(giver -> words.giver(row.cover, giver))
                                        .toList()),
                        Column.lines(say("Wer es braucht", "Who needs it"), 30, row -> names(row.cover.need())),
                        Column.lines(say("Davon neu gedeckt", "Newly covered"), 30, row -> names(row.cover.beyond())),
                        Column.number(say("Gruppe deckt", "Group covers"), 10, Form.WHOLE, row -> row.group.covered()),
                        Column.number(say("Schon vorhanden bei", "Had for"), 12, Form.WHOLE, row -> row.group.had()),
                        Column.number(
                                say("Kein Vorschlag davor", "No proposal before"),
                                12,
                                Form.WHOLE,
                                row -> row.group.beyond()),
                        Column.number(
                                say("Partnerschaften", "Partnerships"),
                                15,
                                Form.WHOLE,
                                row -> row.group.partnerships()),
                        Column.number(
                                say("Größter Ort zu kleinstem", "Largest to smallest"),
                                14,
                                Form.DECIMAL,
                                row -> row.group.sizeRatio()),
                        Column.lines(say("Länder", "Länder"), 22, row -> row.group.lands()),
                        Column.text(say("Maßnahme", "Action"), 44, row -> words.action(row.cover.action()))),
                rows);
    }

    private Listing<Partner> partners() {
        return new Listing<>(
                say("Partner", "Partners"),
                say(
                        "Wen jeder Ort fragen kann, wer dasselbe braucht und wer bei ihm nachfragen kann; am besten"
                                + " Passende zuerst.",
                        "Whom each place can ask, who needs the same and who may ask it; the best matches first."),
                none(),
                1,
                List.of(
                        Column.text(say("Ort", "Place"), 30, row -> row.member.name()),
                        Column.text(
                                say("Vorhaben", "Undertaking"), 40, row -> words.subject(row.action, row.component)),
                        Column.text(say("Partner", "Partner"), 30, row -> row.candidate.name()),
                        Column.text(say("Rolle", "Role"), 24, row -> row.part),
                        Column.text(
                                say("Wer es betreibt", "Who runs it"),
                                30,
                                row -> words.operator(row.component, row.candidate.operator())),
                        Column.text(say("Gleiches Land?", "Same Land?"), 12, row -> same(row.candidate.sameLand())),
                        Column.text(
                                say("Gleicher Kreis?", "Same district?"),
                                12,
                                row -> same(row.candidate.sameDistrict())),
                        Column.number(
                                say("Größe im Verhältnis", "Relative size"),
                                14,
                                Form.HUNDREDTHS,
                                row -> row.candidate.sizeRatio()),
                        Column.text(say("Entscheidend?", "Decisive?"), 14, row -> yes(row.decisive)),
                        Column.number(say("So viele insgesamt", "In all"), 12, Form.WHOLE, row -> row.all),
                        Column.text(say("Maßnahme", "Action"), 44, row -> words.action(row.action))),
                told());
    }

    private List<Partner> told() {
        List<Partner> rows = new ArrayList<>();
        for (Prospects member : document.partners()) {
            for (Wish wish : member.wishes()) {
                String ask = say("hat es", "has it");
                wish.ask()
                        .forEach(one -> rows.add(new Partner(
                                member, wish.action(), wish.component(), wish.decisive(), ask, wish.having(), one)));
                String join = say("braucht es auch", "needs it too");
                wish.join()
                        .forEach(one -> rows.add(new Partner(
                                member, wish.action(), wish.component(), wish.decisive(), join, wish.needing(), one)));
            }
            for (Request request : member.requests()) {
                String help = say("kann hier nachfragen", "may ask this place");
                request.asked()
                        .forEach(one -> rows.add(new Partner(
                                member,
                                request.action(),
                                request.component(),
                                request.decisive(),
                                help,
                                request.needing(),
                                one)));
            }
        }
        return rows;
    }

    private String same(Same same) {
        return same == Same.UNKNOWN ? say("nicht bekannt", "not known") : yes(same == Same.YES);
    }

    private String yes(boolean is) {
        return is ? say("ja", "yes") : say("nein", "no");
    }

    private List<String> names(List<String> ids) {
        return ids.stream().map(words::name).toList();
    }

    private List<String> titles(List<String> actions) {
        return actions.stream().map(action -> "• " + words.action(action)).toList();
    }

    private String none() {
        if (document.anonymised()) {
            return say(
                    "Diese Fassung ist anonymisiert und nennt keine Orte.",
                    "This version is anonymised and names no places.");
        }
        Integer needs = document.groups().needs();
        return needs == null || needs == 0
                ? say("Nichts, was sich teilen lässt, ist fällig.", "Nothing that can be shared is due.")
                : say("Es gibt keinen Vorschlag.", "There is no proposal.");
    }

    private String say(String german, String english) {
        return words.say(german, english);
    }
}
