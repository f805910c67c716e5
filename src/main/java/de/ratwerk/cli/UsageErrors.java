package de.ratwerk.cli;

import de.ratwerk.report.ProblemReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, in one line and with where to read on. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("ratwerk: " + ProblemReport.inert(sentence(e)));
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            err.println("    Gemeint ist vielleicht: " + String.join(", ", unmatched.getSuggestions()));
        }
        if (LostLetters.inAny(List.of(arguments)) || LostLetters.in(System.getProperty("user.dir", ""))) {
            err.println("    " + LostLetters.wayOut().de());
        }
        String name = command.getCommandSpec().qualifiedName();
        err.println("    Hilfe: " + name + " --help");
        if (command.getParent() == null) {
            err.println("    Befehle: "
                    + command.getSubcommands().entrySet().stream()
                            .filter(named -> !named.getValue()
                                    .getCommandSpec()
                                    .usageMessage()
                                    .hidden())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", ")));
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            if (words.contains("")) {
                return Usage.NO_NAME;
            }
            return "„" + String.join(" ", words) + "“ gibt es hier nicht.";
        }
        if (e instanceof MissingParameterException missing) {
            List<String> names = missing.getMissing().stream()
                    .map(argument -> argument.paramLabel())
                    .toList();
            return "Es fehlt: " + String.join(", ", names) + ".";
        }
        if (e.getArgSpec() != null
                && List.of(e.getArgSpec().auxiliaryTypes()).contains(Path.class)
                && "".equals(e.getValue())) {
            return e.getArgSpec().paramLabel() + ": " + Usage.NO_NAME;
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return "„" + e.getValue() + "“ passt nicht zu " + e.getArgSpec().paramLabel() + ". "
                    + String.join(" ", e.getArgSpec().description());
        }
        return String.valueOf(e.getMessage());
    }
}
