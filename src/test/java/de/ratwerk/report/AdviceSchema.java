package de.ratwerk.report;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the schema of the JSON contract from the records that are written as JSON. */
final class AdviceSchema {
    /** Where the values of a field are known. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "AdviceDocument.schema", List.of("ratwerk.advice/1"),
            "QuestionDocument.schema", List.of("ratwerk.questions/1"),
            "Action.phase", List.of("now", "next", "later"),
            "Action.recommendation", List.of("H1", "H2", "H3", "H4", "H5", "H6"),
            "Open.recommendation", List.of("H1", "H2", "H3", "H4", "H5", "H6"),
            "NotDue.recommendation", List.of("H1", "H2", "H3", "H4", "H5", "H6"),
            "Contribution.criterion", List.of("gap", "evidence", "leverage", "ease"),
            "Counted.status", List.of("well-positioned", "engaged", "not-yet", "open"),
            "Plain.status", List.of("present", "in-development", "none", "open"),
            "Evidence.kind",
                    List.of(
                            "share",
                            "group-share",
                            "association",
                            "no-association",
                            "ranking",
                            "definition",
                            "derived",
                            "judgement"));

    private AdviceSchema() {}

    static String json() {
        return json(AdviceDocument.class);
    }

    /** The schema of the documents that a record is written as. */
    static String json(Class<?> document) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.with(Option.SCHEMA_VERSION_INDICATOR, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forTypesInGeneral().withPropertySorter((one, other) -> 0);
        builder.forFields()
                .withRequiredCheck(field -> !nullable(field.getRawMember()))
                .withEnumResolver(field ->
                        VALUES.get(field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getName()))
                .withTargetTypeOverridesResolver(field -> field.getRawMember().getType() == Object.class
                        ? types(
                                field.getContext().resolve(String.class),
                                field.getContext().resolve(Integer.class),
                                field.getContext().resolve(List.class, String.class))
                        : null);
        return new SchemaGenerator(builder.build())
                        .generateSchema(document)
                        .toPrettyString()
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static List<ResolvedType> types(ResolvedType... types) {
        return List.of(types);
    }

    private static boolean nullable(java.lang.reflect.Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
