package de.ratwerk.workshop.schema;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that editors check a rulebook's YAML files with. */
class RulebookSchemasTest {
    private static final Path FOLDER = Shipped.RULES.resolve("schemas");

    static List<Path> shipped() {
        return Shipped.files(Shipped.RULES, ".yaml");
    }

    static Set<String> names() {
        return RulebookSchemas.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSchemaThatShipsIsTheOneOfTheCode(String name) {
        Golden.check(FOLDER.resolve(name), RulebookSchemas.all().get(name));
    }

    @Test
    void noSchemaIsLeftOver() {
        assertThat(Shipped.files(FOLDER, ".json")).hasSize(names().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSchemaIsWhatTheStandardCallsOne(String name) {
        assertThat(Schemas.faultsOf(RulebookSchemas.all().get(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileNamesItsSchemaAndFitsIt(Path file) throws IOException {
        String kind = kindOf(file);
        Path schema = file.getParent().relativize(FOLDER.resolve(kind + ".schema.json"));
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=" + slashes(schema));
        assertThat(Schemas.faults(kind, Files.readString(file))).isEmpty();
    }

    private static String kindOf(Path file) {
        String path = slashes(Shipped.RULES.relativize(file));
        if (path.endsWith(".cases.yaml")) {
            return "cases";
        }
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path.replace(".yaml", "");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
