package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells all that is wrong with a command line, in the language that it asks for, each in a line, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        return tell(List.of(e), List.of(arguments));
    }

    /** Tells what is wrong with the words of a command line; the exit code. */
    static int tell(List<ParameterException> wrong, List<String> arguments) {
        Language in = LanguageOption.asked(arguments);
        CommandLine command = wrong.get(0).getCommandLine();
        PrintWriter err = command.getErr();
        for (Text sentence : sentences(wrong)) {
            err.println("ratwerk: " + ProblemReport.inert(sentence.in(in)));
        }
        if (LostLetters.inAny(arguments) || LostLetters.in(System.getProperty("user.dir", ""))) {
            err.println("    " + LostLetters.wayOut().in(in));
        }
        String name = command.getCommandSpec().qualifiedName();
        err.println("    " + in.say("Hilfe: ", "Help: ") + name + " --help");
        String commands = commands(command);
        if (!commands.isEmpty()) {
            err.println("    " + in.say("Befehle: ", "Commands: ") + commands);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    /** The commands below one that help lists, with commas; empty if there is none. */
    static String commands(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(named ->
                        !named.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static Set<Text> sentences(List<ParameterException> wrong) {
        Set<Text> sentences = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (ParameterException e : wrong) {
            if (e instanceof MissingParameterException nothing) { // the parser tells of a word as often as it misses it
                missing(nothing)
                        .filter(argument -> !isUnfit(argument, wrong))
                        .map(UsageErrors::called)
                        .forEach(missing::add);
            } else if (!(e instanceof UnmatchedArgumentException rest) || isOfItsOwn(rest, wrong)) {
                sentences.add(sentence(e));
            }
        }
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            sentences.add(new Text("Es fehlt: " + names + ".", "Missing: " + names + "."));
        }
        return sentences;
    }

    /** Whether words that fit nowhere are a mistake of their own; behind another one they may be left over from it. */
    private static boolean isOfItsOwn(UnmatchedArgumentException rest, List<ParameterException> wrong) {
        return rest.isUnknownOption() || wrong.stream().allMatch(UnmatchedArgumentException.class::isInstance);
    }

    /** Whether a word stands there and does not fit, which the parser tells once more as a word that is missing. */
    private static boolean isUnfit(ArgSpec argument, List<ParameterException> wrong) {
        return wrong.stream().anyMatch(e -> e.getValue() != null && argument.equals(e.getArgSpec()));
    }

    private static Text sentence(ParameterException e) {
        if (e instanceof WrongUsage wrong) {
            return wrong.sentence();
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (e instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            String name = option.longestName();
            return new Text(name + " steht mehr als einmal da.", name + " stands there more than once.");
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && e.getValue() != null) {
            return unfit(argument, e.getValue());
        }
        return Text.same(String.valueOf(e.getMessage()));
    }

    private static Text unknown(UnmatchedArgumentException e) {
        List<String> words = e.getUnmatched();
        if (words.contains("")) {
            return Usage.NO_NAME;
        }
        CommandLine command = e.getCommandLine();
        Set<String> commands = command.getSubcommands().keySet();
        if (!e.isUnknownOption() && !commands.isEmpty()) { // behind a word that is no command, the others may be right
            return unknown(words.get(0), Nearest.addition(words.get(0), commands));
        }
        String option = words.get(0).split("=", 2)[0];
        if (e.isUnknownOption() && isOfCommandsBelow(command, option)) {
            String where = command.getCommandSpec().qualifiedName();
            return new Text(
                    "„" + option + "“ steht hinter dem Befehl, nicht davor: " + where + " BEFEHL … " + option,
                    "\"" + option + "\" stands behind the command, not before it: " + where + " COMMAND … " + option);
        }
        return unknown(
                String.join(" ", words),
                e.isUnknownOption()
                        ? Nearest.addition(
                                option, command.getCommandSpec().optionsMap().keySet())
                        : Text.same(""));
    }

    private static boolean isOfCommandsBelow(CommandLine command, String option) {
        return command.getSubcommands().values().stream()
                .anyMatch(each ->
                        each.getCommandSpec().optionsMap().containsKey(option) || isOfCommandsBelow(each, option));
    }

    private static Text unknown(String words, Text meant) {
        return new Text(
                "„" + words + "“ gibt es hier nicht." + meant.de(),
                "\"" + words + "\" is not known here." + meant.en());
    }

    /** Of the words that are no options the parser names only the first that is missing. */
    private static Stream<ArgSpec> missing(MissingParameterException e) {
        List<ArgSpec> missing = e.getMissing();
        if (missing.size() != 1 || !(missing.get(0) instanceof PositionalParamSpec first)) {
            return missing.stream();
        }
        return e.getCommandLine().getCommandSpec().positionalParameters().stream()
                .filter(word ->
                        word.required() && word.index().min() >= first.index().min())
                .map(ArgSpec.class::cast);
    }

    private static Text unfit(ArgSpec argument, String value) {
        String called = called(argument);
        if (argument.arity().max() == 0) {
            return new Text(called + " nimmt keinen Wert.", called + " takes no value.");
        }
        if (value.isEmpty() && List.of(argument.auxiliaryTypes()).contains(Path.class)) {
            return new Text(called + ": " + Usage.NO_NAME.de(), called + ": " + Usage.NO_NAME.en());
        }
        Text expected = expected(argument, value);
        return new Text(
                "„" + value + "“ passt nicht zu " + called + ". " + expected.de(),
                "\"" + value + "\" does not fit " + called + ". " + expected.en());
    }

    /** As help calls it: {@code --top N}, {@code PROFIL}. */
    private static String called(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        return argument.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
    }

    /** What it takes, and what was probably meant. */
    private static Text expected(ArgSpec argument, String value) {
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null) {
            List<String> possible = new ArrayList<>();
            candidates.forEach(possible::add);
            return Nearest.possible(value, possible);
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type == LocalDate.class) {
            return new Text(
                    "Erwartet wird ein Tag, zum Beispiel 2027-12-31.", "A day is expected, such as 2027-12-31.");
        }
        if (type == double.class) {
            return new Text(
                    "Erwartet wird eine Zahl mit Punkt, zum Beispiel 0.25.", "A number is expected, such as 0.25.");
        }
        return type == Path.class
                ? new Text(
                        "Erwartet wird der Name einer Datei oder eines Ordners.",
                        "The name of a file or folder is expected.")
                : new Text("Erwartet wird eine ganze Zahl.", "A whole number is expected.");
    }
}
