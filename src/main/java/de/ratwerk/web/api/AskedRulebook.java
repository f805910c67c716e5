package de.ratwerk.web.api;

import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The rulebook of a request: the one that the parameter {@code rulebook} names by its digest, else the current one. */
final class AskedRulebook implements HandlerMethodArgumentResolver {
    /** The parameter that names a rulebook by its digest. */
    static final String PARAMETER = "rulebook";

    private final LiveRules rules;

    AskedRulebook(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Generation.class;
    }

    @Override
    public Generation resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String digest = request.getParameter(PARAMETER);
        Generation generation =
                digest == null ? rules.current() : rules.loaded(digest).orElseThrow(this::notLoaded);
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        response.setHeader(RulebookHeader.NAME, generation.digest());
        return generation;
    }

    private ApiProblem notLoaded() {
        List<String> loaded = rules.loaded().stream().map(Generation::digest).toList();
        return ApiProblem.of(
                ProblemType.RULEBOOK_NOT_LOADED,
                "Geladen sind: " + Language.DE.allOf(loaded) + ".",
                "Loaded are: " + Language.EN.allOf(loaded) + ".");
    }
}
