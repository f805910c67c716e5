package de.ratwerk.report.xlsx;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Benchmark;
import de.ratwerk.report.AdviceDocument.Part;
import de.ratwerk.report.CitedEvidence.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the survey found, and where the municipality stands in it. */
final class EvidenceSheets {
    private final AdviceDocument document;
    private final Terms terms;

    EvidenceSheets(Terms terms) {
        this.terms = terms;
        this.document = terms.document();
    }

    private record Share(Benchmark benchmark, Part part) {}

    List<Listing<?>> listings() {
        return List.of(
                comparison(),
                CitedListing.of(document.evidence(), document.rulebook().evidenceAsOf(), terms.language()));
    }

    private Listing<Share> comparison() {
        return new Listing<>(
                say("Vergleich", "Comparison"),
                say(
                                "Wo die Kommune unter den Befragten steht. Genau ist die Zahl, wie sie veröffentlicht"
                                        + " ist; der Anteil als Zahl dient zum Sortieren. Stand der Befragung: ",
                                "Where the municipality stands among the respondents. What is exact is the figure as"
                                        + " published; the share as a number is for sorting. Survey as of: ")
                        + document.rulebook().evidenceAsOf(),
                say("Das Regelwerk vergleicht nichts.", "The rulebook compares nothing."),
                2,
                List.of(
                        Column.text(say("Gegenstand", "Subject"), 40, share -> share.benchmark.title()),
                        Column.text(say("Antwort", "Answer"), 34, share -> share.part.words()),
                        Column.text(
                                say("Trifft auf die Kommune zu?", "True of the municipality?"),
                                27,
                                share -> terms.own(share.part.own())),
                        Column.text(
                                say("Zahl wie veröffentlicht", "Figure as published"),
                                14,
                                share -> said(share, Evidence::figure)),
                        Column.number(
                                say("Anteil als Zahl", "Share as a number"),
                                12,
                                Form.PERCENT,
                                share -> share.part.share()),
                        Column.text(say("Basis", "Base"), 34, share -> said(share, Evidence::base)),
                        Column.text(
                                say("Erschlossen?", "Inferred?"),
                                14,
                                share -> said(share, one -> CitedListing.inferred(one, terms.language()))),
                        Column.text(say("Beleg", "Evidence"), 36, share -> share.part.evidence())),
                document.benchmarks().stream()
                        .flatMap(benchmark -> benchmark.parts().stream().map(part -> new Share(benchmark, part)))
                        .toList());
    }

    private String said(Share share, Function<Evidence, String> what) {
        return Optional.ofNullable(document.evidence().get(share.part.evidence()))
                .map(what)
                .orElse("");
    }

    private String say(String german, String english) {
        return terms.say(german, english);
    }
}
