package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.decision.DecisionRecord;
import de.ratwerk.decision.Keys;
import de.ratwerk.decision.SigningKey;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.Json;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command verifies records too: what they say, and whose they are. */
class VerifyRecordTest {
    private static final AdviceDocument ADVICE = AdviceDocument.of(
            Shipped.ratwerk().advise(Profile.read(Path.of("profiles/examples/poor-broadband.yaml"))),
            Language.DE,
            Integer.MAX_VALUE);
    private static final String RECORD = Json.document(record(Keys.signing()));

    @TempDir
    private Path folder;

    private static DecisionRecord record(SigningKey key) {
        return DecisionRecord.of(ADVICE, Instant.parse("2026-10-01T09:30:00Z"), key);
    }

    @Test
    void aSignatureThatHoldsIsSaidToHoldWithoutSayingWhoseItIs() throws IOException {
        Run run = run("verify", file(RECORD));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("stimmt überein", "die Unterschrift gilt, doch von wem sie ist");
    }

    @Test
    void withTheKeyItIsSaidWhoseItIs() throws IOException {
        Run run = run("verify", file(RECORD), "--public-key", key(Keys.PUBLIC_PEM), "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("with the key " + Keys.signing().verificationKey().id() + ", the one that");
    }

    @Test
    void aRecordByAnotherKeyDoesNotPass() throws IOException {
        Run run = run("verify", file(Json.line(record(SigningKey.random()))), "--public-key", key(Keys.PUBLIC_PEM));
        assertThat(run.code()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.out()).contains("stimmt überein", "ein anderer als der genannte");
    }

    @Test
    void aSignatureThatDoesNotHoldDoesNotPass() throws IOException {
        Run run = run("verify", file(RECORD.replace("09:30", "09:31")), "-f", "json");
        assertThat(run.code()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.out()).contains("\"identical\" : true", "\"holds\" : false", "\"fault\" : \"signature\"");
        assertThat(run("verify", file(RECORD.replace("09:30", "09:31"))).out())
                .contains("Die Unterschrift gilt nicht: Der Inhalt oder die Unterschrift wurde verändert.");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithItsPlace() throws IOException {
        Run run = run("verify", file(RECORD), "--public-key", key(Keys.PRIVATE_PEM));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains("key.pem:1:1", "privater Schlüssel");
        assertThat(run("verify", file(RECORD), "--public-key", "no-such-file").code())
                .isEqualTo(ExitCode.INPUT_REFUSED);
    }

    @Test
    void anAdviceIsVerifiedAsEverWithAKeyAtHand() throws IOException {
        String advice = file(Json.document(ADVICE));
        Run with = run("verify", advice, "-f", "json", "--public-key", key(Keys.PUBLIC_PEM));
        assertThat(with).isEqualTo(run("verify", advice, "-f", "json"));
        assertThat(with.out()).doesNotContain("signature");
    }

    @Test
    void recordsCanBeComparedAsAdvice() throws IOException {
        assertThat(run("compare", file(RECORD), file(RECORD)).code()).isZero();
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("record.json"), json).toString();
    }

    private String key(String pem) throws IOException {
        return Files.writeString(folder.resolve("key.pem"), pem).toString();
    }
}
