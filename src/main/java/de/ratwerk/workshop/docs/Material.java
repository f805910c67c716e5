package de.ratwerk.workshop.docs;

import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;

/**
 * What a book is made of.
 *
 * @param uses who names whom
 * @param targets where everything stands in the book
 * @param links the words that lead there
 * @param examples the cases, rule by rule
 * @param comments what authors say of their files
 */
record Material(
        Rulebook rulebook,
        Language language,
        Uses uses,
        Targets targets,
        Links links,
        Examples examples,
        Comments comments) {

    static Material of(Rulebook rulebook, CaseBook cases, Comments comments, Language language) {
        Targets targets = new Targets(rulebook);
        return new Material(
                rulebook,
                language,
                new Uses(rulebook),
                targets,
                new Links(rulebook, targets, language),
                Examples.of(rulebook, cases, language),
                comments);
    }

    /** The words of the two that are in the book's language. */
    String say(String german, String english) {
        return language.say(german, english);
    }
}
