package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Missing;
import de.ratwerk.Thorough;
import de.ratwerk.project.Checkout.Ended;
import de.ratwerk.project.Document.Block;
import de.ratwerk.project.Document.Typed;
import de.ratwerk.register.SmallWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the documents, typed one after the other into a copy of the repository. Lines of Maven are not run, as
 * this test is run by one of them; {@link ReadmeTest} holds them against the pom, and reads all the others in every run.
 */
@Thorough
class DocumentedCommandsTest {
    /** What somebody has who types the commands, beside the repository. */
    private static final String REJECTS = "Name der Kommune;Formularserver\nBeispielhausen;nicht im Einsatz\n";

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void copyTheRepository() throws Exception {
        checkout = Checkout.in(folder);
    }

    @Test
    void theReadmesCommandsDoWhatTheySay() throws Exception {
        Files.copy(folder.resolve("profiles/template.yaml"), folder.resolve("voriges-jahr.yaml"));
        new SmallWorkbook().in(folder);
        for (Block block : Document.read("README.md").blocks()) {
            typeAll(block);
        }
        assertThat(folder.resolve("bericht.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("orte/portfolio.html")).isNotEmptyFile();
        assertThat(folder.resolve("rulebook/html/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("h2-data")).doesNotExist();
        assertThat(Files.readString(folder.resolve("keys.yaml"))).contains("revoked");
    }

    @Test
    void theProfilesGuidesCommandsDoWhatTheySay() throws Exception {
        Files.writeString(folder.resolve("rejects.csv"), REJECTS);
        for (Block block : Document.read("profiles/README.md").blocks()) {
            typeAll(block);
        }
        assertThat(folder.resolve("kreis/beispielhausen.yaml")).isNotEmptyFile();
    }

    @Test
    void theTutorialsCommandsAnswerAsItSays() throws Exception {
        Tutorial tutorial = new Tutorial(folder);
        for (Block block : tutorial.blocks()) {
            if (!block.isTyped()) {
                tutorial.edit(block);
                continue;
            }
            for (Typed typed : block.typed()) {
                Ended ended = checkout.type(typed);
                String said = (ended.out() + ended.err()).replaceAll("\\s+", " ");
                assertThat(said).as(typed.at()).contains(typed.answer().strip());
                assertThat(ended.code()).as(typed.at() + ": " + said).isEqualTo(tutorial.code(typed));
            }
        }
        assertThat(checkout.run("./ratwerk rules check rules my-rules --cohort 400")
                        .code())
                .isZero();
        assertThat(checkout.run("./ratwerk " + Tutorial.MUTATE).code()).isZero();
    }

    private void typeAll(Block block) throws Exception {
        if (!block.isTyped()) {
            return;
        }
        try (Checkout whileTyping = checkout) {
            for (Typed typed : block.typed()) {
                if (!typed.command().startsWith("mvn")) {
                    typeOne(whileTyping, typed);
                }
            }
        }
    }

    private void typeOne(Checkout checkout, Typed typed) throws Exception {
        String program = typed.command().split(" ")[0];
        if (!program.startsWith("./")) {
            if (checkout.run("command -v " + program).code() != 0) {
                throw Missing.program("no " + program + " to type: " + typed.command());
            }
        }
        Ended ended = checkout.type(filledIn(typed));
        assertThat(ended.code())
                .as(typed.at() + ": " + typed.command() + "\n" + ended.err() + ended.out())
                .isZero();
    }

    /** Where a document cannot know a word that the reader will. */
    private Typed filledIn(Typed typed) throws IOException {
        if (!typed.command().contains(" ID ")) {
            return typed;
        }
        var id = Pattern.compile("(?m)^  \"(\\w+)\":$").matcher(Files.readString(folder.resolve("keys.yaml")));
        assertThat(id.find()).isTrue();
        return new Typed(typed.at(), typed.command().replace(" ID ", " " + id.group(1) + " "), typed.answer());
    }
}
