package de.ratwerk.exchange;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.text.Language;
import java.util.List;

/**
 * What a spreadsheet should let one write into the cells of a question.
 *
 * @param question the question
 * @param language the language of words and hints
 */
record CellCheck(Question question, Language language) {
    /** The most characters of a list to choose from, and of a hint. */
    private static final int LONGEST = 255;

    static CellCheck of(Question question, Language language) {
        return new CellCheck(question, language);
    }

    /** What can stand in a cell, in words. */
    String possible() {
        String words = String.join("; ", words());
        if (question.type() instanceof ManyOf) {
            return language.say("mehrere, durch Semikolon getrennt: ", "several, separated by semicolons: ")
                    + words
                    + language.say("; [] für nichts davon", "; [] for none of them");
        }
        if (question.type() instanceof WholeNumber number) {
            return language.say("ganze Zahl von ", "whole number from ")
                    + number.min()
                    + language.say(" bis ", " to ")
                    + number.max();
        }
        if (question.type() instanceof MunicipalityKey) {
            return language.say("acht Ziffern, als Text", "eight digits, as text");
        }
        return question.type() instanceof OneOf ? words : language.say("Text", "text");
    }

    /** The check as a workbook writes it, for a range of cells. */
    String xml(String range) {
        String hint = possible() + language.say(". Leer heißt: unbekannt.", ". Empty means: unknown.");
        String prompt = hint.length() > LONGEST ? hint.substring(0, LONGEST - 1) + "…" : hint;
        String open = "<dataValidation allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" prompt=\""
                + XlsxPackage.escaped(prompt) + "\" sqref=\"" + range + "\"";
        if (question.type() instanceof OneOf) {
            return open + " type=\"list\"><formula1>\"" + XlsxPackage.escaped(String.join(",", words()))
                    + "\"</formula1></dataValidation>";
        }
        if (question.type() instanceof WholeNumber number) {
            return open + " type=\"whole\" operator=\"between\"><formula1>" + number.min() + "</formula1><formula2>"
                    + number.max() + "</formula2></dataValidation>";
        }
        return open + "/>";
    }

    private List<String> words() {
        return question.values().values().stream()
                .map(words -> words.in(language))
                .toList();
    }
}
