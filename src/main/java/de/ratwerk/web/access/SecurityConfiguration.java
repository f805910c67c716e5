package de.ratwerk.web.access;

import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.WrongPath;
import de.ratwerk.web.service.ServiceSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * What is asked of a request before anything else looks at it. No state is kept between requests, so nothing can be done in
 * somebody's name by a page that this somebody has open: a browser adds neither keys nor tokens by itself.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** The order of what needs to stand before all that may refuse a request. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ServiceSettings settings) {
        Refusals refusals = new Refusals(settings.access());
        Admission admission = new Admission(
                new Credentials(settings.access(), refusals, Clock.system(ZoneId.systemDefault())),
                new RateLimit(settings.limits().requestsPerMinute(), RateLimit.SYSTEM));
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // see AnswerHeaders
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(admission, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        each -> each.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests
                        // what goes on within the server was asked about when it came in
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(permitted(settings)))
                .build();
    }

    /** A method that a path does not know is refused by the path, which says what it knows; scopes are asked for any. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** Of what the firewall looks at before anybody reads the request, only the path is left to refuse. */
    @Bean
    RequestRejectedHandler refusedByFirewall() {
        return (request, response, e) -> ProblemAnswer.send(WrongPath.problem(), request, response);
    }

    private static AuthorizationManager<RequestAuthorizationContext> permitted(ServiceSettings settings) {
        boolean open = settings.access().isOpen();
        return (who, what) -> new AuthorizationDecision(open || Permissions.permit(who.get(), what.getRequest()));
    }

    /** Around everything, so that refusals of the server's own have the headers too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> answerHeaders() {
        FilterRegistrationBean<HeaderWriterFilter> filter =
                new FilterRegistrationBean<>(new HeaderWriterFilter(AnswerHeaders.all()));
        filter.setOrder(FIRST);
        return filter;
    }
}
