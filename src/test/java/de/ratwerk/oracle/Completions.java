package de.ratwerk.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every way in which the open answers of a municipality can turn out. */
final class Completions {
    private final Questions questions;
    private final List<String> open;

    Completions(Questions questions, List<String> open) {
        this.questions = questions;
        this.open = open;
    }

    /** Gives each completion that does not contradict itself to a taker. */
    void each(Map<String, List<String>> answers, Consumer<Map<String, List<String>>> take) {
        each(0, answers, take);
    }

    private void each(int next, Map<String, List<String>> answers, Consumer<Map<String, List<String>>> take) {
        if (next == open.size()) {
            if (isConsistent(answers)) {
                take.accept(answers);
            }
            return;
        }
        String path = open.get(next);
        if (!questions.mayApply(path, answers)) {
            each(next + 1, answers, take);
            return;
        }
        for (String answer : questions.possible(path)) {
            Map<String, List<String>> more = new HashMap<>(answers);
            more.put(path, List.copyOf(Questions.values(answer)));
            each(next + 1, more, take);
        }
    }

    /** A question that does not apply has no answer, or at most an empty list. */
    private boolean isConsistent(Map<String, List<String>> answers) {
        return answers.entrySet().stream()
                .allMatch(answer -> answer.getValue().isEmpty() || questions.mayApply(answer.getKey(), answers));
    }
}
