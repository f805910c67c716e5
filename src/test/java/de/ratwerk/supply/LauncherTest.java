package de.ratwerk.supply;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as it was unpacked, with a Java that does nothing but write down what it holds. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class LauncherTest {
    /** When the archive is made it is asked to advise; that it fails is no matter here. */
    private static final String JAVA = """
        #!/bin/sh
        case " $* " in
          *" advise "*) ls -l "/proc/$$/fd" >"$HELD.new" && mv "$HELD.new" "$HELD"; exit 1 ;;
        esac
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void whatMakesTheArchiveHoldsNothingOfTheCaller(String shell) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path launcher = Files.copy(Path.of("ratwerk"), home.resolve("ratwerk"));
        Files.writeString(home.resolve("ratwerk.jar"), "");
        Path java = Files.createDirectories(home.resolve("runtime/bin")).resolve("java");
        assertThat(Files.writeString(java, JAVA).toFile().setExecutable(true)).isTrue();
        Path log = folder.resolve("log");
        Path held = folder.resolve("held");
        String callers = "exec 7>" + log + ".7 12>" + log + ".12 63>" + log + ".63; exec " + shell + " " + launcher;
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", callers + " --version")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("HELD", held.toString());
        builder.environment().keySet().removeAll(List.of("RATWERK_ARCHIVE", "LD_PRELOAD"));
        assertThat(start(builder).waitFor()).as(Files.readString(log)).isZero();
        while (!isDone(folder.resolve("cache/ratwerk/start"))) {
            Thread.onSpinWait();
        }
        assertThat(Files.readString(held)).contains("/dev/null").doesNotContain(log.toString());
    }

    /** Nobody starts the other one here, but what it says can be read. */
    @Test
    void theSameCommandsAreGivenTimeToBecomeFastOnWindows() throws IOException {
        List<String> unix = found("\" ([a-z ]+) \"\\*", "(?m)^  (\" rules .*)\\) quick=\"\"", "ratwerk");
        assertThat(unix).contains("rules", "profile synthetic");
        assertThat(found("(?m)^if \"%~1(?: %~2)?\"==\"([a-z ]+)\" set \"quick=\"", "(?s)(.*)", "ratwerk.cmd"))
                .containsExactlyInAnyOrderElementsOf(unix);
    }

    private static List<String> found(String each, String within, String launcher) throws IOException {
        Matcher part = Pattern.compile(within).matcher(Files.readString(Path.of(launcher)));
        assertThat(part.find()).isTrue();
        return Pattern.compile(each)
                .matcher(part.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether the work was given up, as it must be with such a Java, and tidied away. */
    private static boolean isDone(Path kept) throws IOException {
        if (!Files.isDirectory(kept)) {
            return false;
        }
        try (Stream<Path> files = Files.list(kept)) {
            List<String> names = files.map(String::valueOf).toList();
            return names.stream().anyMatch(name -> name.endsWith(".none"))
                    && names.stream().noneMatch(name -> name.endsWith(".making"));
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw Missing.program("no bash to call the launcher");
        }
    }
}
