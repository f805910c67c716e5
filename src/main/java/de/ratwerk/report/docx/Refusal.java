package de.ratwerk.report.docx;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;

/** Says why a file is no template, and what would be one. */
record Refusal(String file) {
    private static final String SAVE_DE = "In Word mit „Speichern unter“ als „Word-Dokument (*.docx)“ speichern.";
    private static final String SAVE_EN = "In Word, save it with \"Save As\" as \"Word Document (*.docx)\".";

    RefusedException unreadable() {
        return refused(
                "unreadable-file",
                "Die Vorlage lässt sich nicht lesen.",
                "The template cannot be read.",
                "Gibt es die Datei, und darf sie gelesen werden?",
                "Does the file exist, and may it be read?");
    }

    RefusedException tooLarge() {
        return refused(
                "template-too-large",
                "Die Vorlage ist zu groß: höchstens 20 MiB, entpackt höchstens 200 MiB in 5.000 Teilen sind möglich.",
                "The template is too large: at most 20 MiB, unpacked at most 200 MiB in 5,000 parts, are possible.",
                "Große Bilder in Word mit „Bilder komprimieren“ verkleinern.",
                "Make large pictures smaller with \"Compress Pictures\" in Word.");
    }

    RefusedException noWord() {
        return refused(
                "not-a-word-document",
                "Die Vorlage ist kein Word-Dokument.",
                "The template is not a Word document.",
                "Gebraucht wird eine DOCX- oder DOTX-Datei.",
                "A DOCX or DOTX file is needed.");
    }

    RefusedException openDocument() {
        return refused(
                "not-a-word-document",
                "Die Vorlage ist ein OpenDocument-Text (ODT), kein Word-Dokument.",
                "The template is an OpenDocument text (ODT), not a Word document.",
                "In LibreOffice mit „Speichern unter“ als „Word 2010–365-Dokument (.docx)“ speichern.",
                "In LibreOffice, save it with \"Save As\" as \"Word 2010–365 Document (.docx)\".");
    }

    RefusedException otherKind(String type) {
        boolean sheet = type.contains("spreadsheetml");
        boolean slides = type.contains("presentationml");
        String german = sheet ? "eine Excel-Arbeitsmappe" : slides ? "eine PowerPoint-Präsentation" : "etwas anderes";
        String english = sheet ? "an Excel workbook" : slides ? "a PowerPoint presentation" : "something else";
        return refused(
                "not-a-word-document",
                "Die Vorlage ist " + german + ", kein Word-Dokument.",
                "The template is " + english + ", not a Word document.",
                "Gebraucht wird eine DOCX- oder DOTX-Datei.",
                "A DOCX or DOTX file is needed.");
    }

    RefusedException old() {
        return refused(
                "old-word-document",
                "Die Vorlage hat das alte Format von Word 97 bis 2003 (DOC).",
                "The template has the old format of Word 97 to 2003 (DOC).",
                SAVE_DE,
                SAVE_EN);
    }

    RefusedException locked() {
        return refused(
                "password-protected",
                "Die Vorlage ist mit einem Kennwort verschlüsselt.",
                "The template is encrypted with a password.",
                "In Word unter „Datei“, „Informationen“, „Dokument schützen“ das Kennwort entfernen.",
                "Remove the password in Word under \"File\", \"Info\", \"Protect Document\".");
    }

    RefusedException macros() {
        return refused(
                "has-macros",
                "Die Vorlage enthält Makros (DOCM oder DOTM).",
                "The template holds macros (DOCM or DOTM).",
                SAVE_DE + " Dabei fallen die Makros weg.",
                SAVE_EN + " That leaves the macros out.");
    }

    RefusedException strict() {
        return refused(
                "strict-document",
                "Die Vorlage hat das Format „Strict Open XML-Dokument“.",
                "The template has the format \"Strict Open XML Document\".",
                SAVE_DE,
                SAVE_EN);
    }

    RefusedException twice() {
        return refused(
                "duplicate-placeholder",
                "In der Vorlage steht mehr als einmal {{Bericht}} oder {{report}}.",
                "The template holds {{Bericht}} or {{report}} more than once.",
                "Der Bericht kann nur an einer Stelle stehen: die anderen Platzhalter löschen.",
                "The report can stand in one place only: delete the other placeholders.");
    }

    RefusedException notAlone() {
        return refused(
                "placeholder-not-alone",
                "In der Vorlage steht {{Bericht}} oder {{report}} nicht allein in einem Absatz ihres Textes.",
                "The template holds {{Bericht}} or {{report}} among other words or outside its text.",
                "Den Platzhalter in einen eigenen Absatz des Textes setzen, nicht in Kopf- oder Fußzeile.",
                "Put the placeholder into a paragraph of its own in the text, not into a header or footer.");
    }

    RefusedException damaged() {
        return refused(
                "damaged-document",
                "Die Vorlage ist beschädigt oder unvollständig.",
                "The template is damaged or incomplete.",
                "Öffnet Word die Datei? Wenn ja, dort neu speichern.",
                "Does Word open the file? If so, save it anew there.");
    }

    private RefusedException refused(String kind, String german, String english, String hintDe, String hintEn) {
        return new RefusedException(
                Problem.at(Place.of(file), kind, german, english).hint(hintDe, hintEn));
    }
}
