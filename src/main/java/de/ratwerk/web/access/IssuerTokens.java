package de.ratwerk.web.access;

import de.ratwerk.text.Text;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings.Issuer;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.web.client.RestTemplate;

/**
 * Tokens of an OAuth2 issuer (JWT): signed by it, meant for this service, not expired. The issuer is first asked for its keys
 * when the first token comes, so that the service starts while the issuer is away.
 */
final class IssuerTokens {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerTokens.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Issuer issuer;
    private final Refusals refusals;
    private final LongSupplier nanos;
    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private volatile @Nullable JwtDecoder decoder;
    private @Nullable Long askedInVain;

    IssuerTokens(Issuer issuer, Refusals refusals, LongSupplier nanos) {
        this.issuer = issuer;
        this.refusals = refusals;
        this.nanos = nanos;
    }

    /** @throws ApiProblem if the token is not taken, or if nobody can tell as the issuer is away */
    Authentication authenticate(String token) {
        Jwt jwt;
        try {
            jwt = decoder().decode(token);
        } catch (BadJwtException e) {
            throw refusals.badToken(new Text(
                    "Das Token wird nicht angenommen: Es ist abgelaufen, nicht für diesen Dienst oder nicht von seinem"
                            + " Aussteller.",
                    "The token is not accepted: it has expired, is not meant for this service or not of its issuer."));
        } catch (RuntimeException e) {
            throw e instanceof ApiProblem problem ? problem : away(e);
        }
        return new JwtAuthenticationToken(jwt, scopes.convert(jwt), "token:" + caller(jwt));
    }

    /** For whom requests are counted: the program where a token names it, as many people may use one. */
    private static String caller(Jwt jwt) {
        String subject = jwt.getSubject();
        return subject != null ? subject : Objects.requireNonNullElse(jwt.getClaimAsString("client_id"), "");
    }

    private JwtDecoder decoder() {
        JwtDecoder known = decoder;
        return known == null ? asked() : known;
    }

    /** Asks the issuer, but not again and again while it does not answer. */
    private synchronized JwtDecoder asked() {
        if (decoder != null) {
            return decoder;
        }
        long now = nanos.getAsLong();
        if (askedInVain != null && now - askedInVain < PATIENCE.toNanos()) {
            throw ApiProblem.of(ProblemType.ISSUER_AWAY).header("Retry-After", String.valueOf(PATIENCE.toSeconds()));
        }
        try {
            JwtDecoder made = made();
            decoder = made;
            return made;
        } catch (RuntimeException e) {
            askedInVain = nanos.getAsLong();
            throw e;
        }
    }

    private JwtDecoder made() {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE.toSeconds()));
        http.setReadTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE.toSeconds()));
        NimbusJwtDecoder made = NimbusJwtDecoder.withIssuerLocation(issuer.url().toString())
                .restOperations(new RestTemplate(http))
                .validateType(false) // the type is looked at below, where RFC 9068's is known as well
                .build();
        made.setJwtValidator(asWanted());
        return made;
    }

    private OAuth2TokenValidator<Jwt> asWanted() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(issuer.url().toString()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(issuer.audience())));
    }

    private ApiProblem away(RuntimeException e) {
        LOG.warn("The issuer {} does not answer as expected: {}", issuer.url(), String.valueOf(e.getMessage()));
        return ApiProblem.of(ProblemType.ISSUER_AWAY).header("Retry-After", String.valueOf(PATIENCE.toSeconds()));
    }
}
