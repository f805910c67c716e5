package de.ratwerk.fact;

import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                withUsage(possible, Basis.assumed(usagePath, Constants.name(possible)));
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
                add(usage, possible, plus(basis, Basis.assumed(operatorPath, Constants.name(possible))));
            }
        }
    }

    private void add(Usage usage, @Nullable Operator operator, Basis basis) {
        facts.add(new Component(component, usage, operator, basis));
    }

    private static Basis plus(Basis one, Basis other) {
        List<String> known = new ArrayList<>(one.known());
        known.addAll(other.known());
        List<Assumption> assumed = new ArrayList<>(one.assumed());
        assumed.addAll(other.assumed());
        return new Basis(known, assumed);
    }

    /** How many components in use or planned the Land runs or is to run: the bounds for certain, and each number in between. */
    static List<Fact> runByLand(Answers answers) {
        List<String> known = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int atLeast = 0;
        int atMost = 0;
        for (BaseComponent component : BaseComponent.values()) {
            String usagePath = path(component) + ".usage";
            String operatorPath = path(component) + ".operator";
            Optional<String> usage = answers.value(usagePath);
            Optional<String> operator = answers.value(operatorPath);
            usage.ifPresent(value -> known.add(usagePath));
            operator.ifPresent(value -> known.add(operatorPath));
            boolean excluded = usage.filter(value -> value.equals("not-used")).isPresent()
                    || operator.filter(value -> !value.equals("land")).isPresent();
            if (!excluded) {
                atMost++;
                atLeast += usage.isPresent() && operator.isPresent() ? 1 : 0;
                Stream.of(usagePath, operatorPath)
                        .filter(path -> !known.contains(path))
                        .forEach(open::add);
            }
        }
        return Answers.count(atLeast, atMost, BaseComponent.values().length, known, open, ComponentsRunByLand::new);
    }
}
