package de.ratwerk.workshop.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds files against the generated schemas. */
final class Schemas {
    /** The standard with the one keyword that editors know besides; the validator would remark on it. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("patternErrorMessage"))
            .build());

    private static final Map<String, Schema> SCHEMAS = RulebookSchemas.all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, schema -> REGISTRY.getSchema(schema.getValue())));

    private Schemas() {}

    /** What the schema of a kind of file ({@code rulebook}, {@code actions}, …) finds wrong with one. */
    static List<Error> faults(String kind, String yaml) {
        return SCHEMAS.get(kind + ".schema.json").validate(yaml, InputFormat.YAML);
    }

    /** What the standard's own schema finds wrong with a schema. */
    static List<Error> faultsOf(String schema) {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema, InputFormat.JSON);
    }
}
