package de.ratwerk.workshop.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.CaseResult;
import de.ratwerk.workshop.cases.CaseRunner;
import de.ratwerk.workshop.check.RulebookCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scaffold lacks only what its author has to say. */
class ScaffoldTest {
    private final Rulebook shipped = Shipped.ratwerk().rulebook();

    @TempDir
    private Path folder;

    @Test
    void thereIsOneForEachRecommendation() {
        assertThat(Scaffold.folders(shipped))
                .containsExactly(
                        "h1-network", "h2-data", "h3-integrated", "h4-leadership", "h5-people", "h6-infrastructure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scaffold.of(shipped, "positions/some", "improve-some", folder, folder));
    }

    @Test
    void whatIsFilledInIsARulebookInOrderAndItsCasesHold() {
        EditedRules rules = EditedRules.copiedTo(folder);
        List<Path> written = new ArrayList<>();
        for (String place : Scaffold.folders(shipped)) {
            written.addAll(write(rules, place + "/new-situation-" + place.charAt(1), "improve-" + place));
        }

        List<Problem> toFillIn = RulebookCheck.of(List.of(folder), 0).problems();
        assertThat(toFillIn).extracting(Problem::kind).containsOnly("to-fill-in");
        assertThat(toFillIn).hasSizeGreaterThanOrEqualTo(6 * 10);

        written.forEach(file -> fillIn(rules, file));
        RulebookCheck check = RulebookCheck.of(List.of(folder), 0);
        assertThat(check.problems()).isEmpty();

        Rulebook filled = rules.load();
        CaseBook book = CaseBook.read(List.of(folder), filled)
                .only(given -> given.place().file().contains("new-situation-"));
        List<CaseResult> results = new CaseRunner(filled).run(book.cases());
        assertThat(results).hasSize(6 * 3).allMatch(CaseResult::passed);
    }

    @Test
    void anActionThatIsThereIsNotBegunAgain() {
        Map<Path, String> files =
                Scaffold.of(shipped, "h2-data/some", "run-data-inventory", folder, folder.resolve("schemas"));
        assertThat(files.get(folder.resolve("actions/some.yaml"))).doesNotContain("actions:\n", "steps:");
        assertThat(files.get(folder.resolve("h2-data/some.drl"))).contains("@actions(\"run-data-inventory\")");
    }

    @Test
    void eachFileNamesTheWayToItsSchema() {
        Path second = folder.resolve("second");
        Scaffold.of(shipped, "h2-data/some", "improve-some", second, folder.resolve("rules/schemas"))
                .forEach((file, text) -> {
                    Matcher schema = Pattern.compile("\\$schema=(\\S+)").matcher(text);
                    if (schema.find()) {
                        assertThat(file.resolveSibling(schema.group(1))
                                        .normalize()
                                        .getParent())
                                .isEqualTo(folder.resolve("rules/schemas"));
                    } else {
                        assertThat(file.toString()).endsWith(".drl");
                    }
                });
    }

    private List<Path> write(EditedRules rules, String rule, String action) {
        Map<Path, String> files = Scaffold.of(shipped, rule, action, rules.folder(), rules.file("schemas"));
        files.forEach(
                (file, text) -> rules.write(rules.folder().relativize(file).toString(), text));
        assertThat(files.keySet()).allMatch(Files::exists);
        return List.copyOf(files.keySet());
    }

    /** Says something wherever there is a mark, from what the comments of the scaffold offer. */
    private static void fillIn(EditedRules rules, Path file) {
        String text = rules.read(rules.folder().relativize(file).toString());
        text = text.replace("@clause(\"…\")", "@clause(\"" + first("one or more of ([^,\\s]+)", text) + "\")")
                .replace("@evidence(\"…\")", "@evidence(\"" + first("//   (\\S+)", text) + "\")")
                .replace("@gap(\"…\")", "@gap(\"missing\")")
                .replace("// … ", "// ");
        int number = 1;
        while (text.contains("…")) {
            text = text.replaceFirst("…", "Satz ".concat("abcdefgh".substring(number, number + 1)));
            number++;
        }
        rules.write(rules.folder().relativize(file).toString(), text);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
