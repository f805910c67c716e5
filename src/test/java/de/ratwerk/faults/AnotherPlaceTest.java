package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Thorough;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and every format gives the same bytes in every place: language, zone of time, encoding of the machine. */
class AnotherPlaceTest {
    @TempDir
    private static Path folder;

    private static List<String> here;

    @BeforeAll
    static void hereOnce() throws IOException, InterruptedException {
        here = all("de-DE Europe/Berlin UTF-8", "here");
        assertThat(here).hasSizeGreaterThan(60).noneMatch(line -> line.matches(".*: 1 .*"));
    }

    static Stream<String> places() {
        Stream<String> few = Stream.of("tr-TR Pacific/Kiritimati UTF-8", "ar-EG-u-nu-arab Asia/Riyadh ISO-8859-1");
        return Thorough.WANTED
                ? Stream.concat(
                        few,
                        Stream.of(
                                "th-TH-u-ca-buddhist Pacific/Apia UTF-8",
                                "hi-IN-u-nu-deva Asia/Kathmandu GB18030",
                                "lt-LT America/Caracas US-ASCII",
                                "az-AZ Antarctica/Troll windows-1254"))
                : few;
    }

    @ParameterizedTest
    @MethodSource("places")
    void givesTheSameBytes(String place) throws Exception {
        assertThat(all(place, place.replaceAll("[^a-z]", ""))).isEqualTo(here);
    }

    private static List<String> all(String place, String name) throws IOException, InterruptedException {
        String[] words = place.split(" ");
        Locale locale = Locale.forLanguageTag(words[0]);
        Path out = Files.createDirectories(folder.resolve(name));
        Path said = folder.resolve(name + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + locale.getLanguage(),
                        "-Duser.country=" + locale.getCountry(),
                        "-Duser.extensions=" + (words[0].contains("-u-") ? words[0].replaceFirst(".*-u-", "u-") : ""),
                        "-Duser.timezone=" + words[1],
                        "-Dfile.encoding=" + words[2],
                        "-cp",
                        System.getProperty("java.class.path"),
                        EveryCommand.class.getName(),
                        out.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
