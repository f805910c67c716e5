package de.ratwerk.cli;

import de.ratwerk.access.ApiKey;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ratwerk keys revoke}: a key opens nothing any more. */
@Command(name = "revoke", description = "Einen Schlüssel sperren; er bleibt in der Liste stehen.", sortOptions = false)
final class KeysRevokeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "KENNUNG", description = "Seine Kennung, wie keys list sie zeigt.")
    private String id = "";

    @Mixin
    private KeyFileOption file = new KeyFileOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    KeysRevokeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        try {
            ApiKeys before = ApiKeys.read(file.file());
            ApiKey key = before.named(id);
            if (!key.revoked()) {
                before.revoke(id).write(file.file(), before);
            }
            String whom = key.id() + in.say(" für ", " for ") + in.quoted(key.name());
            console.err()
                    .println(ProblemReport.inert(
                            key.revoked()
                                    ? in.say(
                                            "Schlüssel " + whom + " war schon gesperrt.",
                                            "The key " + whom + " was revoked already.")
                                    : in.say(
                                            "Schlüssel " + whom + " ist gesperrt.",
                                            "The key " + whom + " is revoked.")));
            return ExitCode.DONE;
        } catch (RefusedException e) {
            throw new InputRefused(e, in, false);
        }
    }
}
