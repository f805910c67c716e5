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
                VerificationDocument.Verified.class, Map.of("Verified.schema", List.of("ratwerk.verification/1")));
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
        String json = VerificationDocument.of(List.of(same, other));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
