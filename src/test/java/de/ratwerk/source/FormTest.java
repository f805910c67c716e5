package de.ratwerk.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a form is told once, whatever is asked of it. */
class FormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: x}",
                "{id: x, title: }",
                "{id: x, title: {}}",
                "{id: x, title: {de: , en: }}",
                "{id: x, title: {de: '', en: ' '}}",
                "{id: x, title: some words}",
                "{id: x, title: [some, words]}"
            })
    void aTextThatIsMissingInBothLanguagesIsToldOnce(String form) {
        assertThat(told(form))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("title"));
    }

    @Test
    void aTextThatIsMissingInOneLanguageIsToldForThatLanguage() {
        assertThat(told("{id: x, title: {de: Titel}}"))
                .extracting(Problem::path)
                .containsExactly("title.en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{idd: x, title: {de: a, en: b}}", "{id: x, tittle: {de: a, en: b}}"})
    void aMisspeltKeyIsToldOnceWithWhatWasMeant(String form) {
        assertThat(told(form)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("unknown-key");
            assertThat(String.valueOf(problem.hint())).contains("Gemeint ist vermutlich");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50.000 | Ohne Trennzeichen schreiben: 50000.",
                "1.050.000 | Ohne Trennzeichen schreiben: 1050000.",
                "27% | Ohne Prozentzeichen schreiben: 27.",
                "'\"50000\"' | Ohne Anführungszeichen schreiben: 50000."
            })
    void aWholeNumberInAnotherNotationIsToldWithItsDigits(String written, String hint) {
        assertThat(hints(written, form -> form.integer("n"))).containsExactly(hint);
    }

    @ParameterizedTest
    @CsvSource({"'0,40', Mit Punkt schreiben: 0.40.", "'-0,5', Mit Punkt schreiben: -0.5."})
    void aNumberWithADecimalCommaIsToldWithAPoint(String written, String hint) {
        assertThat(hints(written, form -> form.requiredNumber("n"))).containsExactly(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.500", "16.5", "5.0000", "many", "[1]"})
    void nothingIsGuessedWhereSeveralNumbersCanBeMeant(String written) {
        assertThat(hints(written, form -> form.integer("n"))).containsExactly("");
    }

    @Test
    void anUnknownKeyThatMeansNothingMissingLeavesTheMissingOneTold() {
        assertThat(told("{colour: x, title: {de: a, en: b}}"))
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder("missing-key", "unknown-key");
    }

    @Test
    void aMissingKeyIsToldBesideAKnownOneOfASimilarName() {
        assertThat(told("{ids: [x]}", form -> {
                    form.requiredWord("id");
                    form.words("ids");
                }))
                .extracting(Problem::path)
                .containsExactly("id");
    }

    private static List<Problem> told(String yaml) {
        return told(yaml, form -> {
            form.requiredWord("id");
            form.requiredText("title");
        });
    }

    private static List<Problem> told(String yaml, Consumer<Form> reading) {
        Problems problems = new Problems();
        Form form = Form.of(Document.read(source(yaml), problems), "", problems);
        reading.accept(form);
        form.end();
        return problems.sorted();
    }

    private static Source source(String yaml) {
        try {
            return Source.read("form.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> hints(String number, Consumer<Form> reading) {
        return told("n: " + number, reading).stream()
                .map(problem ->
                        Optional.ofNullable(problem.hint()).map(Text::de).orElse(""))
                .toList();
    }
}
