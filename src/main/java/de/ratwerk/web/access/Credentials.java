package de.ratwerk.web.access;

import de.ratwerk.access.ApiKey;
import de.ratwerk.text.Text;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Whom the headers of a request name: {@code X-API-Key}, or {@code Authorization: Bearer}. Where nobody is asked who they are,
 * both are passed over, so that a program runs unchanged against a service on its own machine.
 */
final class Credentials {
    /** The header with a key. */
    static final String KEY = "X-API-Key";

    private static final Pattern BEARER = Pattern.compile("bearer(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE);

    private final boolean open;
    private final @Nullable LiveKeys keys;
    private final @Nullable IssuerTokens tokens;
    private final Refusals refusals;
    private final Clock clock;

    Credentials(Access access, Refusals refusals, Clock clock) {
        this.open = access.isOpen();
        this.keys = access.keys() == null ? null : new LiveKeys(access.keys(), System::nanoTime);
        this.tokens = access.issuer() == null ? null : new IssuerTokens(access.issuer(), refusals, System::nanoTime);
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Who sends a request, if they say so.
     *
     * @throws ApiProblem if what they say is not so
     */
    Optional<Authentication> of(HttpServletRequest request) {
        if (open) {
            return Optional.empty();
        }
        String key = request.getHeader(KEY);
        String token = token(request);
        if (key != null && token != null) {
            throw ApiProblem.of(
                    ProblemType.WRONG_REQUEST,
                    "Es gilt entweder ein Schlüssel (X-API-Key) oder ein Token (Authorization), nicht beides.",
                    "It is either a key (X-API-Key) or a token (Authorization), not both.");
        }
        if (key != null) {
            return Optional.of(byKey(key.strip()));
        }
        return token == null ? Optional.empty() : Optional.of(byToken(token));
    }

    /** The token of a request; other schemes may be meant for what stands before the service. */
    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        return bearer.matches() ? Objects.requireNonNullElse(bearer.group(1), "") : null;
    }

    private Authentication byToken(String token) {
        if (tokens == null) {
            throw refusals.unauthenticated(new Text(
                    "Dieser Dienst nimmt keine Token, sondern Schlüssel im Header X-API-Key.",
                    "This service takes no tokens but keys in the header X-API-Key."));
        }
        return tokens.authenticate(token);
    }

    private Authentication byKey(String shown) {
        if (keys == null) {
            throw refusals.unauthenticated(new Text(
                    "Dieser Dienst nimmt keine Schlüssel, sondern Token im Header Authorization.",
                    "This service takes no keys but tokens in the header Authorization."));
        }
        ApiKey key = keys.shown(shown)
                .orElseThrow(() -> refusals.unauthenticated(
                        new Text("Diesen Schlüssel gibt es hier nicht.", "There is no such key here.")));
        // Whoever has the secret may know what became of it.
        switch (key.on(LocalDate.now(clock))) {
            case REVOKED ->
                throw refusals.unauthenticated(new Text("Dieser Schlüssel ist gesperrt.", "This key is revoked."));
            case EXPIRED ->
                throw refusals.unauthenticated(new Text(
                        "Dieser Schlüssel galt bis " + key.until() + ".",
                        "This key was valid until " + key.until() + "."));
            case VALID -> {}
        }
        return new PreAuthenticatedAuthenticationToken(
                "key:" + key.id(),
                "",
                AuthorityUtils.createAuthorityList(key.scopes().stream()
                        .map(scope -> Permissions.PREFIX + scope.id())
                        .toList()));
    }
}
