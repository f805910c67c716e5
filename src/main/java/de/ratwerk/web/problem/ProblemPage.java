package de.ratwerk.web.problem;

import de.ratwerk.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a problem to a person, where a page was asked for. */
public interface ProblemPage {
    /** The attribute of the server's context that holds it. */
    String ATTRIBUTE = ProblemPage.class.getName();

    /** Whether a page was asked for. */
    boolean isAskedFor(HttpServletRequest request);

    /** The language of the page that was asked for. */
    Language language(HttpServletRequest request);

    /** Writes the page; status and the problem's own headers are set already. */
    void write(ApiProblem problem, Language language, HttpServletResponse response) throws IOException;
}
