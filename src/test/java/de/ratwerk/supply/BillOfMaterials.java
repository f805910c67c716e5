package de.ratwerk.supply;

import de.ratwerk.Missing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The libraries that CycloneDX lists in the jar. */
record BillOfMaterials(List<Component> components) {
    private static final Path FILE = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** A library: where it comes from, its version, its licences as the list names them, of which one may be chosen. */
    record Component(String group, String name, String version, List<String> licences) {
        String id() {
            return group + ":" + name;
        }

        String jar() {
            return name + "-" + version + ".jar";
        }
    }

    /** The bill of this build; Maven makes it before the classes. */
    static BillOfMaterials read() {
        if (!Files.exists(FILE)) {
            throw Missing.program("the bill of materials is missing; Maven makes it, unless it is offline");
        }
        return new BillOfMaterials(JsonMapper.shared()
                .readTree(FILE.toFile())
                .get("components")
                .valueStream()
                .map(BillOfMaterials::component)
                .sorted(Comparator.comparing(Component::id))
                .toList());
    }

    private static Component component(JsonNode node) {
        return new Component(
                node.path("group").asString(),
                node.path("name").asString(),
                node.path("version").asString(),
                node.path("licenses")
                        .valueStream()
                        .flatMap(BillOfMaterials::names)
                        .sorted()
                        .toList());
    }

    private static Stream<String> names(JsonNode licence) {
        return Stream.of("/license/id", "/license/name", "/expression")
                .map(licence::at)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .limit(1);
    }
}
