package de.ratwerk.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of one municipality, and what has been said of its place in the comparison groups so far. */
final class Situation {
    private final Questions questions;
    private final Map<String, List<String>> answers;
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, Truth> positions = new HashMap<>();

    Situation(Questions questions, Map<String, List<String>> answers) {
        this.questions = questions;
        this.answers = answers;
    }

    boolean isAnswered(String path) {
        return answers.containsKey(path);
    }

    /** The answer that was given; {@code none} of a list means that it is empty. */
    String given(String path) {
        return given.computeIfAbsent(path, key -> {
            List<String> values = answers.get(path);
            boolean none =
                    values.equals(List.of("none")) && questions.possible(path).contains("");
            return none ? "" : Questions.answer(values);
        });
    }

    boolean mayApply(String path) {
        return questions.mayApply(path, answers);
    }

    /** Whether the answer to a question is one of some; never certain while the question is open. */
    Truth isOneOf(String path, Set<String> accepted) {
        if (!mayApply(path)) {
            return Truth.NO;
        }
        if (isAnswered(path)) {
            return Truth.of(accepted.contains(given(path)));
        }
        return accepted.isEmpty() ? Truth.NO : Truth.MAYBE;
    }

    void place(String group, String status, Truth truth) {
        positions.merge(group + "/" + status, truth, Truth::or);
    }

    /** How true each place ({@code group/status}) is. */
    Map<String, Truth> positions() {
        return positions;
    }
}
