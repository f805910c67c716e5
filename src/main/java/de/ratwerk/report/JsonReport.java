package de.ratwerk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import java.util.List;

/** Advice and problems as JSON. */
public final class JsonReport {
    private final Language language;
    private final int top;

    /**
     * A report in one language.
     *
     * @param top how many of the actions or questions are shown at the most
     */
    public JsonReport(Language language, int top) {
        this.language = language;
        this.top = top;
    }

    /** An advice as a document of several lines, with a line end. */
    public String document(Advice advice) {
        return Json.document(AdviceDocuments.of(advice, language, top));
    }

    /** An advice on one line, with a line end. */
    public String line(Advice advice) {
        return Json.line(AdviceDocuments.of(advice, language, top));
    }

    /** The bytes of {@link #line} in UTF-8, quicker. */
    public byte[] lineBytes(Advice advice) {
        return DigestedLine.of(AdviceDocuments.undigested(advice, language, top));
    }

    /** What is still to be asked, as a document of several lines with a line end; of the questions at most {@code top}. */
    public String questions(Enquiry enquiry) {
        return Json.document(QuestionDocument.of(enquiry, top, language));
    }

    /** Problems as a document of several lines, with a line end. */
    public String problems(List<Problem> problems) {
        return problems(problems, List.of());
    }

    /** The same with what is to be noted but not wrong, in a list of its own if there is anything. */
    public String problems(List<Problem> problems, List<Problem> notes) {
        return Json.document(new ProblemsDocument(
                problems.stream().map(this::problem).toList(),
                notes.stream().map(this::problem).toList()));
    }

    /** Problems on one line, with a line end. */
    public String problemsLine(List<Problem> problems) {
        return Json.line(
                new ProblemsDocument(problems.stream().map(this::problem).toList(), List.of()));
    }

    private ProblemDocument problem(Problem problem) {
        return ProblemDocument.of(problem, language);
    }

    private record ProblemsDocument(
            List<ProblemDocument> problems,
            @JsonInclude(Include.NON_EMPTY) List<ProblemDocument> notes) {}
}
