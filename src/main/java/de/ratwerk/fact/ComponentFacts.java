package de.ratwerk.fact;

import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of one base component: whether it is in use and, if it is or is planned, who runs it. */
final class ComponentFacts {
    private final Answers answers;
    private final BaseComponent component;
    private final String usagePath;
    private final String operatorPath;
    private final List<Fact> facts = new ArrayList<>();

    ComponentFacts(Answers answers, BaseComponent component) {
        this.answers = answers;
        this.component = component;
        this.usagePath = path(component) + ".usage";
        this.operatorPath = path(component) + ".operator";
    }

    static String path(BaseComponent component) {
        return component == BaseComponent.DOCUMENT_MANAGEMENT
                ? "eGovernment.documentManagement"
                : "eGovernment.components." + Constants.name(component);
    }

    /** What is known for certain, then every way in which open answers can complete it. */
    List<Fact> all() {
        Optional<String> usage = answers.value(usagePath);
        if (usage.isPresent()) {
            withUsage(Constants.named(usage.get(), Usage.class).orElseThrow(), Basis.known(List.of(usagePath)));
        } else {
            for (Usage possible : Usage.values()) {
                withUsage(possible, Basis.assumed(List.of(usagePath)));
            }
        }
        return facts;
    }

    private void withUsage(Usage usage, Basis basis) {
        Optional<String> known = answers.value(operatorPath);
        if (usage == Usage.NOT_USED) {
            if (known.isEmpty()) {
                add(usage, null, basis);
            }
        } else if (known.isPresent()) {
            Operator operator = Constants.named(known.get(), Operator.class).orElseThrow();
            add(usage, operator, plus(basis, Basis.known(List.of(operatorPath))));
        } else {
            add(usage, null, basis);
            for (Operator possible : Operator.values()) {
                add(usage, possible, plus(basis, Basis.assumed(List.of(operatorPath))));
            }
        }
    }

    private void add(Usage usage, @Nullable Operator operator, Basis basis) {
        facts.add(new Component(component, usage, operator, basis));
    }

    private static Basis plus(Basis one, Basis other) {
        List<String> known = new ArrayList<>(one.known());
        known.addAll(other.known());
        List<String> assumed = new ArrayList<>(one.assumed());
        assumed.addAll(other.assumed());
        return new Basis(known, assumed);
    }

    /** How many components in use the Land runs, with bounds. */
    static List<Fact> runByLand(Answers answers) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (BaseComponent component : BaseComponent.values()) {
            String usagePath = path(component) + ".usage";
            String operatorPath = path(component) + ".operator";
            Optional<String> usage = answers.value(usagePath);
            Optional<String> operator = answers.value(operatorPath);
            if (usage.isPresent() && !usage.get().equals("in-use")) {
                known.put(usagePath, false);
            } else if (operator.isPresent() && !operator.get().equals("land")) {
                known.put(operatorPath, false);
            } else if (usage.isPresent() && operator.isPresent()) {
                known.put(operatorPath, true);
            } else {
                open.add(usage.isPresent() ? operatorPath : usagePath);
            }
        }
        return Answers.count(known, open, BaseComponent.values().length, ComponentsRunByLand::new);
    }
}
