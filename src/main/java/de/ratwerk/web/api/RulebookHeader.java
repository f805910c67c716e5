package de.ratwerk.web.api;

import de.ratwerk.web.live.LiveRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says with every answer which rulebook is followed, answers that are problems included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RulebookHeader extends OncePerRequestFilter {
    /** The header with the digest of the rulebook that an answer follows. */
    static final String NAME = "Ratwerk-Rulebook";

    private final LiveRules rules;

    RulebookHeader(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(NAME, rules.current().digest());
        chain.doFilter(request, response);
    }
}
