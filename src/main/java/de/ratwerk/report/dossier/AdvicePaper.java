package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/** Makes the report of an advice: one page for the council first, everything it rests on last. */
public final class AdvicePaper {
    private AdvicePaper() {}

    /** The report of an advice, in the advice's language. */
    public static Paper of(AdviceDocument advice) {
        Material material = new Material(advice);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(new CouncilPage(material).blocks());
        blocks.addAll(new ComparisonChapter(material).blocks());
        blocks.addAll(new ActionChapter(material).blocks());
        blocks.addAll(new StrengthChapter(material).blocks());
        blocks.addAll(new QuestionChapter(material).blocks());
        blocks.addAll(new RoadmapChapter(material).blocks());
        blocks.addAll(new MethodChapter(material).blocks());
        blocks.addAll(new Appendix(material).blocks());
        return new Typesetting(material.language())
                .set(new Paper(
                        material.language(),
                        material.say("Digitalisierung: was als Nächstes zu tun ist", "Digitalisation: what to do next"),
                        advice.municipality().name(),
                        material.date(),
                        blocks));
    }
}
