package de.ratwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.report.Json;
import de.ratwerk.report.verify.AdviceFile;
import de.ratwerk.report.verify.AdviceFiles;
import de.ratwerk.report.verify.Verification.Fault;
import de.ratwerk.report.verify.Verification.Sealed;
import de.ratwerk.report.verify.Verification.Signer;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record holds as long as nothing in it is changed, and shows whose it is to whoever has the key. */
class DecisionRecordTest {
    private static final Instant AT = Instant.parse("2026-10-01T09:30:00.987Z");
    private static final DecisionRecord RECORD = record(Path.of("profiles/examples/poor-broadband.yaml"));

    /** Reads and writes without touching a digit. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static DecisionRecord record(Path profile) {
        AdviceDocument advice =
                AdviceDocument.of(Shipped.ratwerk().advise(Profile.read(profile)), Language.DE, Integer.MAX_VALUE);
        return DecisionRecord.of(advice, AT, Keys.signing());
    }

    @Test
    void theSchemaOfKeysIsThatOfTheRecord() {
        String schema = AdviceSchema.of(
                KeyDocument.class,
                Map.of(
                        "KeyDocument.schema", List.of(KeyDocument.SCHEMA),
                        "KeyDocument.algorithm", List.of(VerificationKey.ALGORITHM)));
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/catalogue/key.schema.json"), schema);
    }

    @Test
    void aRecordFitsTheSchemaThatShips() {
        String schema = AdviceSchema.withAdvice(
                DecisionRecord.class,
                Map.of(
                        "DecisionRecord.schema", List.of(DecisionRecord.SCHEMA),
                        "Signature.algorithm", List.of(VerificationKey.ALGORITHM)));
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/record.schema.json"), schema);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(Json.document(RECORD), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSignatureHoldsHoweverTheFileIsLaidOut() {
        String line = Json.line(RECORD);
        for (String text : List.of(line, Json.document(RECORD), line.replace("\",\"", "\"\t,\n\n  \""))) {
            Sealed sealed = check(text);
            assertThat(sealed.holds()).isTrue();
            assertThat(sealed.issuedAt()).isEqualTo("2026-10-01T09:30:00Z");
            assertThat(sealed.keyId())
                    .isEqualTo(Keys.signing().verificationKey().id());
        }
    }

    @Test
    void whoseItIsCanBeToldWithTheKeyOnly() {
        AdviceFile file = AdviceFiles.read(Json.line(RECORD));
        var envelope = Objects.requireNonNull(file.envelope());
        VerificationKey own = Keys.signing().verificationKey();
        VerificationKey other = SigningKey.random().verificationKey();
        assertThat(RecordSignature.check(envelope, null).signer()).isEqualTo(Signer.UNKNOWN);
        assertThat(RecordSignature.check(envelope, own).signer()).isEqualTo(Signer.TRUSTED);
        assertThat(RecordSignature.check(envelope, other).signer()).isEqualTo(Signer.OTHER);
        assertThat(RecordSignature.check(envelope, other).holds()).isTrue();
    }

    /** What another program needs for it: the text without the spaces between its signs, cut off before the digest. */
    @Test
    void anotherProgramChecksItWithAFewLines() throws GeneralSecurityException {
        String json = Json.document(RECORD);
        String line = json.replaceAll("(\"(?:[^\"\\\\]|\\\\.)*+\")|\\s+", "$1");
        String signed = line.substring(0, line.lastIndexOf(",\"digest\":")) + "}";
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(after("publicKey", line))));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getDecoder().decode(after("value", line))))
                .isTrue();
    }

    private static String after(String name, String line) {
        String end = line.substring(line.lastIndexOf("\"signature\":"));
        return end.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*\\s*", "$1");
    }

    @Test
    void theSameAtTheSameTimeIsTheSameRecord() {
        assertThat(Json.document(record(Path.of("profiles/examples/poor-broadband.yaml"))))
                .isEqualTo(Json.document(RECORD));
    }

    @Test
    void theAdviceInItIsThatOfTheAdviceFile() {
        assertThat(Json.line(RECORD)).contains(Json.line(RECORD.advice()).stripTrailing());
    }

    @Test
    void anyFieldThatIsChangedIsNoticed() {
        String untouched = EXACT.writeValueAsString(tree());
        assertThat(check(untouched).holds()).as("rewritten but not changed").isTrue();
        List<String> passed = new ArrayList<>();
        int count = leaves(tree()).size();
        assertThat(count).isGreaterThan(500);
        for (int i = 0; i < count; i += i > count - 12 || i < 12 ? 1 : 17) {
            JsonNode tree = tree();
            Leaf leaf = leaves(tree).get(i);
            leaf.change();
            if (isTaken(EXACT.writeValueAsString(tree))) {
                passed.add(leaf.name());
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void aFieldThatIsTakenAwayOrAddedIsNoticed() {
        List<String> passed = new ArrayList<>();
        for (String key : List.copyOf(tree().propertyNames())) {
            ObjectNode tree = tree();
            tree.remove(key);
            if (isTaken(EXACT.writeValueAsString(tree))) {
                passed.add(key);
            }
        }
        assertThat(passed).isEmpty();
        ObjectNode more = tree();
        more.put("note", "x");
        assertThat(isTaken(EXACT.writeValueAsString(more))).isFalse();
        ObjectNode fewer = tree();
        ((ArrayNode) fewer.path("advice").path("actions")).remove(0);
        assertThat(check(EXACT.writeValueAsString(fewer)).fault()).isEqualTo(Fault.SIGNATURE);
    }

    @Test
    void theSameSignatureInOtherSignsIsNoticed() {
        String value = RECORD.signature().value();
        String sameBytes = value.substring(0, value.length() - 3) + next(value.charAt(value.length() - 3)) + "==";
        assertThat(Base64.getDecoder().decode(sameBytes))
                .isEqualTo(Base64.getDecoder().decode(value));
        assertThat(check(Json.line(RECORD).replace(value, sameBytes)).fault()).isEqualTo(Fault.SIGNATURE);
    }

    /** A sign whose bits differ only where Base64 has some to spare. */
    private static char next(char sign) {
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return signs.charAt(signs.indexOf(sign) + 1);
    }

    @Test
    void aRecordSignedAnewWithAnotherKeyIsByAnother() {
        DecisionRecord forged = DecisionRecord.of(RECORD.advice(), AT, SigningKey.random());
        var envelope =
                Objects.requireNonNull(AdviceFiles.read(Json.line(forged)).envelope());
        Sealed sealed = RecordSignature.check(envelope, Keys.signing().verificationKey());
        assertThat(sealed.holds()).isTrue();
        assertThat(sealed.signer()).isEqualTo(Signer.OTHER);
    }

    @Test
    void eachFaultHasItsName() {
        String line = Json.line(RECORD);
        DecisionRecord.Signature signature = RECORD.signature();
        String other = SigningKey.random().verificationKey().base64();
        assertThat(check(line.replace(signature.publicKey(), "AAAA")).fault()).isEqualTo(Fault.PUBLIC_KEY);
        assertThat(check(line.replace(signature.publicKey(), other)).fault()).isEqualTo(Fault.KEY_ID);
        assertThat(check(line.replace(signature.keyId(), "0123456789abcdef")).fault())
                .isEqualTo(Fault.KEY_ID);
        assertThat(check(line.replace("09:30:00Z", "09:30:01Z")).fault()).isEqualTo(Fault.SIGNATURE);
        assertThat(check(line.replace(RECORD.digest(), "0".repeat(64))).fault()).isEqualTo(Fault.DIGEST);
    }

    private static Sealed check(String json) {
        return RecordSignature.check(
                Objects.requireNonNull(AdviceFiles.read(json).envelope()), null);
    }

    private static boolean isTaken(String json) {
        try {
            AdviceFile file = AdviceFiles.read(json);
            return file.envelope() != null
                    && RecordSignature.check(file.envelope(), null).holds();
        } catch (RefusedException e) {
            return false;
        }
    }

    private static ObjectNode tree() {
        return (ObjectNode) EXACT.readTree(Json.line(RECORD));
    }

    private static List<Leaf> leaves(JsonNode tree) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, List<Leaf> leaves) {
        if (node instanceof ObjectNode object) {
            for (String key : object.propertyNames()) {
                JsonNode child = object.get(key);
                if (child.isContainer()) {
                    collect(path + "/" + key, child, leaves);
                } else {
                    leaves.add(new Leaf(path + "/" + key, child, changed -> object.set(key, changed)));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                if (array.get(i).isContainer()) {
                    collect(path + "/" + i, array.get(i), leaves);
                } else {
                    leaves.add(new Leaf(path + "/" + i, array.get(i), changed -> array.set(index, changed)));
                }
            }
        }
    }

    private record Leaf(String name, JsonNode value, java.util.function.Consumer<JsonNode> place) {
        void change() {
            if (value.isBoolean()) {
                place.accept(EXACT.getNodeFactory().booleanNode(!value.booleanValue()));
            } else if (value.isNumber()) {
                place.accept(
                        EXACT.getNodeFactory().numberNode(value.decimalValue().add(java.math.BigDecimal.ONE)));
            } else {
                place.accept(EXACT.getNodeFactory().stringNode(value.asString() + "x"));
            }
        }
    }
}
