package de.ratwerk.web.access;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

/** An OAuth2 issuer on this machine: it publishes its keys and signs what it is told to. */
final class TestIssuer implements AutoCloseable {
    static final String AUDIENCE = "ratwerk";

    private final HttpServer server;
    private final RSAKey key = key("one");
    private final AtomicInteger asked = new AtomicInteger();

    TestIssuer() {
        this(0);
    }

    /** An issuer on a port. */
    TestIssuer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\","
                                + "\"subject_types_supported\":[\"public\"]}"));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key).toString()));
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often it was asked anything. */
    int asked() {
        return asked.get();
    }

    /** Claims of a token that permits to read, to be changed. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url().toString())
                .audience(AUDIENCE)
                .subject("advisory-tool")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("scope", "read");
    }

    String token(JWTClaimsSet.Builder claims) {
        return signed(claims, key, JOSEObjectType.JWT);
    }

    /** A token of the type that RFC 9068 gives to tokens for access. */
    String accessToken(JWTClaimsSet.Builder claims) {
        return signed(claims, key, new JOSEObjectType("at+jwt"));
    }

    /** A token that another key signed under the name of this issuer's. */
    String forged(JWTClaimsSet.Builder claims) {
        return signed(claims, key("one"), JOSEObjectType.JWT);
    }

    /** The public key, which everybody has. */
    RSAKey published() {
        return key.toPublicJWK();
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(new Algorithm("RS256"))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        asked.incrementAndGet();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
