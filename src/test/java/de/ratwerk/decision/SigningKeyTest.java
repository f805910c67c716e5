package de.ratwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are those of the standard, and whatever else stands in a file is refused by its name. */
class SigningKeyTest {
    /** The signature of nothing in the first test vector of RFC 8032. */
    private static final String SIGNATURE = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
            + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    @Test
    void thePublicKeyIsThatOfTheStandard() {
        assertThat(Keys.signing().verificationKey()).isEqualTo(VerificationKey.read(source(Keys.PUBLIC_PEM)));
    }

    @Test
    void theSignatureIsThatOfTheStandard() {
        byte[] signature = Keys.signing().sign("");
        assertThat(HexFormat.of().formatHex(signature)).isEqualTo(SIGNATURE);
        VerificationKey key = Keys.signing().verificationKey();
        assertThat(key.holds("", signature)).isTrue();
        assertThat(key.holds("x", signature)).isFalse();
        assertThat(key.holds("", new byte[3])).isFalse();
        assertThat(SigningKey.random().verificationKey().holds("", signature)).isFalse();
    }

    @Test
    void theKeyIsWrittenAsItIsRead() {
        assertThat(Keys.signing().verificationKey().pem()).isEqualTo(Keys.PUBLIC_PEM);
        assertThat(Keys.signing().verificationKey().id()).matches("[0-9a-f]{16}");
    }

    @Test
    void itShowsNothingOfItself() {
        assertThat(Keys.signing().toString())
                .isEqualTo("signing key " + Keys.signing().verificationKey().id());
    }

    @Test
    void whatStandsBeforeTheKeyDoesNoHarm() {
        Source commented = source("Schlüssel von 2026\n\n" + Keys.PRIVATE_PEM.replace("\n", "\r\n"));
        assertThat(SigningKey.read(commented).verificationKey())
                .isEqualTo(Keys.signing().verificationKey());
    }

    @Test
    void aLongGapBehindTheBeginningIsRefusedWithoutDelay() {
        Source gap = source("-----BEGIN PRIVATE KEY-----" + "\n".repeat(Source.MAX_BYTES / 2));
        RefusedException refused = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> catchThrowableOfType(RefusedException.class, () -> SigningKey.read(gap)));
        assertThat(refused.problems()).extracting(Problem::kind).containsExactly("not-pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed448", "X25519"})
    void aKeyForSomethingElseIsRefusedByItsName(String algorithm) throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        Problem secret =
                refusedToSign("\n" + Keys.pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        assertThat(secret.kind()).isEqualTo("wrong-key");
        assertThat(secret.message().de()).contains("Schlüssel für " + algorithm);
        assertThat(secret.place().line()).isEqualTo(2);
        Problem open = refusedToCheck(Keys.pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        assertThat(open.kind()).isEqualTo("wrong-key");
        assertThat(open.message().en()).contains("key for " + algorithm);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC KEY, ein öffentlicher Schlüssel",
        "CERTIFICATE, ein Zertifikat",
        "ENCRYPTED PRIVATE KEY, ein verschlüsselter privater Schlüssel",
        "RSA PRIVATE KEY, ein RSA-Schlüssel",
        "EC PRIVATE KEY, ein EC-Schlüssel",
        "OPENSSH PRIVATE KEY, ein Schlüssel im Format von OpenSSH",
        "NONSENSE, „NONSENSE“"
    })
    void somethingElseIsRefusedByItsName(String label, String words) {
        Problem problem = refusedToSign(Keys.pem(label, new byte[40]));
        assertThat(problem.kind()).isEqualTo("wrong-key");
        assertThat(problem.message().de()).isEqualTo("Hier steht " + words + ".");
        assertThat(problem.hint().de()).contains("openssl genpkey -algorithm ed25519");
        assertThat(problem.place().toString()).startsWith("key.pem:1:1");
    }

    @Test
    void aPrivateKeyIsNoKeyToCheckWith() {
        Problem problem = refusedToCheck(Keys.PRIVATE_PEM);
        assertThat(problem.kind()).isEqualTo("wrong-key");
        assertThat(problem.message().en()).isEqualTo("Here stands a private key.");
        assertThat(problem.hint().en()).contains("openssl pkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hallo", "-----BEGIN PRIVATE KEY-----\nMC4CAQ"})
    void aTextWithoutABlockIsNoPem(String text) {
        assertThat(refusedToSign(text).kind()).isEqualTo("not-pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MC4C", "MC4CAQ==MC4"})
    void aBlockWithoutAKeyIsBroken(String content) {
        String text = "-----BEGIN PRIVATE KEY-----\n" + content + "\n-----END PRIVATE KEY-----\n";
        assertThat(refusedToSign(text).kind()).isEqualTo("broken-key");
    }

    private static Problem refusedToSign(String text) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(() -> SigningKey.read(source(text)))
                .isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
        return refused[0].problems().get(0);
    }

    private static Problem refusedToCheck(String text) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(() -> VerificationKey.read(source(text)))
                .isInstanceOfSatisfying(RefusedException.class, e -> refused[0] = e);
        return refused[0].problems().get(0);
    }

    private static Source source(String text) {
        return new Source("key.pem", text);
    }
}
