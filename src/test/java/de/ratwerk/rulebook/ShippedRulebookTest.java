package de.ratwerk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Kind;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped rulebook is whole: every finding of the survey is there, and nothing stands about unused. */
class ShippedRulebookTest {
    private final Rulebook rulebook = Shipped.ratwerk().rulebook();

    /** Key, kind, figure and chapter of every finding, as the survey's register has them. */
    @Test
    void everyFindingOfTheRegisterIsARecordWithItsFigure() {
        List<String> lines = rulebook.evidence().values().stream()
                .map(record -> String.join(
                        " | ",
                        record.key(),
                        record.kind().id(),
                        record.figure() == null ? "–" : record.figure().signs(),
                        record.chapter(),
                        record.inferred() ? "inferred" : "–"))
                .sorted()
                .toList();
        Golden.check(Path.of("src/test/resources/evidence.txt"), String.join("\n", lines) + "\n");
    }

    @Test
    void everyRecordIsUsedOrSaysWhyNot() {
        Set<String> used = used();
        assertThat(rulebook.evidence().values().stream()
                        .filter(record -> used.contains(record.key()) == (record.context() != null))
                        .map(Evidence::key))
                .isEmpty();
    }

    @Test
    void everyActionCanBeDue() {
        Set<String> due = situations().flatMap(rule -> rule.actions().stream()).collect(Collectors.toSet());
        assertThat(due).isEqualTo(rulebook.actions().keySet());
    }

    @Test
    void everyClauseOfEveryRecommendationIsAnsweredByARule() {
        Set<String> answered =
                situations().flatMap(rule -> rule.clauses().stream()).collect(Collectors.toSet());
        Set<String> asked = rulebook.header().recommendations().values().stream()
                .flatMap(recommendation -> recommendation.clauses().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(answered).isEqualTo(asked);
    }

    @Test
    void noAssociationIsWordedAsAnEffect() {
        String effects = "führt zu|bewirkt|verursacht|dadurch|deshalb|infolge|leads to|causes|results in|because of";
        assertThat(rulebook.evidence().values().stream()
                        .filter(record -> record.kind() == Kind.ASSOCIATION || record.kind() == Kind.NO_ASSOCIATION)
                        .flatMap(record -> Stream.of(Language.values()).map(record.statement()::in))
                        .filter(statement ->
                                statement.toLowerCase(java.util.Locale.ROOT).matches(".*\\b(" + effects + ")\\b.*")))
                .isEmpty();
    }

    @Test
    void derivedAndInferredFiguresSaySo() {
        rulebook.evidence().values().forEach(record -> {
            if (record.kind() == Kind.DERIVED) {
                assertThat(record.statement().de()).contains("errechnet");
                assertThat(record.statement().en()).contains("computed");
            }
            if (record.inferred()) {
                assertThat(record.statement().de()).containsAnyOf("erschlossen", "zugeordnet", "Zuordnung");
                assertThat(record.statement().en()).contains("infer");
            }
        });
    }

    @Test
    void deMailIsNeverProposed() throws IOException {
        for (Path file : Shipped.files(Shipped.RULES, ".drl")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("DE_MAIL");
        }
    }

    @Test
    void theGuideListsEveryFactAndConstant() throws IOException {
        String guide = Files.readString(Shipped.RULES.resolve("README.md"));
        Vocabulary.facts()
                .forEach((fact, fields) -> assertThat(guide).contains(fact + "(" + String.join(", ", fields) + ")"));
        Vocabulary.constants()
                .forEach((type, constants) ->
                        assertThat(guide).contains("`" + type + "` " + String.join(" ", constants)));
    }

    @Test
    void ruleFilesStaySmall() throws IOException {
        for (Path file : Shipped.files(Shipped.RULES, ".drl")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(100);
        }
    }

    /** From each clause and each record to the rules that use it; the table is read in review. */
    @Test
    void everythingIsTraceable() {
        StringBuilder table = new StringBuilder("# From the recommendations to the rules\n\n");
        rulebook.header().recommendations().values().forEach(recommendation -> {
            table.append("## ")
                    .append(recommendation.id())
                    .append(' ')
                    .append(recommendation.title())
                    .append("\n\n");
            table.append("| clause | asks | rule | actions |\n|---|---|---|---|\n");
            recommendation
                    .clauses()
                    .forEach((clause, text) -> rulebook.rules().values().stream()
                            .filter(rule -> rule.clauses().contains(clause))
                            .forEach(rule -> table.append("| ")
                                    .append(String.join(
                                            " | ",
                                            clause,
                                            text.en(),
                                            rule.id() + (rule.role() instanceof Situation ? "" : " (strength)"),
                                            String.join(", ", rule.actions())))
                                    .append(" |\n")));
            table.append('\n');
        });
        table.append("# From the evidence to the rules\n\n| key | kind | rules and actions |\n|---|---|---|\n");
        rulebook.evidence()
                .values()
                .forEach(record -> table.append("| ")
                        .append(String.join(" | ", record.key(), record.kind().id(), users(record)))
                        .append(" |\n"));
        Golden.check(Path.of("src/test/resources/traceability.md"), table.toString());
    }

    private String users(Evidence record) {
        if (record.context() != null) {
            return "context: " + record.context().en();
        }
        Stream<String> rules = rulebook.rules().values().stream()
                .filter(rule -> rule.evidence().contains(record.key()))
                .map(Rule::id);
        Stream<String> actions = rulebook.actions().values().stream()
                .filter(action ->
                        action.ties().stream().anyMatch(tied -> tied.evidence().equals(record.key())))
                .map(Action::id);
        return Stream.concat(rules, actions).distinct().collect(Collectors.joining(", "));
    }

    private Set<String> used() {
        Set<String> used = new TreeSet<>();
        rulebook.rules().values().forEach(rule -> used.addAll(rule.evidence()));
        rulebook.actions().values().forEach(action -> action.ties().forEach(tied -> used.add(tied.evidence())));
        used.add("survey.respondents"); // the notes of every advice begin with it
        return used;
    }

    private Stream<Rule> situations() {
        return rulebook.rules().values().stream().filter(rule -> rule.role() instanceof Situation);
    }
}
