package de.ratwerk.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The requests that carry a whole cohort, files or what a page of a cohort holds; they may be larger than others. Files that
 * are too large still reach their page, with nothing in them, so that the page can say so.
 */
public final class CohortUpload {
    static final Pattern PATH = Pattern.compile("/(de|en)/cohort(/[a-z]+)?");

    private static final Pattern FILES = Pattern.compile("/(de|en)/cohort");
    private static final String TOO_LARGE = CohortUpload.class.getName() + ".tooLarge";

    private CohortUpload() {}

    static boolean is(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PATH.matcher(request.getRequestURI()).matches();
    }

    /** Whether it carries files, as the page to begin with sends them. */
    static boolean isFiles(HttpServletRequest request) {
        return FILES.matcher(request.getRequestURI()).matches();
    }

    static void markTooLarge(HttpServletRequest request, int mib) {
        request.setAttribute(TOO_LARGE, mib);
    }

    /** How many MiB are taken, if a request holds more and was not read; empty if it may be read. */
    public static OptionalInt exceeded(HttpServletRequest request) {
        return request.getAttribute(TOO_LARGE) instanceof Integer mib ? OptionalInt.of(mib) : OptionalInt.empty();
    }
}
