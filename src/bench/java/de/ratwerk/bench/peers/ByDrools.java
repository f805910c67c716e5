package de.ratwerk.bench.peers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The subset by Drools: generated DRL, compiled by the classic compiler, and what can be put in its place. */
final class ByDrools {
    private final KieBase rules;
    private final KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();

    private ByDrools(KieBase rules) {
        this.rules = rules;
        configuration.setOption(ThreadSafeOption.NO);
    }

    /** Rules as anyone would write them. */
    static ByDrools plain(Subset subset, String dialect) {
        return new ByDrools(base(packages(drl(subset, true), dialect)));
    }

    /**
     * The same with consequences that are objects of Java: none is looked up or interpreted. They are set on the finished
     * rules, since a set of rules that is taken over wires its own once more.
     */
    static ByDrools ownConsequences(Subset subset) {
        return new ByDrools(withOwn(subset, base(packages(drl(subset, true), "mvel"))));
    }

    /** With one ready-made test a rule as well, on patterns that ask nothing themselves. */
    static ByDrools ownTests(Subset subset) {
        Iterable<KiePackage> packages = packages(drl(subset, false), "mvel");
        subset.rules().forEach(rule -> {
            Pattern pattern = (Pattern)
                    rule(packages, rule.action()).getLhs().getChildren().get(0);
            pattern.addConstraint(new OwnTest(rule.action(), rule.asPredicate()));
        });
        return new ByDrools(withOwn(subset, base(packages)));
    }

    private static KieBase withOwn(Subset subset, KieBase base) {
        subset.rules()
                .forEach(rule -> rule(base.getKiePackages(), rule.action()).setConsequence(new Due(rule.action())));
        return base;
    }

    ByDrools firingDirectly() {
        configuration.setOption(DirectFiringOption.YES);
        return this;
    }

    /** A session of its own for so many towns. */
    List<List<String>> inBatches(List<Town> towns, int size) {
        List<List<String>> all = new ArrayList<>(towns.size());
        for (int from = 0; from < towns.size(); from += size) {
            KieSession session = rules.newKieSession(configuration, null);
            for (Town town : towns.subList(from, Math.min(from + size, towns.size()))) {
                Town asked = town.fresh();
                session.insert(asked);
                all.add(asked.due());
            }
            session.fireAllRules();
            session.dispose();
        }
        return all;
    }

    /** One session for all: put in, fire, take out. */
    List<List<String>> inOneSession(List<Town> towns) {
        List<List<String>> all = new ArrayList<>(towns.size());
        KieSession session = rules.newKieSession(configuration, null);
        for (Town town : towns) {
            Town asked = town.fresh();
            var handle = session.insert(asked);
            session.fireAllRules();
            session.delete(handle);
            all.add(asked.due());
        }
        session.dispose();
        return all;
    }

    private static KieBase base(Iterable<KiePackage> packages) {
        var base = KnowledgeBaseFactory.newKnowledgeBase();
        List<KiePackage> all = new ArrayList<>();
        packages.forEach(all::add);
        base.addPackages(all);
        return base;
    }

    private static Iterable<KiePackage> packages(String drl, String dialect) {
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", dialect);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(properties, ByDrools.class.getClassLoader()));
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return builder.getKnowledgePackages();
    }

    static String drl(Subset subset, boolean tested) {
        StringBuilder drl = new StringBuilder("package subset\nimport " + Town.class.getName() + "\n");
        subset.rules()
                .forEach(rule -> drl.append("rule \"%s\"\nwhen\n  $t : Town(%s)\nthen\n  $t.due().add(\"%s\");\nend\n"
                        .formatted(rule.action(), tested ? rule.asDrl() : "", rule.action())));
        return drl.toString();
    }

    private static RuleImpl rule(Iterable<KiePackage> packages, String name) {
        for (KiePackage candidate : packages) {
            for (Rule rule : candidate.getRules()) {
                if (rule.getName().equals(name)) {
                    return (RuleImpl) rule;
                }
            }
        }
        throw new IllegalStateException("no rule " + name);
    }

    /** Writes down that an action is due. */
    private record Due(String action) implements Consequence<KnowledgeHelper> {
        @Override
        public String getName() {
            return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
        }

        @Override
        public void evaluate(KnowledgeHelper helper, ValueResolver resolver) {
            ((Town) helper.getMatch().getTuple().getFactHandle().getObject())
                    .due()
                    .add(action);
        }
    }
}
