package de.ratwerk.web.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.RepresentToNode;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as it is put together. */
final class Tree {
    /** Leaves every digit as it is: an advice whose numbers were written in another way is another advice. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Tree() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object with one string. */
    static ObjectNode object(String name, String value) {
        return object().put(name, value);
    }

    static ObjectNode ref(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    static ArrayNode list(Iterable<String> words) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        words.forEach(list::add);
        return list;
    }

    static JsonNode word(String word) {
        return JsonNodeFactory.instance.stringNode(word);
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** YAML of the JSON kind: dates and the like are words. */
    static JsonNode ofYaml(String yaml) {
        return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static Map<String, Object> map(JsonNode node) {
        return MAPPER.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    static String yaml(JsonNode node) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setMultiLineFlow(true)
                .setWidth(120)
                .setBestLineBreak("\n")
                .setSplitLines(false)
                .build();
        return new Dump(settings, new Quoting(settings)).dumpToString(map(node));
    }

    /** Sets what older readers of YAML would take for something else than words in quotation marks. */
    private static final class Quoting extends StandardRepresenter {
        private static final Pattern MISTAKEN =
                Pattern.compile("(?i)y|n|yes|no|on|off|[-+]?[0-9][0-9_.:]*|\\d{4}-\\d{1,2}-\\d{1,2}.*");

        Quoting(DumpSettings settings) {
            super(settings);
            RepresentToNode words = Objects.requireNonNull(representers.get(String.class));
            representers.put(
                    String.class,
                    data -> MISTAKEN.matcher((String) data).matches()
                            ? representScalar(Tag.STR, (String) data, ScalarStyle.SINGLE_QUOTED)
                            : words.representData(data));
        }
    }

    /** Words joined by hyphens, dots, slashes or capitals as one name: {@code problem-type} as {@code ProblemType}. */
    static String pascal(String... words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            for (String part : List.of(word.split("[^A-Za-z0-9]+"))) {
                if (!part.isEmpty()) {
                    name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
                }
            }
        }
        return name.toString();
    }
}
