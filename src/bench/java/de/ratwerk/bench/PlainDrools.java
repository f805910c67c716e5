package de.ratwerk.bench;

import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The shipped rules on Drools as anyone would set it up: the classic compiler with its usual dialect, a session of its own
 * for each profile. Only the consequences are others: they write down the rule's name, and nothing is inferred, weighed
 * or explained; so it does less than Ratwerk does.
 */
public final class PlainDrools {
    private final KieBase rules;

    PlainDrools(Path folder) throws IOException {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(
                ResourceFactory.newByteArrayResource(drl(folder).getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        var base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        rules = base;
    }

    /** Start, compile, fire once, print: what a plain start-up costs. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(new PlainDrools(Path.of("rules")).matched(Facts.of(Profile.read(Path.of(arguments[0])))));
    }

    /** The names of the rules that match, once a match. */
    List<String> matched(List<Fact> facts) {
        KieSession session = rules.newKieSession();
        List<String> names = new ArrayList<>();
        session.setGlobal("names", names);
        facts.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return names;
    }

    /** What the rules call instead of what they decide. */
    public static void noted(KnowledgeHelper drools, List<String> names) {
        names.add(drools.getRule().getName());
    }

    private static String drl(Path folder) throws IOException {
        StringBuilder drl = new StringBuilder("package de.ratwerk.rules\nimport de.ratwerk.fact.*\n"
                + "import function de.ratwerk.bench.PlainDrools.noted\nglobal java.util.List names\n");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                drl.append(Files.readString(file)
                        .replaceAll("(?m)^(package|import) .*$", "")
                        .replaceAll("(?m)^\\s*(due|met|place|contribute)\\(drools\\);", "  noted(drools, names);"));
            }
        }
        return drl.toString();
    }
}
