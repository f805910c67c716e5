package de.ratwerk.cli;

import de.ratwerk.report.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command's manual page; it says what the command's help says, and of the whole program how its runs end. */
final class ManPage {
    private static final List<String> ENDS = List.of(
            "Getan.",
            "Unerwarteter Fehler: ein Fehler im Programm, eine volle Platte.",
            "Falscher Aufruf.",
            "Eine Eingabe wurde zurückgewiesen; die übrigen sind erledigt.",
            "Das Regelwerk wurde zurückgewiesen.",
            "Eine Prüfung hielt nicht stand.");

    /** How a line of a footer begins that is to be typed; what stands further in stays so. */
    private static final String TYPED = "  ";

    private final CommandSpec spec;
    private final Help help;
    private final Roff page;

    private ManPage(CommandSpec spec) {
        this.spec = spec;
        this.help = new Help(spec, Ansi.OFF);
        this.page = new Roff(nameOf(spec), "Ratwerk " + Engine.version());
    }

    /** The page of a command. */
    static String of(CommandSpec spec) {
        ManPage page = new ManPage(spec);
        page.write();
        return page.page.toString();
    }

    /** The name that a command's page is found by, such as {@code ratwerk-profile-new}. */
    static String nameOf(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    private void write() {
        page.section("NAME");
        page.words(nameOf(spec) + " - " + joined(spec.usageMessage().description()));
        page.section("ÜBERSICHT");
        page.words(help.synopsis(0).replaceAll("\\s+", " ").strip());
        arguments();
        commands();
        remarks();
        if (isWhole()) {
            ends();
            environment();
        }
        related();
    }

    private boolean isWhole() {
        return spec.parent() == null;
    }

    private void arguments() {
        List<ArgSpec> arguments = Stream.<ArgSpec>concat(spec.positionalParameters().stream(), spec.options().stream())
                .filter(argument -> !argument.hidden())
                .toList();
        if (!arguments.isEmpty()) {
            page.section("OPTIONEN");
            arguments.forEach(argument -> page.item(named(argument), joined(argument.description())));
        }
    }

    private String named(ArgSpec argument) {
        String value = help.parameterLabelRenderer()
                .renderParameterLabel(argument, Ansi.OFF, List.of())
                .toString();
        return argument instanceof OptionSpec option ? String.join(", ", option.names()) + value : value;
    }

    private void commands() {
        List<CommandSpec> commands = subcommands();
        if (!commands.isEmpty()) {
            page.section("BEFEHLE");
            commands.forEach(command ->
                    page.item(command.name(), joined(command.usageMessage().description())));
        }
    }

    private List<CommandSpec> subcommands() {
        return spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
    }

    /** What stands below a command's help: lines that begin with spaces are to be typed. */
    private void remarks() {
        List<String> lines = Arrays.stream(spec.usageMessage().footer())
                .map(CommandLine.Help.Ansi.OFF::string)
                .filter(line -> !line.isBlank())
                .toList();
        if (!lines.isEmpty()) {
            page.section("HINWEISE");
            lines.forEach(line -> {
                if (line.startsWith(TYPED)) {
                    page.verbatim(line.substring(TYPED.length()).stripTrailing());
                } else {
                    page.paragraph(line);
                }
            });
        }
    }

    private void ends() {
        page.section("RÜCKGABEWERT");
        for (int code = ExitCode.DONE; code < ENDS.size(); code++) {
            page.item(String.valueOf(code), ENDS.get(code));
        }
    }

    private void environment() {
        page.section("UMGEBUNG");
        page.item("RATWERK_CACHE", "Der Ordner für geprüfte Regelwerke, sonst ~/.cache/ratwerk; off merkt sich keine.");
        page.item("RATWERK_ARCHIVE", "off hebt nichts auf, was den nächsten Start von Java schneller macht.");
        page.item("NO_COLOR", "Ist sie gesetzt, kommt der Text ohne Farben.");
    }

    private void related() {
        Stream<CommandSpec> others =
                isWhole() ? subcommands().stream() : Stream.concat(Stream.of(parent()), subcommands().stream());
        page.section("SIEHE AUCH");
        page.words(others.map(other -> nameOf(other) + "(1)").collect(Collectors.joining(", ")));
    }

    private CommandSpec parent() {
        return Objects.requireNonNull(spec.parent());
    }

    private static String joined(String... lines) {
        return Arrays.stream(lines).map(Ansi.OFF::string).collect(Collectors.joining(" "));
    }
}
