package de.ratwerk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A problem with an input in one language, as every interface gives it as JSON. What is null is left out.
 *
 * @param kind a stable phrase in kebab case
 * @param message one sentence: what is wrong
 * @param file the input as its user named it
 * @param line the line, from 1, or null if it is about the whole
 * @param column the column in characters, from 1, or null if it is about the line
 * @param path the path of the value within its document, or null
 * @param hint what was probably meant, or null
 */
@JsonInclude(Include.NON_NULL)
public record ProblemDocument(
        String kind,
        String message,
        String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String path,
        @Nullable String hint) {

    /** A problem in one language. */
    public static ProblemDocument of(Problem problem, Language language) {
        Text hint = problem.hint();
        return new ProblemDocument(
                problem.kind(),
                problem.message().in(language),
                problem.place().file(),
                positive(problem.place().line()),
                positive(problem.place().column()),
                problem.path(),
                hint == null ? null : hint.in(language));
    }

    private static @Nullable Integer positive(int number) {
        return number > 0 ? number : null;
    }
}
