package de.ratwerk.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;

/** A command that says before it runs all that is wrong with what it was given, also where some of it was not understood. */
interface Checked {
    /** What is wrong; what is missing or could not be understood is told already. */
    List<ParameterException> wrong();
}
