package de.ratwerk.cli;

import de.ratwerk.text.Language;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command {@code ratwerk}, which is nothing without one of its subcommands. */
@Command(
        name = "ratwerk",
        description = "Sagt einer Kommune, was in ihrer Digitalisierung als Nächstes zu tun ist, und warum.",
        versionProvider = Versions.class,
        sortOptions = false)
public final class RatwerkCommand implements Runnable {
    /** In the order in which help lists them; that the names are theirs a test holds, as reading them here takes time. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("advise", AdviseCommand.class);
        COMMANDS.put("cohort", CohortCommand.class);
        COMMANDS.put("profile", ProfileCommand.class);
        COMMANDS.put("questions", QuestionsCommand.class);
        COMMANDS.put("ask", AskCommand.class);
        COMMANDS.put("why", WhyCommand.class);
        COMMANDS.put("whatif", WhatIfCommand.class);
        COMMANDS.put("changes", ChangesCommand.class);
        COMMANDS.put("robustness", RobustnessCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("verify", VerifyCommand.class);
        COMMANDS.put("rules", RulesCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("keys", KeysCommand.class);
        COMMANDS.put("completion", CompletionCommand.class);
        COMMANDS.put("man", ManCommand.class);
    }

    /** The commands that tell of all the others. */
    private static final Set<Class<?>> TELLING_OF_ALL = Set.of(CompletionCommand.class, ManCommand.class);

    @Mixin
    private Usage usage = new Usage();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Diese Hilfe zeigen.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = "--version",
            versionHelp = true,
            description = "Die Versionen von Programm und Regelwerk zeigen, und wie alt die Befunde sind.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    /**
     * Runs a command line and returns its exit code; nothing is thrown and the process is not ended.
     *
     * @param server what can be started to answer over HTTP
     */
    public static int run(Console console, Server server, String... arguments) {
        CommandLine commandLine = commandLine(console, server, arguments);
        Language in = LanguageOption.asked(List.of(arguments));
        int code = execute(commandLine, console, in, arguments);
        if (console.out().checkError() && code == ExitCode.DONE) {
            if (!console.isLeft()) {
                console.err()
                        .println(in.say(
                                "ratwerk: Die Ausgabe ließ sich nicht vollständig schreiben.",
                                "ratwerk: The output could not be written in full."));
            }
            code = ExitCode.FAULT;
        }
        console.err().flush();
        return code;
    }

    /** What reads a command line and runs it. */
    static CommandLine commandLine(Console console, Server server, String... arguments) {
        CommandLine commandLine = new CommandLine(new RatwerkCommand(), new Factory(console, server));
        addSubcommands(commandLine, arguments);
        headInGerman(commandLine);
        WholeWords.in(commandLine);
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setExpandAtFiles(false);
        commandLine.registerConverter(Path.class, RatwerkCommand::path);
        collectErrors(commandLine);
        commandLine.setExecutionStrategy(new Execution());
        commandLine.setParameterExceptionHandler(new UsageErrors());
        commandLine.setExecutionExceptionHandler(new Faults(console));
        return commandLine;
    }

    private static Path path(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException(Usage.NO_NAME.de());
        }
        return Path.of(name);
    }

    /** Only the command that is named, where one is: reading what the others take costs a start as much as all its work. */
    private static void addSubcommands(CommandLine commandLine, String... arguments) {
        Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (named == null || TELLING_OF_ALL.contains(named)) {
            COMMANDS.forEach(commandLine::addSubcommand);
        } else {
            commandLine.addSubcommand(arguments[0], named);
        }
    }

    /** What is wrong is told all at once, not one after the other. */
    private static void collectErrors(CommandLine commandLine) {
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine.getSubcommands().values().forEach(RatwerkCommand::collectErrors);
    }

    private static void headInGerman(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .usageMessage()
                .synopsisHeading("Aufruf: ")
                .synopsisSubcommandLabel("[BEFEHL]")
                .commandListHeading("Befehle:%n");
        commandLine.getSubcommands().values().forEach(RatwerkCommand::headInGerman);
    }

    /** All commands by the names that they are called by. */
    static Map<String, Class<?>> commands() {
        return Collections.unmodifiableMap(COMMANDS);
    }

    private static int execute(CommandLine commandLine, Console console, Language in, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            console.err()
                    .println("ratwerk: " + in.say("Der Speicher reicht nicht (", "There is not enough memory (")
                            + e.getMessage() + ").");
            return ExitCode.FAULT;
        } catch (LinkageError e) { // a class or a file of the program is missing or cannot be initialised
            return Faults.tell(e, console, in);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw usage.incomplete();
    }

    /** Gives every command the console, and the server to the one that starts it. */
    private record Factory(Console console, Server server) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ServeCommand.class) {
                return type.cast(new ServeCommand(console, server));
            }
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
