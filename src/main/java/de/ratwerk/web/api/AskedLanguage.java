package de.ratwerk.web.api;

import de.ratwerk.text.Language;
import de.ratwerk.web.problem.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The language of a request, by {@code Accept-Language}; the answer says which it became. */
final class AskedLanguage implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public Language resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Language language =
                RequestLanguage.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        response.setHeader("Content-Language", language.code());
        response.addHeader("Vary", "Accept-Language");
        return language;
    }
}
