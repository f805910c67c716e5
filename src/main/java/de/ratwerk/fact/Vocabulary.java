package de.ratwerk.fact;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every word that a rule may use: the facts with their fields, and the constants of their fields. */
public final class Vocabulary {
    private static final List<Class<? extends Record>> FACTS = List.of(
            AskedFirst.class,
            Broadband.class,
            BroaderTraining.class,
            Cited.class,
            Component.class,
            ComponentsInUse.class,
            ComponentsRunByLand.class,
            CooperationPartners.class,
            DataInstrument.class,
            Due.class,
            FibreInvolvement.class,
            FibrePlans.class,
            FibreWay.class,
            Fim.class,
            Indicator.class,
            Leadership.class,
            Met.class,
            Municipality.class,
            Offer.class,
            OffersSupported.class,
            OzgInStrategy.class,
            Population.class,
            Position.class,
            ProcessAutomation.class,
            Requirement.class,
            Strategy.class,
            StrategyFields.class,
            StrategyGoals.class,
            StrategyLinks.class,
            StrategyProcess.class,
            Threshold.class,
            Tie.class,
            Training.class);

    private static final Map<String, Function<Fact, @Nullable Object>> ACCESSORS = new ConcurrentHashMap<>();

    private static final Map<Class<?>, List<Function<Fact, @Nullable Object>>> SEEN = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The fields of each fact by the fact's name. */
    public static Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new TreeMap<>();
        for (Class<? extends Record> fact : FACTS) {
            facts.put(
                    fact.getSimpleName(),
                    Arrays.stream(fact.getRecordComponents())
                            .map(RecordComponent::getName)
                            .filter(name -> !name.equals("basis"))
                            .toList());
        }
        return facts;
    }

    /** The fields of a fact with their types, in order; none if there is no such fact. */
    public static Map<String, Class<?>> fields(String fact) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (Class<? extends Record> known : FACTS) {
            if (known.getSimpleName().equals(fact)) {
                for (RecordComponent field : known.getRecordComponents()) {
                    if (!field.getName().equals("basis")) {
                        fields.put(field.getName(), field.getType());
                    }
                }
            }
        }
        return fields;
    }

    /**
     * The type of a fact.
     *
     * @throws IllegalArgumentException if there is no such fact
     */
    public static Class<? extends Record> type(String fact) {
        return FACTS.stream()
                .filter(known -> known.getSimpleName().equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    /**
     * What reads a field of a fact; once it was read often, as quick as calling its accessor.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public static Function<Fact, @Nullable Object> accessor(Class<?> fact, String field) {
        return ACCESSORS.computeIfAbsent(
                fact.getSimpleName() + "." + field,
                name -> Arrays.stream(fact.getRecordComponents())
                        .filter(component -> component.getName().equals(field))
                        .findFirst()
                        .map(component -> new FieldAccessor(component.getAccessor()))
                        .orElseThrow(() -> new IllegalArgumentException("no field " + name)));
    }

    /** All that rules can see of a fact: two facts for which it is equal are the same to them. */
    public static List<@Nullable Object> seen(Fact fact) {
        List<Function<Fact, @Nullable Object>> fields = SEEN.computeIfAbsent(fact.getClass(), Vocabulary::fieldsOf);
        @Nullable Object[] seen = new Object[fields.size() + 1];
        seen[0] = fact.getClass();
        for (int i = 1; i < seen.length; i++) {
            seen[i] = fields.get(i - 1).apply(fact);
        }
        return Arrays.asList(seen);
    }

    private static List<Function<Fact, @Nullable Object>> fieldsOf(Class<?> fact) {
        return fields(fact.getSimpleName()).keySet().stream()
                .map(field -> accessor(fact, field))
                .toList();
    }

    /** The facts that are one of several alike, which a sentence can name. */
    public static List<String> items() {
        return names(Item.class);
    }

    /** The facts that count answers. */
    public static List<String> counts() {
        return names(Count.class);
    }

    private static List<String> names(Class<?> kind) {
        return FACTS.stream()
                .filter(kind::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
    }

    /** The constants of each type of field that has some, by the type's name. */
    public static Map<String, List<String>> constants() {
        Map<String, List<String>> constants = new TreeMap<>();
        for (Class<? extends Record> fact : FACTS) {
            for (RecordComponent field : fact.getRecordComponents()) {
                if (field.getType().isEnum()) {
                    constants.put(
                            field.getType().getSimpleName(),
                            Arrays.stream(field.getType().getEnumConstants())
                                    .map(Object::toString)
                                    .toList());
                }
            }
        }
        return constants;
    }
}
