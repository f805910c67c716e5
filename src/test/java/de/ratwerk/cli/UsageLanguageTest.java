package de.ratwerk.cli;

import static de.ratwerk.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is said in the language that it asks for. */
class UsageLanguageTest {
    private static final String ULM = "profiles/places/ulm.yaml";

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
        advize x.yaml => "advize" is not known here.
        advize x.yaml => "advise" was probably meant.
        advize x.yaml => Commands: advise, cohort
        advise x.yaml --sream=3 => "--sream=3" is not known here. "--stream" was probably meant.
        advise x.yaml --sream => Help: ratwerk advise --help
        advise => Missing: PROFIL, or --stream
        why => Missing: MASSNAHME|REGEL, PROFIL.
        keys new => Missing: --file DATEI, --name NAME.
        advise x.yaml --top => Missing: --top N.
        advise x.yaml --top many => "many" does not fit --top N. A whole number is expected.
        advise x.yaml --top 0 => --top begins at 1.
        advise x.yaml --top 1 --top 2 => --top stands there more than once.
        advise x.yaml -f rtf => "rtf" does not fit --format FORMAT. Possible: text, json, html, pdf, docx, xlsx, md.
        advise --stream=3 => --stream takes no value.
        advise x.yaml -o no/such/folder/ => There is no folder no/such/folder/.
        advise - - => Standard input (-) can be read only once.
        keys new --file k --name n --until soon => "soon" does not fit --until DATUM. A day is expected
        keys new --file k --name n --scope all => Possible: read, feedback, admin.
        profile synthetic 1 --unanswered much => "much" does not fit --unanswered ANTEIL. A number is expected
        completion fish => "fish" does not fit SHELL. Possible: bash, zsh.
        profile nwe x.yaml => "nwe" is not known here.
        profile chek => "check" was probably meant.
        profile frob => Commands: new, check, import, synthetic, schema
        keys => Commands: new, list, revoke
        rules frob => Commands: check, test, survey, impact, new, unpack, watch, docs
        rules chekc => "check" was probably meant.
        why run-data-inventry ULM => There is no action or rule "run-data-inventry". "run-data-inventory" was probably meant.
        changes ULM --goal rich => There is no goal "rich". Possible are
        """)
    void isEnglishWhereThatIsAskedFor(String line, String said) {
        String[] words = line.replace("ULM", ULM).split(" ");
        for (String english : new String[] {"--lang en", "--lang=en"}) {
            Run run = run(with(words, english));
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains(said).doesNotContain("„", "Hilfe:", "Gemeint", "Befehle:");
        }
    }

    @Test
    void isGermanOtherwise() {
        assertThat(run("advise", "x.yaml", "--top").err())
                .isEqualTo("ratwerk: Es fehlt: --top N.\n    Hilfe: ratwerk advise --help\n");
        assertThat(run("advise", "x.yaml", "--top", "1", "--top", "2").err())
                .contains("--top steht mehr als einmal da.");
        assertThat(run("advise", "--stream=3").err()).contains("--stream nimmt keinen Wert.");
    }

    @Test
    void anOptionBeforeItsCommandIsToldWhereItBelongs() {
        assertThat(run("--lang", "de", "advise", ULM).err().lines().findFirst())
                .hasValue("ratwerk: „--lang“ steht hinter dem Befehl, nicht davor: ratwerk BEFEHL … --lang");
        assertThat(run("rules", "--mutate", "test", "--lang", "en").err().lines())
                .startsWith("ratwerk: \"--mutate\" stands behind the command, not before it: ratwerk rules COMMAND …"
                        + " --mutate");
        assertThat(run("--lnag", "de", "advise", ULM).err()).contains("„--lnag de“ gibt es hier nicht.");
    }

    @Test
    void namesAllThatIsWrongAndNothingTwice() {
        assertThat(run("advise", "x.yaml", "-f", "rtf", "--top", "many", "--sream")
                        .err()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ratwerk: „rtf“ passt nicht zu --format FORMAT."),
                        line -> assertThat(line).startsWith("ratwerk: „many“ passt nicht zu --top N."),
                        line -> assertThat(line)
                                .isEqualTo("ratwerk: „--sream“ gibt es hier nicht. Gemeint ist vermutlich „--stream“."),
                        line -> assertThat(line).startsWith("    Hilfe: "));
        assertThat(run("why").err())
                .isEqualTo("ratwerk: Es fehlt: MASSNAHME|REGEL, PROFIL.\n    Hilfe: ratwerk why --help\n");
        assertThat(run("changes", "--goal", "--most", "3", "x.yaml").err())
                .isEqualTo("ratwerk: Es fehlt: --goal ZIEL.\n    Hilfe: ratwerk changes --help\n");
    }

    @Test
    void aCommandThatIsNothingWithoutAnotherListsThemOnce() {
        assertThat(run("keys").err())
                .isEqualTo("ratwerk: Es fehlt, was zu tun ist.\n    Hilfe: ratwerk keys --help\n"
                        + "    Befehle: new, list, revoke\n");
        assertThat(run("keys", "frob").err())
                .isEqualTo("ratwerk: „frob“ gibt es hier nicht.\n    Hilfe: ratwerk keys --help\n"
                        + "    Befehle: new, list, revoke\n");
    }

    @Test
    void thePageOfACommandThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(run("man", "frob").err())
                .startsWith("ratwerk: Den Befehl „frob“ gibt es nicht. Möglich: advise, cohort, profile, ");
        assertThat(run("man", "rules", "chekc").err())
                .startsWith("ratwerk: Den Befehl „rules chekc“ gibt es nicht. Gemeint ist vermutlich „check“."
                        + " Möglich: check, test, ");
        assertThat(run("man", "advise", "x").err()).startsWith("ratwerk: Den Befehl „advise x“ gibt es nicht.\n");
    }

    /** The parser complains of an empty name and of a name that is missing. */
    @Test
    void anEmptyNameIsNotMissingToo() {
        assertThat(run("rules", "unpack", "").err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ratwerk: ORDNER: Der Name der Datei ist leer"),
                        line -> assertThat(line).startsWith("    Hilfe: "));
    }

    /** Behind two dashes stand names, and a value that is no language is none that was asked for. */
    @Test
    void isNotChosenByWhatIsNoOption() {
        assertThat(run("advize", "--", "--lang", "en").err()).contains("gibt es hier nicht");
        assertThat(run("advise", "x.yaml", "--lang", "fr").err())
                .contains("„fr“ passt nicht zu --lang SPRACHE. Möglich: de, en.");
    }

    private static String[] with(String[] words, String more) {
        return (String.join(" ", words) + " " + more).split(" ");
    }
}
