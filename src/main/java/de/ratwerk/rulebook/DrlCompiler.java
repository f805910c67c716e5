package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Rule.Placement;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles rules with the classic DRL compiler: not their files, but what was read of them, written out again. So nothing
 * comes here that no check has understood, whatever an author finds to hide in a file. What the compiler still complains
 * of is a gap in the checks, told as it is. What it makes is what {@link Network} is held against.
 */
final class DrlCompiler {
    private final Problems problems;
    private final Map<String, Rule> rules;

    DrlCompiler(Problems problems, Map<String, Rule> rules) {
        this.problems = problems;
        this.rules = rules;
    }

    /** The compiled rules; useless if problems were noted. */
    KieBase compile() {
        Properties properties = new Properties();
        // One-line consequences gain nothing from Java, and the Java compiler costs most of a cold start.
        properties.setProperty("drools.dialect.default", "mvel");
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                properties, getClass().getClassLoader());
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        try {
            builder.add(ResourceFactory.newByteArrayResource(drl().getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        } catch (RuntimeException e) {
            problems.add(doesNotCompile(Place.of("rules"), String.valueOf(e.getMessage())));
        }
        for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR)) {
            problems.add(doesNotCompile(place(result), String.valueOf(result.getMessage())));
        }
        var base = KnowledgeBaseFactory.newKnowledgeBase();
        if (problems.isEmpty()) {
            base.addPackages(builder.getKnowledgePackages());
        }
        return base;
    }

    private String drl() {
        StringBuilder drl = new StringBuilder("package " + DrlReader.PACKAGE + "\nimport " + DrlReader.FACTS + "*\n");
        Decision.CALLS.forEach(call -> drl.append("import function ")
                .append(DrlReader.CONSEQUENCES)
                .append(call)
                .append('\n'));
        for (Rule rule : rules.values()) {
            drl.append("rule \"").append(rule.id()).append("\"\nwhen\n");
            rule.when().forEach(pattern -> drl.append(pattern.drl()).append('\n'));
            drl.append("then\n").append(call(rule)).append("(drools);\nend\n");
        }
        return drl.toString();
    }

    private static String call(Rule rule) {
        if (rule.role() instanceof Situation) {
            return "due";
        }
        if (rule.role() instanceof Strength) {
            return "met";
        }
        return rule.role() instanceof Placement ? "place" : "contribute";
    }

    private static Problem doesNotCompile(Place place, String message) {
        String detail = message.strip().replaceAll("\\s+", " ");
        return Problem.at(
                place,
                "rule-does-not-compile",
                "Die Regel lässt sich nicht übersetzen: " + detail,
                "The rule does not compile: " + detail);
    }

    private Place place(KnowledgeBuilderResult result) {
        if (result instanceof DescrBuildError error) {
            BaseDescr rule = error.getParentDescr() instanceof RuleDescr ? error.getParentDescr() : error.getDescr();
            Rule known = rule instanceof RuleDescr named ? rules.get(named.getName()) : null;
            if (known != null) {
                return known.place();
            }
        }
        return Place.of("rules");
    }
}
