package de.ratwerk.workshop.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rulebook may be a folder or stand in the history of git. */
class RulebookSourceTest {
    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void commitTwice() throws IOException {
        Repository repository = Repository.in(folder);
        Files.writeString(folder.resolve("README.md"), "No rules yet.\n");
        repository.commit("no rules");
        rules = Files.createDirectories(folder.resolve("daten/rules"));
        Files.createDirectories(rules.resolve("h2-data"));
        Files.writeString(rules.resolve("rulebook.yaml"), "id: größer\n");
        Files.writeString(rules.resolve("h2-data/a rule.drl"), "as it was\n");
        repository.commit("rules");
        Files.writeString(rules.resolve("h2-data/a rule.drl"), "as it is\n");
        repository.commit("other rules");
        Files.writeString(rules.resolve("h2-data/a rule.drl"), "not committed\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD~1", "HEAD~1:daten/rules", "HEAD~1:daten/rules/"})
    void aRevisionHoldsTheRulesAsTheyWere(String name) throws IOException {
        Path taken;
        try (RulebookSource source = RulebookSource.open(name, rules)) {
            taken = source.folder();
            assertThat(source.name()).startsWith("HEAD~1:daten/rules");
            assertThat(taken.resolve("h2-data/a rule.drl")).hasContent("as it was\n");
            assertThat(Files.readString(taken.resolve("rulebook.yaml"))).isEqualTo("id: größer\n");
        }
        assertThat(taken).doesNotExist();
    }

    @Test
    void theLastRevisionIsNotWhatLiesInTheFolder() {
        try (RulebookSource head = RulebookSource.open("HEAD", rules);
                RulebookSource here = RulebookSource.open(rules.toString(), rules)) {
            assertThat(head.folder().resolve("h2-data/a rule.drl")).hasContent("as it is\n");
            assertThat(here.folder().resolve("h2-data/a rule.drl")).hasContent("not committed\n");
        }
    }

    @Test
    void aFolderStaysWhenItIsClosed() {
        RulebookSource.open(rules.toString(), rules).close();
        assertThat(rules.resolve("rulebook.yaml")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HEAD~2", "HEAD~9", "no-such-branch", "HEAD:no-such-folder", "--all", ":daten/rules", "a\0b"})
    void whatHoldsNoRulesIsRefusedWithAnExample(String name) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> RulebookSource.open(name, rules));
        assertThat(refused).isNotNull();
        Problem problem = refused.problems().get(0);
        assertThat(problem.kind()).isEqualTo("rulebook-not-found");
        assertThat(problem.hint().de()).contains("HEAD~1");
    }

    @Test
    void aProblemIsToldByTheNameOfTheRevision() {
        try (RulebookSource source = RulebookSource.open("HEAD", rules)) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> Profile.read(source.folder().resolve("h2-data/no.yaml")));
            assertThat(source.named(refused).problems().get(0).place().file())
                    .isEqualTo("HEAD:daten/rules/h2-data/no.yaml");
        }
    }
}
