package de.ratwerk.report;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the schemas of the JSON contract from the records that are written as JSON. */
public final class AdviceSchema {
    /** Where the values of a field are known. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("AdviceDocument.schema", List.of("ratwerk.advice/1")),
            Map.entry("AdviceDocument.language", List.of("de", "en")),
            Map.entry("QuestionDocument.schema", List.of("ratwerk.questions/1")),
            Map.entry("RobustnessDocument.schema", List.of("ratwerk.robustness/1")),
            Map.entry("Swap.possible", List.of("by-weights", "required", "never")),
            Map.entry("Stage.phase", List.of("now", "next", "later")),
            Map.entry("Before.phase", List.of("now", "next", "later")),
            Map.entry("Action.phase", List.of("now", "next", "later")),
            Map.entry("Action.recommendation", List.of("H1", "H2", "H3", "H4", "H5", "H6")),
            Map.entry("Open.recommendation", List.of("H1", "H2", "H3", "H4", "H5", "H6")),
            Map.entry("NotDue.recommendation", List.of("H1", "H2", "H3", "H4", "H5", "H6")),
            Map.entry("Contribution.criterion", List.of("gap", "evidence", "leverage", "ease")),
            Map.entry("Counted.status", List.of("well-positioned", "engaged", "not-yet", "open")),
            Map.entry("Plain.status", List.of("present", "in-development", "none", "open")),
            Map.entry(
                    "Evidence.kind",
                    List.of(
                            "share",
                            "group-share",
                            "association",
                            "no-association",
                            "ranking",
                            "definition",
                            "derived",
                            "judgement")));

    private AdviceSchema() {}

    static String json() {
        return of(AdviceDocument.class, VALUES);
    }

    /** The schema of a document of the house's own values. */
    static String json(Class<?> document) {
        return of(document, VALUES);
    }

    /**
     * The schema of a document that holds an advice.
     *
     * @param values where the values of its own fields are known
     */
    public static String withAdvice(Class<?> document, Map<String, List<String>> values) {
        Map<String, List<String>> all = new HashMap<>(VALUES);
        all.putAll(values);
        return of(document, all);
    }

    /**
     * The schema of the form that a record has.
     *
     * @param values where the values of a field are known, by the record's and the field's name
     */
    public static String of(Class<?> document, Map<String, List<String>> values) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.with(Option.SCHEMA_VERSION_INDICATOR, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forTypesInGeneral().withPropertySorter((one, other) -> 0);
        builder.forFields()
                .withRequiredCheck(field -> !nullable(field.getRawMember()) && !leftOut(field.getRawMember())
                        || field.getName().equals("digest"))
                .withEnumResolver(field ->
                        values.get(field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getName()))
                .withTargetTypeOverridesResolver(field -> {
                    Class<?> type = field.getRawMember().getType();
                    if (type == Object.class) {
                        return types(
                                field.getContext().resolve(String.class),
                                field.getContext().resolve(Integer.class),
                                field.getContext().resolve(List.class, String.class));
                    }
                    // A constant is written as a word, and the words are those of the field.
                    return type.isEnum() ? types(field.getContext().resolve(String.class)) : null;
                });
        return new SchemaGenerator(builder.build())
                        .generateSchema(document)
                        .toPrettyString()
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static List<ResolvedType> types(ResolvedType... types) {
        return List.of(types);
    }

    /** Whether an empty list is left out. */
    private static boolean leftOut(java.lang.reflect.Field field) {
        JsonInclude included = field.getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_EMPTY;
    }

    private static boolean nullable(java.lang.reflect.Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
