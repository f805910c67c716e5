package de.ratwerk.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help whose lines are broken at spaces only, so that names of files and answers stay whole. The parser's own would break
 * {@code portfolio.xlsx} behind the dot; it is shown letters there until the lines are broken.
 */
final class WholeWords extends Help {
    /** The signs behind or before which a line could be broken, and none that mean something in a description. */
    private static final Pattern SIGNS = Pattern.compile("(?<=\\S)[-./,:;=()\\[\\]{}](?=\\S)|[.(\\[{](?=\\S)");

    /** Where nothing else is: a sign is as far from here as from the beginning. */
    private static final char PRIVATE = '\ue000';

    private static final String VALUE = "[=";

    private static final Pattern KEPT = Pattern.compile("[\ue000-\ue0ff]");

    private WholeWords(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    /** Has a command and all below it help so; nothing is done before help is asked for. */
    static void in(CommandLine command) {
        command.setHelpFactory((asked, colours) -> {
            asked.commandLine().getHelpSectionMap().replaceAll((key, section) -> Restored.of(section));
            return new WholeWords(asked, colours);
        });
    }

    /** A section of help as it is shown: with the signs that were kept from the parser. */
    private record Restored(IHelpSectionRenderer section) implements IHelpSectionRenderer {
        static IHelpSectionRenderer of(IHelpSectionRenderer section) {
            return section instanceof Restored ? section : new Restored(section);
        }

        @Override
        public String render(Help help) {
            return KEPT.matcher(section.render(help))
                    .replaceAll(found -> String.valueOf((char) (found.group().charAt(0) - PRIVATE)));
        }
    }

    private static String kept(String words) {
        return SIGNS.matcher(words)
                .replaceAll(
                        found -> String.valueOf((char) (PRIVATE + found.group().charAt(0))));
    }

    private Ansi.Text kept(Ansi.Text words) {
        return colorScheme().text(kept(words.plainString()));
    }

    /** The value that an option may have stands behind it. */
    @Override
    protected Ansi.Text createDetailedSynopsisOptionsText(
            Collection<ArgSpec> done, List<OptionSpec> options, Comparator<OptionSpec> order, boolean clustered) {
        Ansi.Text text = super.createDetailedSynopsisOptionsText(done, options, order, clustered);
        for (int at = text.plainString().indexOf(VALUE);
                at >= 0;
                at = text.plainString().indexOf(VALUE)) {
            text = text.substring(0, at).concat(kept(VALUE)).concat(text.substring(at + VALUE.length()));
        }
        return text;
    }

    @Override
    public String description(Object... parameters) {
        return joined(commandSpec().usageMessage().description(), parameters);
    }

    @Override
    public String footer(Object... parameters) {
        return joined(commandSpec().usageMessage().footer(), parameters);
    }

    private String joined(String[] lines, Object... parameters) {
        UsageMessageSpec usage = commandSpec().usageMessage();
        String[] whole = Arrays.stream(lines).map(WholeWords::kept).toArray(String[]::new);
        return join(
                        ansi(),
                        usage.width(),
                        usage.adjustLineBreaksForWideCJKCharacters(),
                        whole,
                        new StringBuilder(),
                        parameters)
                .toString();
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, labels, colours) -> described(usual.render(option, labels, colours));
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer usual = super.createDefaultParameterRenderer();
        return (parameter, labels, colours) -> described(usual.render(parameter, labels, colours));
    }

    /** Of a row the last cell describes. */
    private Ansi.Text[][] described(Ansi.Text[][] rows) {
        for (Ansi.Text[] row : rows) {
            row[row.length - 1] = kept(row[row.length - 1]);
        }
        return rows;
    }
}
