package de.ratwerk.web.api;

import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.LiveRules;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are taken apart and answers are written. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {
    private final LiveRules rules;
    private final Evaluations evaluations;

    ApiConfiguration(LiveRules rules, Evaluations evaluations) {
        this.rules = rules;
        this.evaluations = evaluations;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new AdviceAnswer.Converter(evaluations));
        BodyConverter.all().forEach(converters::addCustomConverter);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskedRulebook(rules));
        resolvers.add(new AskedLanguage());
        resolvers.add(new Top.Resolver());
    }
}
