package de.ratwerk.report.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON form of a verification keeps its contract. */
class VerificationContractTest {
    @Test
    void aVerificationFitsTheSchemaThatShips() {
        String schema = AdviceSchema.of(
                VerificationDocument.Verified.class,
                Map.of(
                        "Verified.schema", List.of("ratwerk.verification/1"),
                        "Signature.signer", Constants.names(Verification.Signer.class),
                        "Signature.fault", Constants.names(Verification.Fault.class)));
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/verification.schema.json"), schema);
        var shipped = Shipped.ratwerk();
        String advice = new JsonReport(Language.DE, 3).line(shipped.advise(Profile.empty("X")));
        Verification same = Verification.of(AdviceFiles.read(advice), shipped.rulebook(), shipped::advise);
        Verification other = Verification.of(
                AdviceFiles.read(advice.replace("\"X\"", "\"Y\"").replace("drools", "dools")),
                shipped.rulebook(),
                shipped::advise);
        assertThat(same.isIdentical()).isTrue();
        assertThat(other.isIdentical()).isFalse();
        Verification.Sealed sealed = new Verification.Sealed(
                "2026-10-01T09:30:00Z", "0123456789abcdef", Verification.Fault.DIGEST, Verification.Signer.UNKNOWN);
        String json = VerificationDocument.of(List.of(same, other, same.signed(sealed)));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
