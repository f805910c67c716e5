package de.ratwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped profiles get, byte for byte. */
class ExamplesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<Path> profiles() {
        return Shipped.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachProfileGetsTheSameAdviceAsEver(Path file) {
        outputs(file).forEach((name, output) -> Golden.check(GOLDEN.resolve(name), output));
        assertThat(outputs(file)).isEqualTo(outputs(file));
    }

    @Test
    void noGoldenFileIsLeftOver() {
        Set<String> expected = Shipped.profiles().stream()
                .flatMap(file -> Stream.of(".de.txt", ".en.txt", ".json").map(ending -> name(file) + ending))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = Shipped.files(GOLDEN, "").stream()
                .filter(file -> GOLDEN.equals(file.getParent()) && Files.isRegularFile(file))
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noLineIsWiderThanTheTerminal(Path file) {
        Advice advice = Shipped.ratwerk().advise(Profile.read(file));
        for (int width : new int[] {80, 100, 120}) {
            for (Language language : Language.values()) {
                String text = new TextReport(language, Integer.MAX_VALUE, width, false).of(advice);
                assertThat(text.lines()
                                .filter(line -> !line.contains("http")) // an address is not broken
                                .mapToInt(String::length)
                                .max()
                                .orElse(0))
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static Map<String, String> outputs(Path file) {
        Advice advice = Shipped.ratwerk().advise(Profile.read(file));
        Map<String, String> outputs = new TreeMap<>();
        outputs.put(name(file) + ".json", new JsonReport(Language.DE, Integer.MAX_VALUE).document(advice));
        for (Language language : Language.values()) {
            outputs.put(
                    name(file) + "." + language.code() + ".txt",
                    new TextReport(language, Integer.MAX_VALUE, 100, false).of(advice));
        }
        return outputs;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }
}
