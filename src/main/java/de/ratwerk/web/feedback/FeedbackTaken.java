package de.ratwerk.web.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/**
 * That feedback was taken ({@code ratwerk.feedback/1}).
 *
 * @param schema {@code ratwerk.feedback/1}
 * @param accepted how many entries
 * @param unchecked the rulebooks that are not loaded any more, so that ids could not be looked up; left out if all are
 */
public record FeedbackTaken(
        String schema,
        int accepted,
        @JsonInclude(Include.NON_EMPTY) List<String> unchecked) {
    /** The name of the format. */
    public static final String SCHEMA = "ratwerk.feedback/1";

    /** What is said of feedback that was kept. */
    public static FeedbackTaken of(List<Feedback> feedback) {
        return new FeedbackTaken(
                SCHEMA,
                feedback.size(),
                feedback.stream()
                        .filter(each -> !each.checked())
                        .map(Feedback::rulebook)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
