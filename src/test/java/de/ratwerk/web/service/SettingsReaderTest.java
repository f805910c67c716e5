package de.ratwerk.web.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the explained file says and what is read of it are the same. */
class SettingsReaderTest {
    private static final Path FOLDER = Path.of("settings").toAbsolutePath();

    /** A setting that is commented out, as against a sentence. */
    private static final Pattern SETTING = Pattern.compile("(?m)^( *)# ( *[a-zA-Z]+:( .+)?)$");

    @Test
    void theExplainedFileSaysWhatIsUsual() {
        assertThat(read(template()).withRules(ServiceSettings.USUAL.rules()).withListen(ServiceSettings.USUAL.listen()))
                .isEqualTo(ServiceSettings.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "(url|user|passwordFile): (?!https)"})
    void eachSettingOfTheExplainedFileIsRead(String otherKindOfDatabase) {
        String all = uncommented().replaceAll("(?m)^ +" + otherKindOfDatabase + ".*\n", "");
        ServiceSettings settings = read(all);
        assertThat(settings.rules()).containsExactly(FOLDER.resolve("rules"));
        assertThat(settings.access().keys()).isEqualTo(FOLDER.resolve("keys.yaml"));
        assertThat(settings.access().issuer()).isNotNull();
        assertThat(settings.limits().evaluations()).isEqualTo(2);
        assertThat(settings.database()).isNotNull();
        assertThat(settings.signingKey()).isEqualTo(FOLDER.resolve("signing-key.pem"));
        assertThat(settings.operation().traces()).isNotNull();
    }

    @Test
    void eachSettingThatIsReadIsInTheExplainedFile() {
        String all = uncommented();
        assertThatThrownBy(
                        () -> read(all.replaceAll("(?m)^( *)([a-zA-Z]+):$", "$1$2:\n$1  unheard: 1") + "unheard: 1\n"))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems().stream()
                                .filter(problem -> problem.kind().equals("unknown-key")))
                        .hasSize(8)
                        .allSatisfy(problem -> assertThat(possible(problem))
                                .isNotEmpty()
                                .allSatisfy(key -> assertThat(all).containsPattern("(?m)^ *" + key + ":"))));
    }

    private static List<String> possible(Problem problem) {
        String hint = problem.hint() == null ? "" : problem.hint().en();
        return Pattern.compile("[a-zA-Z]+(?=[,.])")
                .matcher(hint.substring(hint.indexOf(':') + 1))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toList());
    }

    @Test
    void aCohortIsNoLargerThanTheServerTakes() {
        assertThat(read("schema: ratwerk.service/1\nlimits:\n  uploadMib: 31\n")
                        .limits()
                        .uploadMib())
                .isEqualTo(31);
        assertThatThrownBy(() -> read("schema: ratwerk.service/1\nlimits:\n  uploadMib: 32\n"))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo("out-of-range");
                    assertThat(problem.path()).isEqualTo("limits.uploadMib");
                }));
    }

    @Test
    void aSemicolonInThePathOfADatabaseIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> read("schema: ratwerk.service/1\ndatabase:\n  file: a;INIT=x\n"))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo("bad-path");
                    assertThat(problem.place().line()).isEqualTo(3);
                    assertThat(problem.path()).isEqualTo("database.file");
                }));
    }

    @Test
    void aFolderOfRulesThatNoFileSystemCanHoldIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> read("schema: ratwerk.service/1\nrules: [rules, \"a\\0b\"]\n"))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::kind, problem -> problem.place().line(), Problem::path)
                        .containsExactly(tuple("bad-path", 2, "rules"), tuple("control-character", 2, "rules")));
    }

    private static String template() {
        return new String(ServiceSettings.template(), StandardCharsets.UTF_8);
    }

    private static String uncommented() {
        return SETTING.matcher(template()).replaceAll("$1$2");
    }

    private static ServiceSettings read(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new SettingsReader(FOLDER, ServiceSettings.USUAL.rules())
                    .read(Source.read("service.yaml", new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
