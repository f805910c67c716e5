package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument.Answer;
import de.ratwerk.report.AdviceDocument.Because;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.paper.Words.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answers that reasons rest on; those that say the same and come from the same source are told together. */
final class AnswerLines {
    private final Material material;

    AnswerLines(Material material) {
        this.material = material;
    }

    List<Words> of(List<Because> reasons) {
        Map<String, List<Answer>> alike = new LinkedHashMap<>();
        reasons.stream()
                .flatMap(reason -> reason.facts().stream())
                .map(fact -> material.answer(fact.path()))
                .distinct()
                .forEach(answer -> alike.computeIfAbsent(
                                answer.words() + "\n" + answer.source() + "\n" + answer.sourceAsOf(),
                                said -> new ArrayList<>())
                        .add(answer));
        return alike.values().stream().map(this::line).toList();
    }

    private Words line(List<Answer> alike) {
        List<String> labels = alike.stream().map(Answer::label).toList();
        Answer first = alike.get(0);
        Words said = Words.plain(material.language().allOf(labels) + ": ").and(first.words(), Style.STRONG);
        return source(said, first);
    }

    private Words source(Words said, Answer answer) {
        return answer.source() == null
                ? said
                : said.and(material.say(" (Quelle: ", " (source: "))
                        .and(plainSource(answer))
                        .and(")");
    }

    /** The source of an answer that has one, and its day. */
    Words plainSource(Answer answer) {
        String source = Objects.toString(answer.source(), "");
        Words words = source.matches("https?://\\S+") ? Words.none().link(source, source) : Words.plain(source);
        String day = answer.sourceAsOf();
        return day == null ? words : words.and(material.say(", Stand ", ", as of ") + material.daySaid(day));
    }
}
