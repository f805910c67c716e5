package de.ratwerk.web.access;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings.Access;
import de.ratwerk.web.service.ServiceSettings.Issuer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.Authentication;

/** A token is taken if its issuer signed it for this service and not long ago. */
class TokensTest {
    private static final String PATH = "/api/v1/no-such-thing";

    private final GuardedService guarded = GuardedService.shared();
    private final TestIssuer issuer = guarded.issuer();

    static Stream<Named<Function<TestIssuer, String>>> good() {
        return Stream.of(
                Named.of("scope in one word", each -> each.token(each.claims())),
                Named.of("several", each -> each.token(each.claims().claim("scope", "openid read admin"))),
                Named.of(
                        "scp as a list",
                        each -> each.token(each.claims().claim("scope", null).claim("scp", List.of("read")))),
                Named.of(
                        "meant for others too", each -> each.token(each.claims().audience(List.of("x", "ratwerk")))),
                Named.of("of RFC 9068", each -> each.accessToken(each.claims())));
    }

    static Stream<Named<Function<TestIssuer, String>>> bad() {
        return Stream.of(
                Named.of("no token", each -> "x"),
                Named.of("empty", each -> ""),
                Named.of("for others", each -> each.token(each.claims().audience("other"))),
                Named.of("for nobody", each -> each.token(each.claims().audience((String) null))),
                Named.of("of another issuer", each -> each.token(each.claims().issuer("https://other.example"))),
                Named.of("expired", each -> each.token(each.claims().expirationTime(at(-3600)))),
                Named.of("without end", each -> each.token(each.claims().expirationTime(null))),
                Named.of("not yet valid", each -> each.token(each.claims().notBeforeTime(at(3600)))),
                Named.of("not signed", each -> new PlainJWT(each.claims().build()).serialize()),
                Named.of("signed by another", each -> each.forged(each.claims())),
                Named.of("signed with what is public", TokensTest::withPublicKey),
                Named.of("changed", TokensTest::changed));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatTheIssuerSignedForThisServiceIsTaken(Function<TestIssuer, String> token) {
        assertThat(answer(token.apply(issuer), PATH).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatItDidNotIsRefused(Function<TestIssuer, String> token) {
        HttpResponse<byte[]> response = answer(token.apply(issuer), PATH);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("Bearer realm=\"ratwerk\", error=\"invalid_token\"");
        assertThat(text(response)).contains("/api/v1/problems/unauthenticated");
        assertThat(answer(token.apply(issuer), "/actuator/health").statusCode())
                .as("on open paths too")
                .isEqualTo(401);
    }

    @Test
    void aTokenWithoutTheScopeIsToldWhichIsMissing() {
        HttpResponse<byte[]> response = answer(issuer.token(issuer.claims()), "/actuator/prometheus");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"ratwerk\", error=\"insufficient_scope\", scope=\"admin\"");
        assertThat(answer(issuer.token(issuer.claims().claim("scope", "openid")), PATH)
                        .statusCode())
                .isEqualTo(403);
        assertThat(answer(issuer.token(issuer.claims().claim("scope", "admin")), "/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theServiceStartsWithoutAskingTheIssuer() {
        assertThat(guarded.askedAtStart()).isZero();
    }

    @Test
    void theIssuerIsAskedOnceAndNotForEachToken() {
        String token = issuer.token(issuer.claims());
        answer(token, PATH);
        int asked = issuer.asked();
        answer(token, PATH);
        assertThat(issuer.asked()).isEqualTo(asked).isPositive();
    }

    @Test
    void anIssuerThatIsAwayIsAskedAgainAfterAWhile() {
        TestIssuer gone = new TestIssuer();
        gone.close();
        int port = gone.url().getPort();
        AtomicLong now = new AtomicLong();
        Issuer settings = new Issuer(gone.url(), TestIssuer.AUDIENCE);
        IssuerTokens tokens = new IssuerTokens(settings, new Refusals(new Access(null, settings)), now::get);
        String early = gone.token(claimsOf(gone));
        assertThatThrownBy(() -> tokens.authenticate(early))
                .isInstanceOfSatisfying(
                        ApiProblem.class, e -> assertThat(e.type()).isEqualTo(ProblemType.ISSUER_AWAY));
        try (TestIssuer back = new TestIssuer(port)) {
            String token = back.token(back.claims());
            assertThatThrownBy(() -> tokens.authenticate(token)).isInstanceOf(ApiProblem.class);
            assertThat(back.asked()).as("not yet").isZero();
            now.addAndGet(TimeUnit.SECONDS.toNanos(6));
            Authentication who = tokens.authenticate(token);
            assertThat(who.getName()).isEqualTo("token:advisory-tool");
            assertThat(who.getAuthorities()).extracting(Object::toString).contains("SCOPE_read");
        }
    }

    private HttpResponse<byte[]> answer(String token, String path) {
        return guarded.send(guarded.withToken(token, path));
    }

    private static JWTClaimsSet.Builder claimsOf(TestIssuer issuer) {
        return issuer.claims();
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    /** The old trick: the public key taken for a shared secret. */
    private static String withPublicKey(TestIssuer issuer) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                    issuer.claims().build());
            token.sign(new MACSigner(issuer.published().toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(TestIssuer issuer) {
        String[] parts = issuer.token(issuer.claims()).split("\\.");
        String more = new PlainJWT(new JWTClaimsSet.Builder(claims(issuer))
                        .claim("scope", "admin")
                        .build())
                .serialize();
        return parts[0] + "." + more.split("\\.")[1] + "." + parts[2];
    }

    private static JWTClaimsSet claims(TestIssuer issuer) {
        Map<String, Object> claims = issuer.claims().build().getClaims();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
        claims.forEach(builder::claim);
        return builder.build();
    }
}
