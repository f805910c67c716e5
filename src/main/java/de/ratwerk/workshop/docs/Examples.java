package de.ratwerk.workshop.docs;

import de.ratwerk.fact.Facts;
import de.ratwerk.rulebook.Interpreter;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.Case;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.Expectation;
import de.ratwerk.workshop.cases.Expectation.OfRule;
import de.ratwerk.workshop.docs.Block.Fold;
import de.ratwerk.workshop.docs.Block.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases as examples of rules. What becomes of a rule is asked of the rulebook and not taken from the case's
 * expectation, so the book is right even where a case is not.
 */
record Examples(List<Example> all, Language language) {

    /** A case, and what becomes of each rule that is not silent. */
    record Example(Case given, Map<String, Outcome> outcomes) {
        boolean names(Rule rule) {
            return given.expects().stream()
                    .filter(OfRule.class::isInstance)
                    .map(Expectation::id)
                    .anyMatch(rule.id()::equals);
        }

        Outcome outcome(Rule rule) {
            return outcomes.getOrDefault(rule.id(), Outcome.SILENT);
        }
    }

    static Examples of(Rulebook rulebook, CaseBook cases, Language language) {
        Interpreter interpreter = rulebook.interpreter();
        List<Example> all = cases.cases().stream()
                .map(given -> new Example(given, interpreter.outcomes(Facts.of(given.profile()))))
                .toList();
        return new Examples(all, language);
    }

    /** How many cases there are. */
    int size() {
        return all.size();
    }

    /** The examples of a rule, to be unfolded; empty if no case names it. */
    Optional<Block> of(Rule rule) {
        List<List<Words>> rows = all.stream()
                .filter(example -> example.names(rule))
                .map(example -> row(rule, example))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Table table = new Table(
                language.say("Beispiele zu ", "Examples of ") + rule.id(),
                List.of(
                        language.say("Beispiel", "Example"),
                        language.say("Angaben der Kommune", "Answers of the municipality"),
                        language.say("Die Regel", "The rule")),
                rows);
        return Optional.of(new Fold(language.say("Beispiele: ", "Examples: ") + rows.size(), List.of(table)));
    }

    private List<Words> row(Rule rule, Example example) {
        return List.of(
                Words.spoken(example.given().name(), Language.EN),
                Words.of(AnswerWords.of(example.given().profile(), language)),
                Words.of(example.outcome(rule).words().in(language)));
    }
}
