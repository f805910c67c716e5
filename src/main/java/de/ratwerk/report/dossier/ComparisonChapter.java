package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Benchmark;
import de.ratwerk.report.AdviceDocument.Part;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Figures;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.picture.SharePicture;
import de.ratwerk.report.picture.SharePicture.Own;
import de.ratwerk.report.picture.SharePicture.Row;
import de.ratwerk.report.picture.SharePicture.Survey;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the municipality stands among the respondents, for every share that the survey published. */
final class ComparisonChapter {
    private static final int LONGEST_ANCHOR = 40;

    private final Material material;
    private final AdviceDocument advice;

    ComparisonChapter(Material material) {
        this.material = material;
        this.advice = material.advice();
    }

    List<Block> blocks() {
        List<Benchmark> told =
                advice.benchmarks().stream().filter(ComparisonChapter::isTold).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(material.chapter(
                "Die Kommune unter den Befragten", "The municipality among the respondents", "vergleich"));
        blocks.add(new Paragraph(Words.plain(introduction(told)), Tone.PLAIN));
        Map<String, List<Benchmark>> byBase = new LinkedHashMap<>();
        told.forEach(benchmark -> byBase.computeIfAbsent(base(benchmark), base -> new ArrayList<>())
                .add(benchmark));
        byBase.forEach((base, some) -> blocks.addAll(among(base, some, byBase.size() > 1)));
        return blocks;
    }

    /** The benchmarks whose shares are of the same municipalities. */
    private List<Block> among(String base, List<Benchmark> some, boolean titled) {
        String id = Slug.of(base, LONGEST_ANCHOR);
        List<Block> blocks = new ArrayList<>();
        if (titled) {
            blocks.add(new Heading(2, Capital.of(base), "unter-" + id, false));
        }
        boolean all = base.equals(allRespondents());
        Survey survey = new Survey(respondents(), years(), all ? null : base);
        String caption = material.say("Anteile und die eigene Angabe", "Shares and the own answer");
        blocks.addAll(Figures.of(
                SharePicture.sheets("vergleich-" + id, rows(some), survey, Figures.HIGHEST, material.language()),
                caption,
                table("anteile-" + id, caption + ": " + base, some)));
        return blocks;
    }

    private String allRespondents() {
        return material.say("alle Befragten", "all respondents");
    }

    private String introduction(List<Benchmark> told) {
        int open = advice.benchmarks().size() - told.size();
        if (told.isEmpty()) {
            return material.say(
                    "Zu keiner Frage, zu der die Befragung einen Anteil nennt, liegt bisher eine Angabe vor.",
                    "None of the questions of which the survey gives a share has been answered so far.");
        }
        String more = open == 0
                ? ""
                : material.say(
                        " Zu " + (open == 1 ? "einem weiteren Punkt fehlt" : open + " weiteren Punkten fehlen")
                                + " noch Angaben.",
                        open == 1
                                ? " For one more point answers are still missing."
                                : " For " + open + " more points answers are still missing.");
        return material.say(
                        "Die Anteile zeigen, wie häufig eine Antwort in der Befragung war. Häufig heißt nicht richtig,"
                                + " und selten heißt nicht falsch. Nach der Größe der Kommunen sind die Anteile nicht"
                                + " getrennt, und nicht jede Frage des Profils deckt sich genau mit der Frage der"
                                + " Befragung.",
                        "The shares show how frequent an answer was in the survey. Frequent does not mean right, and"
                                + " rare does not mean wrong. The shares are not split by the size of municipalities, and"
                                + " not every question of the profile is exactly that of the survey.")
                + more;
    }

    /** Whether there is anything to mark: an answer, or a wording that leaves it open. */
    private static boolean isTold(Benchmark benchmark) {
        return benchmark.parts().stream()
                .anyMatch(part -> !part.own().equals("open")
                        && (!benchmark.whole() || part.own().equals("yes")));
    }

    private List<Row> rows(List<Benchmark> told) {
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : told) {
            if (benchmark.whole()) {
                rows.add(new Row(
                        benchmark.title(),
                        benchmark.parts().stream().map(this::part).toList(),
                        true));
            } else {
                benchmark
                        .parts()
                        .forEach(part -> rows.add(new Row(label(benchmark, part), List.of(single(part)), false)));
            }
        }
        return rows;
    }

    private SharePicture.Part part(Part part) {
        return new SharePicture.Part(part.words(), part.share().doubleValue(), figure(part), own(part));
    }

    /** A share that stands alone: what it is of stands in the label of its row. */
    private SharePicture.Part single(Part part) {
        return new SharePicture.Part("", part.share().doubleValue(), figure(part), own(part));
    }

    private static Own own(Part part) {
        return Constants.named(part.own(), Own.class).orElseThrow(() -> new IllegalArgumentException(part.own()));
    }

    /** A single share is told together with the question, unless its answer is simply yes. */
    private String label(Benchmark benchmark, Part part) {
        return part.words().equals(material.say("ja", "yes"))
                ? benchmark.title()
                : benchmark.parts().size() == 1
                        ? benchmark.title() + ": " + part.words()
                        : part.words() + ": " + benchmark.title();
    }

    private String figure(Part part) {
        String figure = material.evidence(part.evidence()).figure();
        return figure == null ? "" : figure;
    }

    /** Whose shares they are. */
    private String base(Benchmark benchmark) {
        String base = material.evidence(benchmark.parts().get(0).evidence()).base();
        return base == null ? allRespondents() : base;
    }

    private Table table(String id, String caption, List<Benchmark> told) {
        List<List<Words>> rows = new ArrayList<>();
        for (Benchmark benchmark : told) {
            for (Part part : benchmark.parts()) {
                rows.add(List.of(
                        Words.plain(benchmark.title()),
                        Words.plain(part.words()),
                        Words.plain(figure(part) + remark(material.evidence(part.evidence()))),
                        part.own().equals("yes") ? Words.strong(ownWords(part)) : Words.plain(ownWords(part))));
            }
        }
        return new Table(
                id,
                caption,
                List.of(
                        new Column(material.say("Frage", "Question"), false, 6),
                        new Column(material.say("Antwort", "Answer"), false, 4),
                        new Column(material.say("Anteil", "Share"), false, 3),
                        new Column(material.say("Ihre Kommune", "Your municipality"), false, 4)),
                rows);
    }

    private String remark(Evidence evidence) {
        List<String> remarks = new ArrayList<>();
        if (evidence.kind().equals("derived")) {
            remarks.add(material.say("errechnet", "derived"));
        }
        if (Boolean.TRUE.equals(evidence.inferred())) {
            remarks.add(material.say("Zuordnung erschlossen", "assignment inferred"));
        }
        return remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")";
    }

    private String ownWords(Part part) {
        return switch (own(part)) {
            case YES -> material.say("gehört dazu", "is among them");
            case NO -> material.say("gehört nicht dazu", "is not");
            case OPEN -> material.say("Angaben fehlen", "answers missing");
            case UNCLEAR -> material.say("lässt die Befragung offen", "left open by the survey");
        };
    }

    private String respondents() {
        String figure = material.evidence("survey.respondents").figure();
        return figure == null ? "" : figure.replaceAll("\\D", "");
    }

    private String years() {
        String from = advice.method().surveyFrom().substring(0, 4);
        String to = advice.method().surveyTo().substring(0, 4);
        return from.equals(to) ? from : from + "/" + to.substring(2);
    }
}
