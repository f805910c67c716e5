package de.ratwerk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Template, schema and reader follow from the same questionnaire. */
class QuestionnaireTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProfileSchema.json());

    static List<Path> profiles() {
        return Shipped.profiles();
    }

    @Test
    void theSchemaThatShipsIsTheOneOfTheQuestionnaire() {
        Golden.check(Path.of("profiles/profile.schema.json"), ProfileSchema.json());
    }

    @Test
    void theTemplateThatShipsIsTheOneOfTheQuestionnaire() {
        Golden.check(Path.of("profiles/template.yaml"), ProfileTemplate.in(Language.DE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTemplateIsAProfileInWhichNothingIsKnown(Language language) {
        Profile profile = Profile.read(source(ProfileTemplate.in(language)));
        assertThat(profile.answers()).hasSize(1);
        assertThat(profile.name()).isEqualTo("Musterstadt");
        assertThat(SCHEMA.validate(ProfileTemplate.in(language), InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyShippedProfileFitsTheSchema(Path file) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipality: {name: A}\nstrategy: {status: presnt}",
                "municipality: {name: A}\nstrategi: {status: present}",
                "municipality: {name: A}\ninfrastructure: {broadbandGrade: 7}",
                "municipality: {name: A, ags: \"99000000\"}",
                "municipality: {name: A}\nleadership: {administration: mayor}",
                "municipality: {name: A}\nstrategy: {status: {value: present, quelle: x}}"
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String yaml) {
        String profile = "schema: ratwerk.profile/1\n" + yaml;
        assertThat(SCHEMA.validate(profile, InputFormat.YAML)).isNotEmpty();
        org.junit.jupiter.api.Assertions.assertThrows(
                de.ratwerk.problem.RefusedException.class, () -> Profile.read(source(profile)));
    }

    private static Source source(String yaml) {
        return Source.of("profile.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
