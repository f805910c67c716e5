package de.ratwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandsTest {
    @Test
    void everyCommandIsFoundByItsOwnName() {
        RatwerkCommand.commands()
                .forEach((name, type) ->
                        assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
    }

    /** A command that is named is the only one that is read; it must refuse and help as it does among the others. */
    @Test
    void aCommandReadAloneSaysTheSameOfWrongUsage() {
        for (String name : RatwerkCommand.commands().keySet()) {
            assertThat(Run.run(name, "--no-such-option").err()).contains("ratwerk " + name + " ");
        }
        assertThat(Run.run("advize").err()).contains("advise");
    }
}
