package de.ratwerk.workshop.check;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Recommendation;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds rules whose folder is of no recommendation, or of another than the clauses that they answer. */
final class Folders {
    private final Map<String, Recommendation> recommendations;
    private final Rulebook rulebook;
    private final Problems problems;

    Folders(Rulebook rulebook, Problems problems) {
        this.recommendations = rulebook.header().recommendations();
        this.rulebook = rulebook;
        this.problems = problems;
    }

    void check() {
        for (Rule rule : rulebook.rules().values()) {
            if (rule.role() instanceof Situation || rule.role() instanceof Strength) {
                check(rule);
            }
        }
    }

    private void check(Rule rule) {
        String folder = rule.id().substring(0, rule.id().lastIndexOf('/'));
        Optional<Recommendation> recommendation =
                Optional.ofNullable(recommendations.get(folder.split("-", 2)[0].toUpperCase(Locale.ROOT)));
        if (recommendation.isEmpty()) {
            String all = String.join(", ", recommendations.keySet());
            problems.add(Problem.at(
                            rule.place(),
                            "folder-of-none",
                            "Der Ordner „" + folder + "“ gehört zu keiner Empfehlung.",
                            "The folder \"" + folder + "\" belongs to no recommendation.")
                    .hint(
                            "Sein Name beginnt mit der Empfehlung, zum Beispiel h2-data; möglich: " + all + ".",
                            "Its name begins with the recommendation, such as h2-data; possible: " + all + "."));
        }
        recommendation.ifPresent(own -> rule.clauses().stream()
                .filter(clause -> !own.clauses().containsKey(clause))
                .forEach(clause -> problems.add(ofAnother(rule, folder, clause, own))));
    }

    private static Problem ofAnother(Rule rule, String folder, String clause, Recommendation own) {
        String all = String.join(", ", own.clauses().keySet());
        Text possible = all.isEmpty()
                ? new Text(".", ".") // the recommendation has no parts at all
                : new Text("; möglich: " + all + ".", "; possible: " + all + ".");
        return Problem.at(
                        rule.place(),
                        "clause-of-another",
                        "„" + clause + "“ gehört nicht zur Empfehlung " + own.id() + ", zu der der Ordner „" + folder
                                + "“ gehört.",
                        "\"" + clause + "\" does not belong to the recommendation " + own.id() + " of the folder \""
                                + folder + "\".")
                .hint(
                        "Die Regel in den Ordner ihrer Empfehlung legen oder @clause ändern" + possible.de(),
                        "Put the rule into the folder of its recommendation, or change @clause" + possible.en());
    }
}
