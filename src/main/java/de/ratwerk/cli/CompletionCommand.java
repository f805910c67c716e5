package de.ratwerk.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ratwerk completion}: what a shell needs to complete commands, options and their values. */
@Command(
        name = "completion",
        description = "Ausgeben, womit die Shell Befehle, Optionen und deren Werte vervollständigt.",
        footer = {
            "",
            "Für diese Sitzung (bash oder zsh):",
            "  source <(ratwerk completion)",
            "Auf Dauer für bash:",
            "  ratwerk completion bash > ~/.local/share/bash-completion/completions/ratwerk",
            "Auf Dauer für zsh, als Zeile in ~/.zshrc:",
            "  source <(ratwerk completion zsh)"
        },
        sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    /** Keeps the shell from offering files where nothing else fits; but most of what Ratwerk takes is files. */
    private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

    /** A shell may take the equals sign for a word, or the whole for one; the script knows values only behind a space. */
    private static final String BEHIND_EQUALS = """

        # A value behind the equals sign of an option is completed as one behind a space.
        function _complete_ratwerk_values() {
          local -a words
          local i word option=""
          words=()
          for (( i = 0; i <= COMP_CWORD; i++ )); do
            word=${COMP_WORDS[i]}
            if [[ "$word" == "=" ]]; then
              if (( i == COMP_CWORD )); then words+=(""); fi
            elif [[ "$word" == --*=* ]]; then
              words+=("${word%%=*}" "${word#*=}")
              if (( i == COMP_CWORD )); then option=${word%%=*}=; fi
            else
              words+=("$word")
            fi
          done
          local -a COMP_WORDS
          COMP_WORDS=("${words[@]}")
          local COMP_CWORD=$(( ${#words[@]} - 1 ))
          _complete_ratwerk "$@"
          COMPREPLY=("${COMPREPLY[@]/#/$option}")
        }
        complete -F _complete_ratwerk_values -o default ratwerk ratwerk.sh ratwerk.bash
        """;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash (Vorgabe) oder zsh.")
    @SuppressWarnings("UnusedVariable") // one script does for both, but whoever names another is told
    private Shell shell = Shell.bash;

    /** The shells that the script is for. */
    enum Shell {
        bash,
        zsh
    }

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine all = command.root().commandLine();
        console.out()
                .print(AutoComplete.bash(all.getCommandName(), all)
                                .replace("\r\n", "\n")
                                .replace(NO_FILES, "")
                                .replaceFirst("(?m)^complete -F .*\n?", "")
                                .stripTrailing()
                        + BEHIND_EQUALS);
        return ExitCode.DONE;
    }
}
