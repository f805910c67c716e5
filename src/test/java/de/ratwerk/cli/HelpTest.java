package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} shows can be read, and what it names can be copied. */
class HelpTest {
    static Stream<String> commands() {
        return all(commandLine()).map(command -> command.getCommandSpec().qualifiedName());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void linesAreBrokenBetweenWordsOnly(String name) {
        CommandSpec command = all(commandLine())
                .map(CommandLine::getCommandSpec)
                .filter(spec -> spec.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
        String help = Run.run((name + " --help").replaceFirst("^ratwerk ", "").split(" "))
                .out();
        assertThat(words(help)).isNotEmpty().containsAll(describing(command));
        assertThat(help.lines().map(String::strip))
                .as("the value of an option stands behind it")
                .noneMatch(line -> line.startsWith("[="));
    }

    private static List<String> describing(CommandSpec command) {
        return Stream.of(
                        Arrays.stream(command.usageMessage().description()),
                        Arrays.stream(command.usageMessage().footer()),
                        command.args().stream()
                                .filter(argument -> !argument.hidden())
                                .map(ArgSpec::description)
                                .flatMap(Arrays::stream))
                .flatMap(texts -> texts)
                .flatMap(text -> words(text).stream())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    private static CommandLine commandLine() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return RatwerkCommand.commandLine(
                new Console(InputStream.nullInputStream(), nowhere, nowhere, Path.of(""), 80, false, false, false),
                new NoServer());
    }
}
