package de.ratwerk.web.access;

import de.ratwerk.text.Text;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.util.regex.Pattern;

/** The refusal of a body that holds more than may be sent: programs are told of the interface, persons of what they did. */
final class TooLarge {
    /** A report may come with a logo and a template. */
    static final Pattern REPORT = Pattern.compile("/(de|en)/report/[a-z]+");

    private static final Pattern OPEN = Pattern.compile("/(de|en)/open");
    private static final int KIB = 1024;

    private TooLarge() {}

    /**
     * The refusal.
     *
     * @param path where it was sent to
     * @param kib how much is taken there
     */
    static ApiProblem problem(String path, int kib) {
        String most = kib % KIB == 0 ? kib / KIB + " MiB" : kib + " KiB";
        Text explanation = ProblemType.BODY_TOO_LARGE.explanation();
        return ApiProblem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "Angenommen werden höchstens " + most + ". " + explanation.de(),
                        "At most " + most + " are taken. " + explanation.en())
                .onPage(onPage(path, most));
    }

    private static Text onPage(String path, String most) {
        if (OPEN.matcher(path).matches()) {
            return new Text(
                    "Die Datei ist zu groß: Angenommen werden höchstens " + most
                            + "; eine Profildatei hat meist nur einige Tausend Zeichen. Prüfen Sie, ob es die richtige"
                            + " Datei ist. Eine Datei mit vielen Kommunen öffnet die Seite „Kohorte“.",
                    "The file is too large: at most " + most
                            + " are taken, and a profile file usually has a few thousand characters only. See whether"
                            + " it is the right file. The page \"Cohort\" opens a file with many municipalities.");
        }
        if (REPORT.matcher(path).matches()) {
            return new Text(
                    "Logo und Vorlage sind zu groß: Zusammen werden höchstens " + most
                            + " angenommen. Gehen Sie zurück und wählen Sie ein kleineres Bild oder eine kleinere"
                            + " Vorlage.",
                    "Logo and template are too large: at most " + most
                            + " are taken together. Go back and choose a smaller picture or a smaller template.");
        }
        if (CohortUpload.PATH.matcher(path).matches()) {
            return new Text(
                    "Die Kohorte ist zu groß: Zusammen werden höchstens " + most
                            + " angenommen. Teilen Sie sie auf, oder verwenden Sie „ratwerk cohort“ auf der"
                            + " Befehlszeile.",
                    "The cohort is too large: at most " + most
                            + " are taken together. Divide it, or use \"ratwerk cohort\" on the command line.");
        }
        return new Text(
                "Ihre Angaben sind zusammen zu groß: Diese Seite nimmt höchstens " + most + " an. Gehen Sie zurück und"
                        + " kürzen Sie Ihre Eingaben oder die Anmerkungen in Ihrer Profildatei.",
                "Your answers are too large in all: this page takes at most " + most + ". Go back and shorten what you"
                        + " entered, or the notes in your profile file.");
    }
}
