package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What catalogues of public software read of Ratwerk, held against their standard and against the repository. */
class PublicCodeTest {
    private static final Path FILE = Path.of("publiccode.yml");
    private static final Schema STANDARD = SchemaRegistry.withDialect(Dialects.getDraft202012())
            .getSchema(read(Path.of("src/test/resources/project/publiccode-0.7.schema.json")));

    private final String text = read(FILE);
    private final JsonNode described = new YAMLMapper().readTree(text);

    @Test
    void itKeepsToTheStandard() {
        assertThat(faults(text)).isEmpty();
    }

    /** An edit each, as somebody may make it by mistake: what stands there, and what instead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "publiccodeYmlVersion: \"0.7\" -> publiccodeYmlVersion: \"0.6\"",
                "\nname: Ratwerk -> \nnaem: Ratwerk",
                "\nurl: -> \nlandingURL:",
                "developmentStatus: beta -> developmentStatus: done",
                "softwareType: standalone/other -> softwareType: standalone",
                "[it-management, -> [information-technology,",
                "countries: [DE] -> countries: [de]",
                "scope: [local-authorities, -> scope: [municipalities,",
                "id: https://www.rfc-editor.org/info/rfc9457 -> id: alias:rfc9457",
                "  type: none -> type: community",
                "  type: none -> type: contract",
                "localisationReady: true -> localisationReady: of course",
                "  de:\n ->   deutsch:\n",
                "screenshots: [src/docs/report.png] -> screenshots: [/src/docs/report.png]",
                "shortDescription: Tells -> shortDescription: In words that no list of any catalogue of public"
                        + " software has room for, it tells",
                "  license: EUPL-1.2\n -> ",
            })
    void aMistakeIsSeen(String edit) {
        String[] fromTo = edit.split(" -> ", 2);
        assertThat(text).contains(fromTo[0]);
        assertThat(faults(text.replace(fromTo[0], fromTo[1]))).isNotEmpty();
    }

    @Test
    void theVersionIsTheOneThatIsBuilt() {
        assertThat(described.get("softwareVersion").asString()).isEqualTo(Pom.version());
    }

    @Test
    void theLicenceIsTheOneAtTheTop() throws IOException {
        String licence = described.get("legal").get("license").asString();
        assertThat(Path.of("LICENSES", licence + ".txt")).hasSameTextualContentAs(Path.of("LICENSE"));
        assertThat(Annotations.read(Path.of("REUSE.toml")).tables().get(0).copyright())
                .endsWith(described.get("legal").get("mainCopyrightOwner").asString());
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        List<String> files = Stream.concat(
                        Stream.of(described.get("logo")),
                        described
                                .get("description")
                                .valueStream()
                                .flatMap(language -> language.get("screenshots").valueStream()))
                .map(JsonNode::asString)
                .toList();
        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
    }

    @Test
    void bothLanguagesSayTheSameMuch() {
        JsonNode german = described.get("description").get("de");
        JsonNode english = described.get("description").get("en");
        assertThat(german.get("features")).hasSameSizeAs(english.get("features"));
        assertThat(described
                        .get("localisation")
                        .get("availableLanguages")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(described.get("description").propertyNames());
    }

    /** What is released has a day and an address; until then the address is one that can never lead anywhere. */
    @Test
    void onlyWhatIsPublishedClaimsAnAddress() {
        boolean published = described.has("releaseDate");
        assertThat(URI.create(described.get("url").asString()).getHost().endsWith(".invalid"))
                .isEqualTo(!published);
        if (published) {
            assertThat(Changelog.released(Pom.version()))
                    .contains(LocalDate.parse(described.get("releaseDate").asString()));
        }
    }

    private static List<Error> faults(String yaml) {
        return STANDARD.validate(yaml, InputFormat.YAML);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
