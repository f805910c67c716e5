package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junit.jupiter.api.Test;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The engine's known fault: a rule that asks {@code exists( A and not B )} goes silent when a rule of another package asks
 * {@code exists( A and C )}, without a word (apache/incubator-kie#7115). So the rulebook compiles one package and refuses
 * {@code exists} and {@code not}. Should a newer engine turn the first test red, the fault is mended.
 */
class SilentEngineTest {
    private static final String FACTS = "import de.ratwerk.rulebook.SilentEngineTest.*\n";

    public static final class Seed {}

    public static final class Shared {}

    public static final class Negated {}

    public static final class Other {}

    public static final class Result {}

    private static final String PRODUCE = "rule \"produce\" when Seed() then insert(new Shared()); end\n";
    private static final String SUBJECT =
            "rule \"subject\" when exists ( Shared() and not Negated() ) then insert(new Result()); end\n";
    private static final String SIBLING = "rule \"sibling\" when exists ( Shared() and Other() ) then end\n";

    @Test
    void aRuleOfAnotherPackageSilencesTheSubject() {
        assertThat(results("a", PRODUCE, "b", SUBJECT, "c", SIBLING)).isEmpty();
    }

    @Test
    void withoutTheSiblingItSpeaks() {
        assertThat(results("a", PRODUCE, "b", SUBJECT)).hasSize(1);
    }

    /** What the rulebook does: everything in one resource of one package. */
    @Test
    void inOnePackageItSpeaks() {
        assertThat(results("one", PRODUCE + SUBJECT + SIBLING)).hasSize(1);
    }

    private static List<Object> results(String... packagesAndRules) {
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", "mvel");
        KnowledgeBuilder builder =
                KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        properties, SilentEngineTest.class.getClassLoader()));
        for (int i = 0; i < packagesAndRules.length; i += 2) {
            String drl = "package fault." + packagesAndRules[i] + "\n" + FACTS + packagesAndRules[i + 1];
            builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        }
        assertThat(builder.getErrors()).isEmpty();
        var base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        KieSession session = base.newKieSession();
        try {
            session.insert(new Seed());
            session.fireAllRules(100);
            return List.copyOf(session.getObjects(Result.class::isInstance));
        } finally {
            session.dispose();
        }
    }
}
