package de.ratwerk.register;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;

/** The problems that a register file itself can have. */
final class Faults {
    private Faults() {}

    /**
     * A problem of a cell.
     *
     * @param where sheet and cell as spreadsheets write them; empty if line and column say it
     */
    static Problem at(Place place, String kind, String where, String german, String english) {
        return where.isEmpty()
                ? Problem.at(place, kind, german, english)
                : Problem.at(place, kind, where + ": " + german, where + ": " + english);
    }

    /** The refusal of a file that is something else. */
    static RefusedException noRegister(Place place, String german, String english) {
        return new RefusedException(Problem.at(
                        place,
                        "not-a-register",
                        "Das ist kein Gemeindeverzeichnis. " + german,
                        "This is no register of municipalities. " + english)
                .hint(
                        "Gebraucht wird die Arbeitsmappe „Alle politisch selbständigen Gemeinden“ aus dem GV-ISys von"
                                + " Destatis (XLSX) oder eine Tabelle daraus (CSV mit den Spalten ags, ars, name, kreis,"
                                + " einwohner_JAHR).",
                        "What is needed is the workbook \"Alle politisch selbständigen Gemeinden\" of the GV-ISys by"
                                + " Destatis (XLSX), or a table made of it (CSV with the columns ags, ars, name, kreis,"
                                + " einwohner_YEAR)."));
    }

    /** The refusal of a file that is no table that can be read. */
    static RefusedException noRegister(RefusedException unreadable) {
        Problem why = unreadable.problems().get(0);
        return noRegister(why.place(), why.message().de(), why.message().en());
    }

    /** The refusal of a file that holds something else than an intact register. */
    static RefusedException refused(Place place, String kind, String german, String english) {
        return new RefusedException(Problem.at(place, kind, german, english));
    }
}
