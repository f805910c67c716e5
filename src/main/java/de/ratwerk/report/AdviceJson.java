package de.ratwerk.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Advice as JSON on one line, the same bytes as {@link Json#line} gives, in a third of the time: how the parts are written
 * that come from the rulebook alone is kept.
 */
final class AdviceJson {
    /** Records that tell nothing of a municipality, and of which there are not many. */
    private static final List<Class<?>> KEPT = List.of(
            AdviceDocument.Rulebook.class,
            AdviceDocument.Method.class,
            AdviceDocument.Benchmark.class,
            AdviceDocument.Contribution.class,
            AdviceDocument.Open.class,
            AdviceDocument.Question.class,
            RobustnessDocument.Weight.class,
            CitedEvidence.Evidence.class);

    /** The same of words and lists within other records. */
    private static final Map<Class<?>, Set<String>> KEPT_WITHIN = Map.of(
            AdviceDocument.class, Set.of("notes"),
            AdviceDocument.Action.class, Set.of("title", "steps", "requires"),
            AdviceDocument.Because.class, Set.of("statement", "evidence"),
            AdviceDocument.Answer.class, Set.of("label"));

    /** Parts that many advices have in common as a whole; see {@link SharedParts}. */
    private static final Set<String> SHARED = Set.of("method", "benchmarks", "open", "questions");

    private static final JsonMapper MAPPER = mapper();

    private AdviceJson() {}

    /** A document in UTF-8 on one line, without a line end. */
    static byte[] bytes(AdviceDocument document) {
        return MAPPER.writeValueAsBytes(document);
    }

    private static JsonMapper mapper() {
        JsonMapper plain = Json.MAPPER
                .rebuild()
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .build();
        SimpleModule kept = new SimpleModule("kept");
        KEPT.forEach(type -> add(kept, type, plain));
        kept.setSerializerModifier(new Within(KEPT_WITHIN, () -> new KeptSerializer<>(plain)));
        JsonMapper parts = plain.rebuild().addModule(kept).build();
        SimpleModule shared = new SimpleModule("shared");
        shared.setSerializerModifier(
                new Within(Map.of(AdviceDocument.class, SHARED), () -> new SharedSerializer(parts)));
        return parts.rebuild().addModule(shared).build();
    }

    private static <T> void add(SimpleModule module, Class<T> type, JsonMapper plain) {
        module.addSerializer(type, new KeptSerializer<>(plain));
    }

    /** Has some properties of records written in another way. */
    private static final class Within extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        private final transient Map<Class<?>, Set<String>> properties;
        private final transient Supplier<ValueSerializer<Object>> serializer;

        Within(Map<Class<?>, Set<String>> properties, Supplier<ValueSerializer<Object>> serializer) {
            this.properties = properties;
            this.serializer = serializer;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> all) {
            Set<String> some = properties.getOrDefault(bean.getBeanClass(), Set.of());
            all.stream()
                    .filter(property -> some.contains(property.getName()))
                    .forEach(property -> property.assignSerializer(serializer.get()));
            return all;
        }
    }
}
