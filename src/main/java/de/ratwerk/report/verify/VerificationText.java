package de.ratwerk.report.verify;

import de.ratwerk.report.ProblemReport;
import de.ratwerk.report.verify.Verification.Difference;
import de.ratwerk.report.verify.Verification.Fault;
import de.ratwerk.report.verify.Verification.OtherMaker;
import de.ratwerk.report.verify.Verification.Sealed;
import de.ratwerk.text.Language;
import org.jspecify.annotations.Nullable;

/** A verification as lines. */
public final class VerificationText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private VerificationText(Language language) {
        this.language = language;
    }

    /** The whole text, with a line end. */
    public static String of(Verification verification, Language language) {
        VerificationText text = new VerificationText(language);
        text.all(verification);
        return text.text.toString();
    }

    private void all(Verification verification) {
        content(verification);
        if (verification.signature() != null) {
            signature(verification.signature(), verification.isRewritten());
        }
    }

    private void content(Verification verification) {
        String who = verification.file().place() + ": "
                + verification.file().profile().name() + ": ";
        if (verification.isIdentical()) {
            Sealed sealed = verification.signature();
            line(who
                    + (sealed == null || sealed.holds()
                            ? language.say("stimmt überein", "identical")
                            : language.say(
                                    "der Inhalt stimmt überein, die Unterschrift gilt nicht",
                                    "the content is identical, the signature does not hold")));
            if (verification.isRewritten()) {
                line(language.say(
                        "  Nur die Schreibweise ist eine andere, nicht der Inhalt: Ein anderes Programm hat die Datei"
                                + " gespeichert.",
                        "  Only the writing is another, not the content: the file was saved by another program."));
            }
            return;
        }
        line(who + verdict(verification));
        changed(verification);
        verification.madeBy().forEach(this::maker);
        for (Difference difference : verification.differences()) {
            line("  " + difference.path());
            line(language.say("      Datei:         ", "      file:          ") + value(difference.recorded()));
            line(language.say("      nachgerechnet: ", "      recomputed:    ") + value(difference.recomputed()));
        }
    }

    private String verdict(Verification verification) {
        int count = verification.differences().size();
        return switch (count) {
            case 0 ->
                language.say(
                        "stimmt mit der Nachrechnung überein, doch nicht ihre Antworten",
                        "agrees with the recomputation, but its answers do not");
            case 1 -> language.say("weicht an einer Stelle ab", "differs in one place");
            default -> language.say("weicht an " + count + " Stellen ab", "differs in " + count + " places");
        };
    }

    private void changed(Verification verification) {
        if (!verification.asWritten()) {
            line(language.say(
                    "  Die Datei wurde verändert oder von einem anderen Programm gespeichert: Ihre Prüfsumme passt"
                            + " nicht zu ihrem Text.",
                    "  The file was changed, or saved by another program: its digest does not fit its text."));
        }
        if (!verification.itsAnswers()) {
            line(language.say(
                    "  Die Antworten in der Datei sind nicht die, aus denen der Rat entstand.",
                    "  The answers in the file are not those from which the advice was made."));
        } else if (!verification.asWritten() && verification.onlyDigestDiffers()) {
            line(language.say(
                    "  Verändert wurden nur Zeile oder Spalte von Antworten, auf denen kein Grund beruht.",
                    "  Only lines or columns of answers that no reason rests on were changed."));
        }
        if (verification.asWritten()
                && verification.madeBy().isEmpty()
                && !verification.differences().isEmpty()) {
            line(language.say(
                    "  Die Datei ist unverändert; sie wurde aus anderen Antworten gemacht.",
                    "  The file is unchanged; it was made from other answers."));
        }
    }

    private void signature(Sealed sealed, boolean rewritten) {
        if (sealed.fault() != null) {
            line(language.say("  Die Unterschrift gilt nicht: ", "  The signature does not hold: ")
                    + (rewritten && sealed.fault() == Fault.SIGNATURE
                            ? language.say(
                                    "Unterschrieben ist die ursprüngliche Schreibweise, auch die der Zahlen.",
                                    "What is signed is the original writing, that of numbers included.")
                            : fault(sealed.fault())));
            return;
        }
        String by = language.say(
                "  Unterschrieben am " + sealed.issuedAt() + " mit dem Schlüssel " + sealed.keyId(),
                "  Signed on " + sealed.issuedAt() + " with the key " + sealed.keyId());
        line(by
                + switch (sealed.signer()) {
                    case TRUSTED -> language.say(", dem genannten.", ", the one that was named.");
                    case OTHER ->
                        language.say(
                                "; das ist ein anderer als der genannte.",
                                "; that is another than the one that was named.");
                    case UNKNOWN ->
                        language.say(
                                "; die Unterschrift gilt, doch von wem sie ist, zeigt erst --public-key.",
                                "; the signature holds, but only --public-key shows whose it is.");
                });
    }

    private String fault(Fault fault) {
        return switch (fault) {
            case PUBLIC_KEY ->
                language.say("Der öffentliche Schlüssel darin ist keiner.", "The public key in it is none.");
            case KEY_ID ->
                language.say("Die Kennung des Schlüssels passt nicht zu ihm.", "The key's id does not fit the key.");
            case SIGNATURE ->
                language.say(
                        "Der Inhalt oder die Unterschrift wurde verändert.",
                        "The content or the signature was changed.");
            case DIGEST ->
                language.say("Die Prüfsumme des Protokolls wurde verändert.", "The digest of the record was changed.");
        };
    }

    private void maker(OtherMaker maker) {
        String what = maker.path().equals("engine")
                ? language.say("Mit einem anderen Programm erstellt: ", "Made by another program: ")
                : language.say("Mit anderen Regeln erstellt: ", "Made with other rules: ") + maker.path() + " ";
        line("  " + what + maker.recorded() + language.say(", hier ", ", here ") + maker.here());
    }

    private String value(@Nullable String json) {
        return json == null ? language.say("(fehlt)", "(missing)") : json;
    }

    private void line(String words) {
        text.append(ProblemReport.inert(words)).append('\n');
    }
}
