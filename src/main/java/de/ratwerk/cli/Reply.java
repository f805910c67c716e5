package de.ratwerk.cli;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.text.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code -f text|json} and {@code --lang}: for people or for machines, and in which language. */
final class Reply {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (Vorgabe) oder json.")
    private Form format = Form.text;

    /** For people or for machines; what is handed over as a report has more forms. */
    enum Form {
        text,
        json
    }

    @Mixin
    private LanguageOption language = new LanguageOption();

    boolean json() {
        return format == Form.json;
    }

    Language language() {
        return language.language();
    }

    /** Reads a profile that the command cannot do without; a refusal ends the run with the exit code for inputs. */
    Profile profile(String name, Console console) {
        try {
            return Inputs.profile(name, console);
        } catch (RefusedException e) {
            throw new InputRefused(e, language(), json());
        }
    }
}
