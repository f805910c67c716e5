package de.ratwerk.cli;

import de.ratwerk.Ratwerk;
import de.ratwerk.decision.RecordSignature;
import de.ratwerk.decision.VerificationKey;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.verify.Envelope;
import de.ratwerk.report.verify.Verification;
import de.ratwerk.report.verify.VerificationDocument;
import de.ratwerk.report.verify.VerificationText;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk verify}: an advice file, recomputed. */
@Command(
        name = "verify",
        description = "Rechnet einen Rat nach, der als JSON vorliegt: Stimmt er, und wurde er verändert? Von einem"
                + " unterschriebenen Protokoll auch: Gilt die Unterschrift?",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            index = "0",
            paramLabel = "DATEI",
            description = "Ein Rat als JSON (advise -f json), auch mehrere, je Zeile einer; - ist die Standardeingabe.")
    private String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROFIL",
            description = "Aus diesem Profil nachrechnen statt aus den Antworten, die der Rat selbst enthält.")
    private @Nullable String profileName;

    @Option(
            names = "--public-key",
            paramLabel = "DATEI",
            description = "Der öffentliche Schlüssel (PEM), mit dem Protokolle unterschrieben sein müssen.")
    private @Nullable Path publicKey;

    @Mixin
    private Reply reply = new Reply();

    @Mixin
    private RulesOption rules = new RulesOption();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        usage.standardInputOnce(file, profileName);
        Language in = reply.language();
        boolean json = reply.json();
        Ratwerk ratwerk = rules.open(console, in, json);
        List<Verification> verifications = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            VerificationKey trusted = publicKey == null ? null : VerificationKey.read(Source.read(publicKey));
            Profile profile = profileName == null ? null : Inputs.profile(profileName, console);
            Inputs.advices(
                    file,
                    console,
                    advice -> verifications.add(signed(
                            Verification.of(
                                    advice,
                                    profile == null ? advice.profile() : profile,
                                    ratwerk.rulebook(),
                                    answers -> rules.advise(ratwerk, answers, in, json)),
                            trusted)),
                    refused -> problems.addAll(refused.problems()));
        } catch (RefusedException e) {
            problems.addAll(e.problems());
        }
        if (json && !verifications.isEmpty()) {
            console.out().print(VerificationDocument.of(verifications));
        } else {
            verifications.forEach(verification -> console.out().print(VerificationText.of(verification, in)));
        }
        if (!problems.isEmpty()) {
            console.tell(problems, in, json);
            return ExitCode.INPUT_REFUSED;
        }
        return verifications.stream().allMatch(Verification::isSound) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /** A verification with what became of the signature, if a record was verified. */
    private static Verification signed(Verification verification, @Nullable VerificationKey trusted) {
        Envelope envelope = verification.file().envelope();
        return envelope == null ? verification : verification.signed(RecordSignature.check(envelope, trusted));
    }
}
