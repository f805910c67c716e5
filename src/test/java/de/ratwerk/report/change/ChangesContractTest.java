package de.ratwerk.report.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The JSON of the ways to a goal is as its schema says, and its text tells alike ways together. */
class ChangesContractTest {
    private static final String SCHEMA = AdviceSchema.of(
            ChangesDocument.class,
            Map.of(
                    "ChangesDocument.schema", List.of("ratwerk.changes/1"),
                    "Change.effort", List.of("small", "medium", "large")));

    @Test
    void theSchemaIsThatOfTheDocument() {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/changes.schema.json"), SCHEMA);
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        for (Language language : Language.values()) {
            for (String goal : List.of("engaged", "clear:H4", "clear:H6", "no-now")) {
                String json = ChangesDocument.json(changes("poor-broadband", goal), language);
                assertThat(schema.validate(json, InputFormat.JSON))
                        .extracting(Error::getMessage)
                        .isEmpty();
            }
        }
    }

    @Test
    void waysThatAreAlikeAreToldTogether() {
        String text = new ChangesText(Language.DE, 100, false).of(changes("nothing-digital-yet", "engaged"));
        assertThat(text)
                .contains("1. 2 Änderungen, Aufwand 4\n  Nötig: beliebige 2 dieser Änderungen (28 Möglichkeiten):\n")
                .containsOnlyOnce("WLAN-Hotspots: nein → ja")
                .doesNotContain("\n2. ")
                .contains("Das sind alle kleinsten Wege");
    }

    @Test
    void everyWayIsInOneFamily() {
        Changes changes = changes("nothing-digital-yet", "well-positioned");
        List<Family> families = Family.of(changes);
        assertThat(families.stream().flatMap(family -> family.options().stream()))
                .containsExactlyInAnyOrderElementsOf(changes.options());
        assertThat(families)
                .allSatisfy(family -> assertThat(family.options())
                        .allSatisfy(option -> assertThat(option.changes())
                                .containsAll(family.common())
                                .hasSize(family.common().size() + family.chosen())));
    }

    private static Changes changes(String example, String goal) {
        NamedGoal named = Objects.requireNonNull(
                NamedGoal.all(Shipped.ratwerk().rulebook()).get(goal));
        return Shipped.ratwerk().changes(Profile.read(Path.of("profiles/examples/" + example + ".yaml")), named);
    }
}
