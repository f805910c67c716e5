package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.DrlReader.ParsedRule;
import de.ratwerk.rulebook.RulebookFiles.RulebookFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles rule files with the classic DRL compiler. Only what passed every check comes here, so what the compiler still
 * complains of is a gap in the checks, told as it is.
 */
final class DrlCompiler {
    private final Problems problems;
    private final Map<String, ParsedRule> rules;

    DrlCompiler(Problems problems, Map<String, ParsedRule> rules) {
        this.problems = problems;
        this.rules = rules;
    }

    /** The compiled rules; useless if problems were noted. */
    KieBase compile(List<RulebookFile> files) {
        Properties properties = new Properties();
        // One-line consequences gain nothing from Java, and the Java compiler costs most of a cold start.
        properties.setProperty("drools.dialect.default", "mvel");
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                properties, getClass().getClassLoader());
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        var batch = builder.batch();
        for (RulebookFile file : files) {
            byte[] drl = file.source().text().getBytes(StandardCharsets.UTF_8);
            Resource resource = ResourceFactory.newByteArrayResource(drl)
                    .setSourcePath(file.source().name());
            batch.add(resource, ResourceType.DRL);
        }
        try {
            batch.build();
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

    private static Problem doesNotCompile(Place place, String message) {
        String detail = message.strip().replaceAll("\\s+", " ");
        return Problem.at(
                place,
                "rule-does-not-compile",
                "Die Regel lässt sich nicht übersetzen: " + detail,
                "The rule does not compile: " + detail);
    }

    /** The engine reports line −1 for some errors; then the pattern, the rule or the file is named. */
    private Place place(KnowledgeBuilderResult result) {
        int line = result.getLines().length > 0 ? result.getLines()[0] : -1;
        String file =
                result.getResource() == null ? "rules" : result.getResource().getSourcePath();
        if (result instanceof DescrBuildError error) {
            BaseDescr rule = error.getParentDescr() instanceof RuleDescr ? error.getParentDescr() : error.getDescr();
            ParsedRule parsed = rule instanceof RuleDescr named ? rules.get(named.getName()) : null;
            if (parsed != null) {
                file = parsed.place().file();
                int at = error.getDescr() == null ? -1 : error.getDescr().getLine();
                line = line > 0 ? line : at > 0 ? at : parsed.place().line();
            }
        }
        return new Place(file, Math.max(1, line), 0);
    }
}
