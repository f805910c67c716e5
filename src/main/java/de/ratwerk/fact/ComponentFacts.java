package de.ratwerk.fact;

import de.ratwerk.fact.Basis.Assumption;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of one base component: whether it is in use and, if it is or is planned, who runs it. */
final class ComponentFacts {
    private static final Map<BaseComponent, String> USAGE = paths(".usage");
    private static final Map<BaseComponent, String> OPERATOR = paths(".operator");

    private final Answers answers;
    private final BaseComponent component;
    private final String usagePath;
    private final String operatorPath;
    private final List<Fact> facts = new ArrayList<>();

    ComponentFacts(Answers answers, BaseComponent component) {
        this.answers = answers;
        this.component = component;
        this.usagePath = usage(component);
        this.operatorPath = operator(component);
    }

    /** The path of the question whether a component is in use. */
    static String usage(BaseComponent component) {
        return Objects.requireNonNull(USAGE.get(component));
    }

    private static String operator(BaseComponent component) {
        return Objects.requireNonNull(OPERATOR.get(component));
    }

    private static Map<BaseComponent, String> paths(String suffix) {
        Map<BaseComponent, String> paths = new EnumMap<>(BaseComponent.class);
        for (BaseComponent component : BaseComponent.values()) {
            paths.put(component, path(component) + suffix);
        }
        return paths;
    }

    private static String path(BaseComponent component) {
        return component == BaseComponent.DOCUMENT_MANAGEMENT
                ? "eGovernment.documentManagement"
                : "eGovernment.components." + Constants.name(component);
    }

    /** What is known for certain, then every way in which open answers can complete it. */
    List<Fact> all() {
        Optional<String> usage = answers.value(usagePath);
        return Answers.shared(usagePath, List.of(usage, answers.value(operatorPath)), () -> made(usage));
    }

    private List<Fact> made(Optional<String> usage) {
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
            String usagePath = usage(component);
            String operatorPath = operator(component);
            Optional<String> usage = answers.value(usagePath);
            Optional<String> operator = answers.value(operatorPath);
            usage.ifPresent(value -> known.add(usagePath));
            operator.ifPresent(value -> known.add(operatorPath));
            boolean excluded = usage.filter(value -> value.equals("not-used")).isPresent()
                    || operator.filter(value -> !value.equals("land")).isPresent();
            if (!excluded) {
                atMost++;
                atLeast += usage.isPresent() && operator.isPresent() ? 1 : 0;
                if (usage.isEmpty()) {
                    open.add(usagePath);
                }
                if (operator.isEmpty()) {
                    open.add(operatorPath);
                }
            }
        }
        return Answers.count(atLeast, atMost, BaseComponent.values().length, known, open, ComponentsRunByLand::new);
    }
}
