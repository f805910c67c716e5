package de.ratwerk.cli;

import de.ratwerk.access.ApiKeys;
import de.ratwerk.access.ApiKeys.Made;
import de.ratwerk.access.Scope;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.source.Source;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** {@code ratwerk keys new}: a key, shown once. */
@Command(
        name = "new",
        description = "Einen Schlüssel ausgeben. Er steht nur dieses eine Mal auf der Standardausgabe.",
        footer = {
            "",
            "Die Rechte schließen einander nicht ein: read (beraten lassen und nachlesen), feedback (Rückmeldungen"
                    + " geben), admin (Metriken, Einzelheiten des Zustands, Statistik der Rückmeldungen)."
        },
        sortOptions = false)
final class KeysNewCommand implements Callable<Integer>, Checked {
    private static final int LONGEST_NAME = 200;

    private final Console console;

    @Mixin
    private KeyFileOption file = new KeyFileOption();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Für wen der Schlüssel ist.")
    private @Nullable String name;

    @Option(
            names = "--scope",
            paramLabel = "RECHT",
            converter = ScopeConverter.class,
            completionCandidates = ScopeIds.class,
            description = "Was er erlaubt: read (Vorgabe), feedback oder admin; mehrere --scope ergänzen einander.")
    private List<Scope> scopes = List.of(Scope.READ);

    @Option(
            names = "--until",
            paramLabel = "DATUM",
            description = "Der letzte Tag, an dem er gilt, zum Beispiel 2027-12-31; ohne Angabe läuft er nicht ab.")
    private @Nullable LocalDate until;

    @Mixin
    private Usage usage = new Usage();

    @Mixin
    private LanguageOption language = new LanguageOption();

    KeysNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path path = file.file();
        String whose = Objects.requireNonNull(name).strip();
        Set<Scope> permitted = EnumSet.copyOf(scopes);
        Made made = made(path, whose, permitted, LocalDate.now(ZoneId.systemDefault()));
        console.out().println(made.shown());
        tell(made, path, whose, permitted);
        return ExitCode.DONE;
    }

    @Override
    public List<ParameterException> wrong() {
        List<ParameterException> wrong = new ArrayList<>();
        if (name != null) {
            checkName(name, wrong);
        }
        if (until != null && until.isBefore(LocalDate.now(ZoneId.systemDefault()))) {
            wrong.add(usage.wrong("--until " + until + " ist schon vorbei.", "--until " + until + " is past already."));
        }
        Path path = file.file();
        if (Files.isDirectory(path) && !path.toString().isEmpty()) {
            wrong.add(usage.wrong(path + " ist ein Ordner, keine Datei.", path + " is a folder, not a file."));
        }
        usage.missingFolder(path).ifPresent(wrong::add);
        return wrong;
    }

    private void checkName(String given, List<ParameterException> wrong) {
        if (given.isBlank() || given.length() > LONGEST_NAME) {
            wrong.add(usage.wrong(
                    "--name hat 1 bis " + LONGEST_NAME + " Zeichen.",
                    "--name has 1 to " + LONGEST_NAME + " characters."));
        }
        if (given.codePoints()
                .anyMatch(c -> c == '\n' || c == '\r' || c == '\t' || Source.isControl(c) || Source.isHidden(c))) {
            wrong.add(usage.wrong(
                    "--name steht in einer Zeile, ohne Steuerzeichen.",
                    "--name is one line without control characters."));
        }
    }

    /** The key is shown only when it is kept, so that no key is handed out that nothing knows of. */
    private Made made(Path path, String whose, Set<Scope> permitted, LocalDate today) {
        try {
            ApiKeys before = ApiKeys.readOrBegin(path);
            Made made = before.make(whose, permitted, today, until);
            made.all().write(path, before);
            return made;
        } catch (RefusedException e) {
            throw new InputRefused(e, language.language(), false);
        }
    }

    private void tell(Made made, Path path, String whose, Set<Scope> permitted) {
        Language in = language.language();
        String id = made.key().id();
        String may = in.allOf(permitted.stream().map(Scope::id).toList());
        console.err()
                .println(ProblemReport.inert(in.say(
                        "Schlüssel " + id + " für " + in.quoted(whose) + " erlaubt " + may + "; in " + path
                                + " steht nur sein Prüfwert. Er lässt sich nicht noch einmal zeigen.",
                        "The key " + id + " for " + in.quoted(whose) + " permits " + may + "; " + path
                                + " holds only its hash. It cannot be shown again.")));
    }

    static final class ScopeConverter implements ITypeConverter<Scope> {
        @Override
        public Scope convert(String word) {
            return Constants.named(word, Scope.class)
                    .orElseThrow(() -> new TypeConversionException(String.join(", ", Constants.names(Scope.class))));
        }
    }

    /** What may be written, for shells that complete it. */
    static final class ScopeIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Constants.names(Scope.class).iterator();
        }
    }
}
