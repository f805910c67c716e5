package de.ratwerk.workshop.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas of a rulebook's YAML files, generated from what their readers know. Editors complete and check with
 * them while an author writes; whether files fit each other is checked by loading the rulebook.
 */
public final class RulebookSchemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private RulebookSchemas() {}

    /** The schemas (draft 2020-12) by the names of their files, each with a line end. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rulebook.schema.json", json("rulebook.yaml", HeaderSchema.shape()));
        all.put("actions.schema.json", json("actions/*.yaml", ActionSchema.shape()));
        all.put("evidence.schema.json", json("evidence/*.yaml", EvidenceSchema.shape()));
        all.put("changes.schema.json", json("changes.yaml", MovesSchema.shape()));
        all.put("priors.schema.json", json("priors/*.yaml", PriorSchema.shape()));
        all.put("cases.schema.json", json("*.cases.yaml", CaseSchema.shape()));
        return Collections.unmodifiableMap(all);
    }

    private static String json(String files, Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", files);
        schema.putAll(shape.keywords());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
    }
}
