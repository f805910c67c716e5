package de.ratwerk.rulebook;

import de.ratwerk.condition.Constraint;
import de.ratwerk.condition.Constraint.Binding;
import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.condition.Constraint.Operand;
import de.ratwerk.condition.Constraint.OtherField;
import de.ratwerk.condition.FactPattern;
import de.ratwerk.fact.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;

/**
 * Builds the engine's network from what was read of the rules. The DRL compiler would come to the same network from the
 * rules written out again (see {@link DrlCompiler}), but takes most of a cold start to parse them anew, and what it makes
 * of a comparison is slower to ask.
 */
final class Network {
    private Network() {}

    /** A rule base of some rules. */
    static KieBase of(Collection<Rule> rules) {
        InternalKnowledgePackage all = CoreComponentFactory.get().createKnowledgePackage(DrlReader.PACKAGE);
        all.setClassLoader(Network.class.getClassLoader());
        rules.forEach(rule -> all.addRule(rule(rule.id(), rule.when())));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(List.of(all));
        return base;
    }

    private static RuleImpl rule(String id, List<FactPattern> when) {
        RuleImpl rule = new RuleImpl(id);
        rule.setPackage(DrlReader.PACKAGE);
        rule.setConsequence(new Deciding());
        rule.setRequiredDeclarationsForConsequence(RuleImpl.DEFAULT_CONSEQUENCE_NAME, new String[0]);
        Map<String, Declaration> variables = new HashMap<>();
        for (int i = 0; i < when.size(); i++) {
            rule.addPattern(pattern(i, when.get(i), variables));
        }
        return rule;
    }

    private static Pattern pattern(int index, FactPattern asked, Map<String, Declaration> variables) {
        Class<?> type = Vocabulary.type(asked.fact());
        Pattern pattern = new Pattern(index, new ClassObjectType(type));
        Map<String, FieldReader> own = new HashMap<>();
        for (Constraint constraint : asked.constraints()) {
            FieldReader field = FieldReader.of(type, constraint.field());
            if (constraint instanceof Binding binding) {
                Declaration variable = new Declaration(binding.variable(), field, pattern, true);
                pattern.addDeclaration(variable);
                variables.put(binding.variable(), variable);
                own.put(binding.variable(), field);
            } else if (constraint instanceof Comparison comparison) {
                pattern.addConstraint(new Asked(
                        field,
                        comparison.operator(),
                        comparison.operands().stream()
                                .map(operand -> operand(operand, type, own, variables))
                                .toArray()));
            }
        }
        return pattern;
    }

    private static Object operand(
            Operand operand, Class<?> type, Map<String, FieldReader> own, Map<String, Declaration> variables) {
        if (operand instanceof Constant constant) {
            return constant.value();
        }
        if (operand instanceof OtherField other) {
            return FieldReader.of(type, other.name());
        }
        // What the same pattern binds is one of its own fields.
        FieldReader bound = own.get(operand.drl());
        return bound != null ? bound : Objects.requireNonNull(variables.get(operand.drl()), operand.drl());
    }

    /** What every rule does when it matches. */
    private static final class Deciding implements org.drools.base.rule.consequence.Consequence<KnowledgeHelper> {
        @Override
        public String getName() {
            return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
        }

        @Override
        public void evaluate(KnowledgeHelper drools, ValueResolver resolver) {
            Consequence.matched(drools);
        }
    }
}
