package de.ratwerk.workshop.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that is missing, empty or a whole rulebook too many is one mistake, and nothing that follows from it is told. */
class WholeFoldersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "evidence, true, 'Dem Regelwerk fehlen die Belege der Befragung: Diesen Ordner gibt es nicht.'",
        "evidence, false, 'Dem Regelwerk fehlen die Belege der Befragung: In diesem Ordner steht nichts davon.'",
        "actions, true, 'Dem Regelwerk fehlen die Maßnahmen: Diesen Ordner gibt es nicht.'",
        "actions, false, 'Dem Regelwerk fehlen die Maßnahmen: In diesem Ordner steht nichts davon.'"
    })
    void aPartThatIsMissingIsToldOnce(String part, boolean gone, String said) throws IOException {
        EditedRules.copiedTo(folder);
        delete(part + "/", ".yaml");
        if (gone) {
            Files.delete(folder.resolve(part));
        }
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("missing-part");
            assertThat(problem.place().file()).isEqualTo(folder.resolve(part).toString());
            assertThat(problem.message().de()).isEqualTo(said);
            assertThat(problem.hint()).isNotNull().satisfies(hint -> {
                assertThat(hint.de()).startsWith("Erwartet wird hier je ").contains("rules unpack");
                assertThat(hint.en()).startsWith("Expected here is a ").contains("rules unpack");
            });
        });
    }

    /** What would be missing is there, under another name. */
    @Test
    void aFolderWhoseNameIsASlipIsToldOnceWithTheNameThatWasMeant() throws IOException {
        EditedRules.copiedTo(folder);
        Files.move(folder.resolve("evidence"), folder.resolve("evidences"));
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("unknown-folder");
            assertThat(problem.hint())
                    .isNotNull()
                    .satisfies(hint -> assertThat(hint.de()).isEqualTo("Gemeint ist vermutlich „evidence“."));
        });
    }

    /** Folders of recommendations and profiles for cases are called what their authors like. */
    @Test
    void aFolderThatIsCalledMuchLikeAPartIsNoneIfItHoldsRulesOrNothingToRead() {
        EditedRules.copiedTo(folder)
                .write("action/mine.drl", "// Nothing here yet.")
                .write("action/base.yaml", "")
                .write("evidences/notes.txt", "");
        assertThat(told(folder)).isEmpty();
    }

    /** The rule that is nearest by name has its sentence already. */
    @Test
    void aSentenceWithoutARuleIsNotGuessedToBelongToARuleThatHasOne() {
        EditedRules rules = EditedRules.copiedTo(folder);
        rules.write("h2-data/inventory.drl", "");
        assertThat(told(folder)).hasSize(4).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo("unknown-rule");
            assertThat(problem.hint()).isNull();
        });
    }

    @Test
    void allRulesMissingIsToldOnce() throws IOException {
        EditedRules.copiedTo(folder);
        delete("", ".drl");
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.place().file()).isEqualTo(folder.toString());
            assertThat(problem.message().de())
                    .isEqualTo("Dem Regelwerk fehlen die Regeln: In keinem seiner Ordner steht eine.");
        });
    }

    @Test
    void allRulesOfARecommendationMissingIsToldOnceAtTheFirstOfTheirSentences() throws IOException {
        EditedRules.copiedTo(folder);
        delete("h2-data/", "");
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("missing-part");
            assertThat(problem.place().file()).endsWith("h2-data.yaml");
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.message().de()).endsWith("Im Ordner h2-data steht keine einzige.");
        });
    }

    /** A file with another ending is told as that, and what stands in it is not missing. */
    @ParameterizedTest
    @ValueSource(strings = {"evidence/2-data.yaml", "actions/h2-data.yaml", "h2-data/inventory.drl"})
    void whatAFileWithAnotherEndingMayHoldIsNotMissing(String file) throws IOException {
        EditedRules.copiedTo(folder);
        Files.move(
                folder.resolve(file),
                folder.resolve(file.replace(".yaml", ".yml").replace(".drl", ".DRL")));
        assertThat(told(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo("wrong-ending"));
    }

    @ParameterizedTest
    @CsvSource({"recommendations, eine Empfehlung", "criteria, ein Kriterium", "phases, eine Phase"})
    void anEmptyListOfTheHeadIsToldOnceAndNoListOfPossibleWordsIsEmpty(String key, String least) {
        EditedRules rules = EditedRules.copiedTo(folder);
        rules.write("rulebook.yaml", rules.read("rulebook.yaml").replaceFirst("(?m)^" + key + ":\\n(?: .*\\n)+", ""));
        List<Problem> told = told(folder);
        assertThat(told)
                .extracting(problem -> problem.message().de())
                .contains("Das Regelwerk braucht unter „" + key + "“ mindestens " + least + ".");
        for (Language language : Language.values()) {
            assertThat(ProblemReport.of(told, language)).doesNotContain("glich: .", "ossible: .");
        }
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "old copies/of mine"})
    void aSecondRulebookWithinIsToldOnceAndNothingOfIt(String within) {
        EditedRules.copiedTo(folder);
        EditedRules.copiedTo(folder.resolve(within))
                .write("h2-data/inventory.drl", "nothing that anybody understands")
                .write("h2-data/broken.cases.yaml", "cases: {")
                .write("evidence/9.yml", "");
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("second-rulebook");
            assertThat(problem.place().file()).isEqualTo(folder.resolve(within).toString());
        });
    }

    @Test
    void aSecondRulebookWithinWhatAddsToOneIsToldToo() {
        EditedRules.copiedTo(folder.resolve("mine"));
        assertThat(told(folder, Shipped.RULES))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo("second-rulebook"));
    }

    @Test
    void aHeadAmongTheEvidenceMakesNoRulebookOfIt() {
        EditedRules.copiedTo(folder).write("evidence/rulebook.yaml", "chapter: Daten\nid: mine\n");
        assertThat(told(folder))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo("unknown-key"));
    }

    @Test
    void aFolderAroundARulebookIsToldWithTheOneThatWasMeant() {
        EditedRules.copiedTo(folder.resolve("mine"))
                .write("../notes.cases.yaml", "cases: {")
                .write("../notes.yml", "");
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("file-not-found");
            assertThat(problem.hint())
                    .isNotNull()
                    .satisfies(hint -> assertThat(hint.de())
                            .isEqualTo("Gemeint ist vermutlich „" + folder.resolve("mine") + "“."));
        });
        EditedRules.copiedTo(folder.resolve("other"));
        assertThat(told(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint())
                        .isNotNull()
                        .satisfies(hint -> assertThat(hint.en())
                                .isEqualTo("Probably meant is one of: " + folder.resolve("mine") + ", "
                                        + folder.resolve("other") + ".")));
    }

    /** What editors leave behind, such as locks, is no file of cases. */
    @Test
    void whatIsHiddenIsNoFileOfCases() {
        EditedRules.copiedTo(folder).write(".#mine.cases.yaml", "cases: {").write(".git/mine.cases.yaml", "cases: {");
        assertThat(told(folder)).isEmpty();
    }

    private static List<Problem> told(Path... folders) {
        return RulebookCheck.of(List.of(folders), 0).problems();
    }

    private void delete(String within, String ending) throws IOException {
        for (Path file : Shipped.files(Shipped.RULES, ending)) {
            String path = Shipped.RULES.relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file) && path.startsWith(within)) {
                Files.delete(folder.resolve(path));
            }
        }
    }
}
