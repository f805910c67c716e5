package de.ratwerk.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs the command that was named, unless anything is wrong with its command line: then all of that is told. */
final class Execution implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) {
        List<ParameterException> wrong = new ArrayList<>();
        ParseResult last = parsed;
        add(last, wrong);
        while (last.hasSubcommand()) {
            last = last.subcommand();
            add(last, wrong);
        }
        boolean help = last.isUsageHelpRequested() || last.isVersionHelpRequested();
        if (!help && last.commandSpec().userObject() instanceof Checked command) {
            wrong.addAll(command.wrong());
        }
        return wrong.isEmpty()
                ? new CommandLine.RunLast().execute(parsed)
                : UsageErrors.tell(wrong, parsed.originalArgs());
    }

    private static void add(ParseResult parsed, List<ParameterException> wrong) {
        for (Exception error : parsed.errors()) {
            wrong.add(
                    error instanceof ParameterException told
                            ? told
                            : new ParameterException(parsed.commandSpec().commandLine(), error.toString(), error));
        }
    }
}
