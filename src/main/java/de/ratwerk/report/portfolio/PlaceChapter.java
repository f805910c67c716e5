package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places one by one, each with a link to its advice. */
final class PlaceChapter {
    private final PortfolioDocument document;
    private final PortfolioWords words;

    PlaceChapter(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    List<Block> blocks() {
        if (document.members().isEmpty()) {
            return List.of();
        }
        List<List<Words>> rows = new ArrayList<>();
        document.members().forEach(member -> rows.add(row(member)));
        String title = words.say("Die Orte", "The places");
        return List.of(
                PortfolioPaper.chapter(title, "orte"),
                new Table(
                        "ort-fuer-ort",
                        words.say("Ort für Ort", "Place by place"),
                        List.of(
                                new Column(words.say("Ort", "Place"), false, 5),
                                new Column(words.say("Stellung", "Status"), false, 7),
                                new Column(words.say("fällig", "due"), true, 1),
                                new Column(words.say("offen", "open"), true, 1),
                                new Column(words.say("Zuerst", "First"), false, 8)),
                        rows));
    }

    private List<Words> row(Member member) {
        Words name = member.report() == null
                ? Words.strong(member.name())
                : Words.none().link(member.name(), Objects.requireNonNull(member.report()));
        String facts = Stream.of(member.land(), population(member))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return List.of(
                facts.isEmpty() ? name : name.and(" (" + facts + ")", Words.Style.FAINT),
                position(member.position()),
                Words.plain(words.number(PortfolioWords.due(member))),
                Words.plain(words.number(PortfolioWords.open(member))),
                Words.plain(
                        member.first().isEmpty()
                                ? "–"
                                : String.join(
                                        "; ",
                                        member.first().stream()
                                                .map(words::title)
                                                .toList())));
    }

    private @Nullable String population(Member member) {
        return member.population() == null
                ? null
                : words.language().whole(member.population()) + words.say(" Menschen", " people");
    }

    /** The status in each comparison group; why one is open is said where the places stand. */
    private Words position(Map<String, String> position) {
        Words said = Words.none();
        for (Position one : document.position()) {
            String status = position.getOrDefault(one.id(), "open");
            said = said.and(said.runs().isEmpty() ? "" : "; ")
                    .and(one.title() + ": ", Words.Style.FAINT)
                    .and(status.equals("open") ? words.becomes(status) : words.status(one.id(), status));
        }
        return said;
    }
}
