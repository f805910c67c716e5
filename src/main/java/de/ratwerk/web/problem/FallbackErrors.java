package de.ratwerk.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what fails outside of any controller. */
@Controller
final class FallbackErrors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackErrors.class);
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int code = status instanceof Integer number ? number : NOT_FOUND; // asked for by itself it is no page
        if (fault instanceof Throwable throwable && code >= SERVER_ERROR) {
            LOG.error("Unexpected fault on {}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), throwable);
        }
        ProblemAnswer.send(ApiProblem.of(type(code)), request, response);
    }

    /** The type that a bare status stands for. */
    static ProblemType type(int status) {
        if (status >= SERVER_ERROR) {
            return ProblemType.UNEXPECTED_FAULT;
        }
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status().value() == status)
                .findFirst()
                .orElse(ProblemType.WRONG_REQUEST);
    }
}
