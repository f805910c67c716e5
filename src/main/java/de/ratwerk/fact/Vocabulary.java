package de.ratwerk.fact;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
