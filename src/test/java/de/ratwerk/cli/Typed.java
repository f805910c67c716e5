package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.profile.Profile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Options as somebody typed them, read as the commands read them, for tests of other rooms. */
public final class Typed {
    private static final int SAMPLES = 20;

    private Typed() {}

    /**
     * A profile with the changes of {@code --set} options; empty where the command says that one is no change at all.
     *
     * @throws de.ratwerk.problem.RefusedException as the command
     */
    public static Optional<Profile> set(Profile profile, List<String> changes) {
        SetOptions options = new SetOptions(changes);
        return options.malformed().isEmpty() ? Optional.of(options.applied(profile)) : Optional.empty();
    }

    /**
     * A Ratwerk that tries the weights of {@code --weights} options, few of them.
     *
     * @throws de.ratwerk.problem.RefusedException as the command
     */
    public static Ratwerk weighted(Ratwerk ratwerk, List<String> weights) {
        WeightsOption option = new WeightsOption();
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create()
                .addMixin("weights", CommandLine.Model.CommandSpec.forAnnotatedObject(option)));
        line.setExpandAtFiles(false);
        List<String> arguments = new ArrayList<>(List.of("--samples=" + SAMPLES));
        weights.forEach(each -> arguments.add("--weights=" + each));
        line.parseArgs(arguments.toArray(String[]::new));
        return option.applied(ratwerk);
    }

    /** How a command line ends, with standard input. */
    public static int run(byte[] in, String... arguments) {
        return Run.run(new ByteArrayInputStream(in), arguments).code();
    }
}
