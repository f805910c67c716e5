package de.ratwerk.cli;

import de.ratwerk.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The refusal of a command line that says in both languages what is wrong with it. */
final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    WrongUsage(CommandLine command, Text sentence) {
        super(command, sentence.de());
        this.sentence = sentence;
    }

    Text sentence() {
        return sentence;
    }
}
