package de.ratwerk.web.page.profile.why;

import de.ratwerk.advice.why.Code;
import de.ratwerk.advice.why.Explanation.Condition;
import de.ratwerk.advice.why.Explanation.Situation;
import de.ratwerk.advice.why.Explanation.Subject;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.text.Language;
import de.ratwerk.web.page.profile.ToQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that can make an action due, and how it fares.
 *
 * @param fires whether it makes the action due
 * @param sentence the municipality's case in words, or how the rule fares
 * @param rule the rule's id
 * @param conditions what it asks
 * @param evidence what the survey says for it, the strongest first
 */
record Ground(boolean fires, String sentence, String rule, List<Asked> conditions, List<Cited> evidence) {

    /** How a condition fares. */
    enum State {
        HOLDS,
        OPEN,
        FAILS
    }

    /**
     * A condition.
     *
     * @param words what it asks; empty if the answer that it rests on says just that
     * @param rests what it rests on
     */
    record Asked(State state, String words, List<Rest> rests) {}

    /**
     * Answers or missing answers that a condition rests on.
     *
     * @param label what they are, empty for the answers because of which it holds
     * @param said the answers
     * @param questions the questions without an answer
     */
    record Rest(String label, List<Said> said, List<ToQuestion> questions) {
        private boolean says(String words) {
            return label.isEmpty() && said.size() == 1 && said.get(0).says(words);
        }
    }

    static Ground of(Situation situation, CitedRecords records, Language language) {
        return new Ground(
                situation.outcome() == Outcome.FIRES,
                sentence(situation, language),
                situation.rule().id(),
                situation.conditions().stream()
                        .map(condition -> asked(condition, language))
                        .toList(),
                records.of(situation.rule().evidence()));
    }

    private static String sentence(Situation situation, Language language) {
        if (situation.statement() != null) {
            return situation.statement().in(language);
        }
        return situation.outcome() == Outcome.OPEN
                ? language.say("Kann noch zutreffen. Verlangt ist:", "May still hold. What is asked:")
                : language.say("Trifft nicht zu. Verlangt wäre:", "Does not hold. What would be asked:");
    }

    private static Asked asked(Condition condition, Language language) {
        Code code = condition.code();
        State state = code == null ? State.HOLDS : code == Code.UNKNOWN ? State.OPEN : State.FAILS;
        List<Rest> rests = state == State.HOLDS
                ? List.of(new Rest(
                        "",
                        Said.of(
                                condition.subjects().stream()
                                        .flatMap(subject -> subject.answers().stream())
                                        .toList(),
                                language),
                        List.of()))
                : rests(condition.subjects(), language);
        String words = condition.words().in(language);
        return new Asked(state, rests.stream().anyMatch(rest -> rest.says(words)) ? "" : words, rests);
    }

    /** Several alike are told together, code by code. */
    private static List<Rest> rests(List<Subject> subjects, Language language) {
        Map<Code, List<Subject>> byCode = new LinkedHashMap<>();
        subjects.forEach(subject -> {
            if (subject.code() != null) {
                byCode.computeIfAbsent(subject.code(), code -> new ArrayList<>())
                        .add(subject);
            }
        });
        List<Rest> rests = new ArrayList<>();
        byCode.forEach((code, alike) -> rest(code, alike, language, rests));
        return List.copyOf(rests);
    }

    private static void rest(Code code, List<Subject> alike, Language language, List<Rest> rests) {
        List<Said> said =
                Said.of(alike.stream().flatMap(one -> one.answers().stream()).toList(), language);
        List<ToQuestion> questions = alike.stream()
                .flatMap(one -> one.questions().stream())
                .distinct()
                .map(question -> ToQuestion.of(question, language))
                .toList();
        String label = label(code, language);
        if (code == Code.ANSWERED_OTHERWISE) {
            rests.add(new Rest(label, said, List.of()));
            return;
        }
        rests.add(new Rest(label, List.of(), questions));
        if (!said.isEmpty()) {
            rests.add(new Rest(
                    code == Code.UNKNOWN ? language.say("Bekannt: ", "Known: ") : language.say("denn ", "for "),
                    said,
                    List.of()));
        }
    }

    private static String label(Code code, Language language) {
        return switch (code) {
            case ANSWERED_OTHERWISE -> language.say("Anders beantwortet: ", "Answered otherwise: ");
            case UNKNOWN -> language.say("Nicht beantwortet: ", "Not answered: ");
            case NOT_APPLICABLE -> language.say("Die Frage stellt sich nicht: ", "The question does not arise: ");
            case REQUIRES_FIRST -> throw new IllegalArgumentException("no code of a condition");
        };
    }
}
