package de.ratwerk.web.problem;

import de.ratwerk.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;

/** The language that a request asks for. */
public final class RequestLanguage {
    private RequestLanguage() {}

    /** The first of the languages in {@code Accept-Language} that Ratwerk speaks; German if none is. */
    public static Language of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.DE; // the servlet would name the language of this machine
        }
        Enumeration<Locale> wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            String code = wanted.nextElement().getLanguage();
            for (Language language : Language.values()) {
                if (language.code().equals(code)) {
                    return language;
                }
            }
        }
        return Language.DE;
    }
}
