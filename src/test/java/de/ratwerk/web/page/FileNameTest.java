package de.ratwerk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "neustadt.yaml, neustadt.yaml",
        "Neustadt an der Weinstraße.yml, Neustadt an der Weinstraße.yml",
        "C:\\fakepath\\ort.yaml, ort.yaml",
        "../../etc/passwd, passwd",
        "a\"b<c>|.yaml, abc.yaml",
        "'', otherwise.yaml",
        ".., otherwise.yaml",
        ".hidden, .hidden"
    })
    void holdsNothingThatANameMayNot(String sent, String kept) {
        assertThat(FileName.of(sent, "otherwise.yaml")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"ort.yaml, ort.pdf", "ort, ort.pdf", "a.b.yaml, a.b.pdf"})
    void takesAnotherEnding(String name, String other) {
        assertThat(FileName.withEnding(name, ".pdf")).isEqualTo(other);
    }
}
