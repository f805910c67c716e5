package de.ratwerk.web.page.profile.why;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.advice.Placing;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.why.Explanation;
import de.ratwerk.report.EffortWords;
import de.ratwerk.report.why.PlacingWords;
import de.ratwerk.report.why.WhyText;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.ToQuestion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an action is due, open or not due, as it is shown.
 *
 * @param recommendation the id of the recommendation that it follows
 * @param recommended what that recommends, in German
 * @param verdict the verdict in a sentence
 * @param due whether it is due
 * @param open whether missing answers decide
 * @param decidedBy the questions that decide, if it is open
 * @param inPlace what is in place so that it is not due
 * @param grounds the rules that make it due, or that may or would
 * @param others the rules that can make it due as well but do not, if others do
 * @param points what its score is made of, or null if it is not due
 * @param placing why it stands where it stands
 * @param firm how firm its rank is
 * @param steps how to begin
 * @param effort what it takes
 * @param shared whether it can sensibly be done with other municipalities
 * @param evidence every finding that the page cites
 * @param notes what a reader should know of the evidence, how old it is among it
 */
record WhyPage(
        String id,
        String title,
        String recommendation,
        String recommended,
        String verdict,
        boolean due,
        boolean open,
        List<ToQuestion> decidedBy,
        List<InPlace> inPlace,
        List<Ground> grounds,
        List<Ground> others,
        @Nullable Points points,
        List<String> placing,
        List<String> firm,
        List<String> steps,
        String effort,
        boolean shared,
        Around around,
        List<Otherwise> otherwise,
        List<Cited> evidence,
        List<String> notes) {

    /** What is in place, and the answers that say so. */
    record InPlace(String sentence, String rule, List<Said> said) {}

    static WhyPage of(Explanation why, Advice advice, Language language) {
        CitedRecords records = new CitedRecords(why.rulebook(), language);
        boolean due = why.verdict() == Verdict.DUE;
        List<Ground> all = why.situations().stream()
                .map(situation -> Ground.of(situation, records, language))
                .toList();
        Placing placing = why.placing();
        Points points = placing == null ? null : Points.of(why, placing, records, language);
        List<InPlace> inPlace = why.inPlace().stream()
                .map(reason -> inPlace(reason, records, language))
                .toList();
        return new WhyPage(
                why.action().id(),
                why.action().title().in(language),
                why.action().recommendation(),
                recommended(why),
                WhyText.verdict(why, language),
                due,
                why.verdict() == Verdict.OPEN,
                decidedBy(why, advice, language),
                inPlace,
                all.stream().filter(ground -> !due || ground.fires()).toList(),
                all.stream().filter(ground -> due && !ground.fires()).toList(),
                points,
                placing == null ? List.of() : new PlacingWords(language).of(placing),
                Firm.sentences(why.action().id(), advice, language),
                why.action().steps().stream().map(step -> step.in(language)).toList(),
                EffortWords.of(why.action().effort(), language),
                why.action().shared(),
                Around.of(why, advice, language),
                Otherwise.of(why, language),
                records.all(),
                advice.notes().stream().map(note -> note.in(language)).toList());
    }

    private static String recommended(Explanation why) {
        return Objects.requireNonNull(why.rulebook()
                        .header()
                        .recommendations()
                        .get(why.action().recommendation()))
                .title();
    }

    private static List<ToQuestion> decidedBy(Explanation why, Advice advice, Language language) {
        return advice.open().stream()
                .filter(open -> open.action().equals(why.action()))
                .flatMap(open -> open.decidedBy().stream())
                .map(question -> ToQuestion.of(question, language))
                .toList();
    }

    private static InPlace inPlace(Reason reason, CitedRecords records, Language language) {
        records.of(reason.rule().evidence());
        return new InPlace(reason.statement().in(language), reason.rule().id(), Said.of(reason.answers(), language));
    }
}
