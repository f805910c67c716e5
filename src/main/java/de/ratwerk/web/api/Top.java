package de.ratwerk.web.api;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * How many actions or questions are shown at the most: the parameter {@code top}, all if it is missing.
 *
 * @param most from 1
 */
public record Top(int most) {
    /** Reads the parameter. */
    static final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Top.class;
        }

        @Override
        public Top resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String top = request.getParameter("top");
            if (top == null) {
                return new Top(Integer.MAX_VALUE);
            }
            if (!top.matches("[1-9][0-9]{0,8}")) {
                throw ApiProblem.of(
                        ProblemType.WRONG_REQUEST,
                        "„top“ ist eine ganze Zahl ab 1.",
                        "\"top\" is a whole number from 1.");
            }
            return new Top(Integer.parseInt(top));
        }
    }
}
