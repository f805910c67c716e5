package de.ratwerk.web.problem;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem document. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient @Nullable Text detail;
    private final transient @Nullable Text onPage;
    private final transient List<Problem> problems;
    private final transient HttpHeaders headers;

    private ApiProblem(
            ProblemType type,
            @Nullable Text detail,
            @Nullable Text onPage,
            List<Problem> problems,
            HttpHeaders headers,
            @Nullable Throwable cause) {
        super(type.id(), cause);
        this.type = type;
        this.detail = detail;
        this.onPage = onPage;
        this.problems = problems;
        this.headers = headers;
    }

    /** A problem that its type says all about. */
    public static ApiProblem of(ProblemType type) {
        return new ApiProblem(type, null, null, List.of(), new HttpHeaders(), null);
    }

    /** A problem with a sentence on this very request. */
    public static ApiProblem of(ProblemType type, String german, String english) {
        return of(type, new Text(german, english));
    }

    /** A problem with a sentence on this very request. */
    public static ApiProblem of(ProblemType type, Text detail) {
        return new ApiProblem(type, detail, null, List.of(), new HttpHeaders(), null);
    }

    /** An input that is refused, with all that is wrong with it. */
    public static ApiProblem refused(RefusedException e) {
        return refused(ProblemType.INPUT_REFUSED, e);
    }

    /** The same where something else than the request's body is to blame. */
    public static ApiProblem refused(ProblemType type, RefusedException e) {
        return new ApiProblem(type, null, null, e.problems(), new HttpHeaders(), e);
    }

    /** This problem with a header of its answer. */
    public ApiProblem header(String name, String value) {
        HttpHeaders more = new HttpHeaders();
        more.putAll(headers);
        more.set(name, value);
        return new ApiProblem(type, detail, onPage, problems, more, getCause());
    }

    /** This problem with what a person is told where a page was asked for; programs are told the detail. */
    public ApiProblem onPage(Text sentence) {
        return new ApiProblem(type, detail, sentence, problems, headers, getCause());
    }

    /** What it is. */
    public ProblemType type() {
        return type;
    }

    /** A sentence on this very request, or null if the type says all. */
    public @Nullable Text detail() {
        return detail;
    }

    /** A sentence for a person on a page, or null if detail and type serve as well. */
    public @Nullable Text onPage() {
        return onPage;
    }

    /** What is wrong with the input, empty where no input is to blame. */
    public List<Problem> problems() {
        return problems;
    }

    /** Headers of the answer, such as {@code Retry-After}. */
    public HttpHeaders headers() {
        return headers;
    }
}
