package de.ratwerk.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.TestRun;
import de.ratwerk.workshop.check.RulebookCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten minutes of {@code rules/README.md}, followed to the letter, lead where it says. */
class TutorialTest {
    private static final String HEAD = """
        // Whoever opens data knows what data there are.
        package de.ratwerk.rules

        import de.ratwerk.fact.*
        import function de.ratwerk.rulebook.Consequence.due

        """;
    private static final String REFINES = "  @refines(\"h2-data/inventory-missing\")\n";

    @TempDir
    private Path mine;

    private List<Path> folders;
    private String guide;
    private String rule;
    private String firstCases;
    private String moreCases;

    @BeforeEach
    void followTheGuide() throws IOException {
        folders = List.of(Shipped.RULES, mine);
        guide = Files.readString(Shipped.RULES.resolve("README.md"));
        String section = guide.substring(guide.indexOf("## Write a rule"), guide.indexOf("## A rule and"));
        List<String> blocks = Pattern.compile("```(?:yaml)?\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        rule = HEAD + first(blocks, "rule \"");
        firstCases = first(blocks, "cases:");
        moreCases = first(blocks, "  - name:");
        write("actions/mine.yaml", first(blocks, "recommendation:"));
        write("h2-data/mine.drl", rule);
        write("h2-data/mine.cases.yaml", firstCases);
    }

    @Test
    void theCheckSeesThatTheRuleAddsNothing() {
        List<Problem> problems = RulebookCheck.of(folders, 400).problems();
        assertThat(problems).extracting(Problem::kind).containsExactly("subsumed-rule");
        Place place = problems.get(0).place();
        assertThat(guide).contains(".drl:" + place.line() + ":" + place.column() + ": subsumed-rule");
    }

    @Test
    void oneMoreLineSaysThatItGivesABetterReason() throws IOException {
        write("h2-data/mine.drl", rule.replace("when\n", REFINES + "when\n"));
        assertThat(RulebookCheck.of(folders, 400).problems()).isEmpty();
    }

    @Test
    void theFirstCasesHoldButLeaveGapsAndTheNextTwoCloseThem() throws IOException {
        TestRun first = run();
        assertThat(first.results()).allMatch(result -> result.passed());
        assertThat(first.passed()).isFalse();
        write("h2-data/mine.cases.yaml", firstCases + "\n" + moreCases);
        assertThat(run().passed()).isTrue();
    }

    private TestRun run() {
        Rulebook rulebook = Rulebook.load(folders);
        return TestRun.of(rulebook, CaseBook.read(folders, rulebook), true);
    }

    private static String first(List<String> blocks, String beginning) {
        return blocks.stream()
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = mine.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
