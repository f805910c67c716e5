package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said where a whole part of a rulebook is not there; of each word that has nothing to name then nothing is. */
enum MissingPart {
    EVIDENCE(
            "evidence",
            new Text("die Belege der Befragung", "the survey's records of evidence"),
            new Text("je Kapitel der Befragung eine Datei .yaml", "a file .yaml for each chapter of the survey")),
    ACTIONS(
            "actions",
            new Text("die Maßnahmen", "its actions"),
            new Text("je Empfehlung eine Datei .yaml", "a file .yaml for each recommendation")),
    RULES(
            "",
            new Text("die Regeln", "its rules"),
            new Text("je Empfehlung ein Ordner mit Dateien .drl", "a folder of files .drl for each recommendation"));

    private static final Text COPY = new Text(
            "ratwerk rules unpack ORDNER legt ein ganzes Regelwerk an, aus dem sich das Fehlende hierher kopieren"
                    + " lässt.",
            "ratwerk rules unpack FOLDER makes a whole rulebook, from which what is missing can be copied here.");

    private final String folder;
    private final Text what;
    private final Text expected;

    MissingPart(String folder, Text what, Text expected) {
        this.folder = folder;
        this.what = what;
        this.expected = expected;
    }

    /** The problem of a rulebook that lacks this part. */
    Problem in(Path rulebook) {
        Path there = folder.isEmpty() ? rulebook : rulebook.resolve(folder);
        return Problem.at(
                        Place.of(there.toString()),
                        "missing-part",
                        "Dem Regelwerk fehlen " + what.de() + ": " + why(there).de(),
                        "The rulebook lacks " + what.en() + ": " + why(there).en())
                .hint(
                        "Erwartet wird hier " + expected.de() + ". " + COPY.de(),
                        "Expected here is " + expected.en() + ". " + COPY.en());
    }

    private Text why(Path there) {
        if (!Files.isDirectory(there)) {
            return new Text("Diesen Ordner gibt es nicht.", "there is no such folder.");
        }
        return this == RULES
                ? new Text("In keinem seiner Ordner steht eine.", "none stands in any of its folders.")
                : new Text("In diesem Ordner steht nichts davon.", "nothing of it stands in this folder.");
    }

    /** The problem of sentences whose rules would all stand in a folder, or file, in which there is none. */
    static Problem rulesOf(String folder, int sentences, Place first) {
        return Problem.at(
                        first,
                        "missing-part",
                        "Zu " + sentences + " Sätzen, deren Namen mit „" + folder + "/“ beginnen, gibt es keine Regel:"
                                + " Im Ordner " + folder + " steht keine einzige.",
                        "There is no rule for " + sentences + " sentences whose names begin with \"" + folder
                                + "/\": not one stands in the folder " + folder + ".")
                .hint(
                        "Den Ordner " + folder
                                + " mit seinen Dateien .drl ins Regelwerk legen oder diese Sätze streichen.",
                        "Put the folder " + folder
                                + " with its files .drl into the rulebook, or remove these sentences.");
    }
}
