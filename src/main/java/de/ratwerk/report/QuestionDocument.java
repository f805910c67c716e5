package de.ratwerk.report;

import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The JSON form of what is still to be asked, in one language ({@code ratwerk.questions/1}).
 *
 * @param questions the open questions that can change anything, the one to ask next first
 * @param idle the paths of the open questions that change nothing
 */
record QuestionDocument(
        String schema,
        String municipality,
        AdviceDocument.Rulebook rulebook,
        String profileDigest,
        String engine,
        FirstThree firstThree,
        List<AdviceDocument.Question> questions,
        List<String> idle,
        Map<String, CitedEvidence.Evidence> evidence) {

    static final String SCHEMA = "ratwerk.questions/1";

    /**
     * The first three actions, fewer if fewer are due.
     *
     * @param settled whether no remaining answer can change them or their order
     * @param statement the same in words
     */
    record FirstThree(List<Action> actions, boolean settled, String statement) {}

    record Action(int rank, String id, String recommendation, String title) {}

    static QuestionDocument of(Enquiry enquiry, int top, Language language) {
        Rulebook rulebook = enquiry.rulebook();
        var questions = enquiry.questions().stream().limit(top).toList();
        List<Action> first = enquiry.first().stream()
                .map(action -> new Action(
                        enquiry.first().indexOf(action) + 1,
                        action.id(),
                        action.recommendation(),
                        action.title().in(language)))
                .toList();
        return new QuestionDocument(
                SCHEMA,
                enquiry.profile().name(),
                AdviceDocument.Rulebook.of(rulebook),
                enquiry.profile().digest(),
                Engine.versions(),
                new FirstThree(first, enquiry.settled(), new QuestionReport(language, 0, false).standing(enquiry)),
                questions.stream()
                        .map(question -> AdviceDocuments.question(question, language))
                        .toList(),
                enquiry.idle().stream().map(Question::path).toList(),
                CitedEvidence.by(new TreeSet<>(AdviceDocuments.expected(questions)), rulebook, language));
    }
}
