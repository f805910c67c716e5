package de.ratwerk.workshop.check;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Kind;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Rulebook;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sentences that claim more than the survey found: an association that is told as an effect. */
final class Wording {
    private static final Pattern EFFECT = Pattern.compile(
            "\\b(führt zu|führen zu|bewirk\\w+|verursach\\w+|dadurch|deshalb|infolge|sorgt für|leads? to|causes?"
                    + "|results? in|because of|thanks to)\\b");

    private final Rulebook rulebook;
    private final Problems problems;

    Wording(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    void check() {
        for (Evidence record : rulebook.evidence().values()) {
            if (record.kind() == Kind.ASSOCIATION || record.kind() == Kind.NO_ASSOCIATION) {
                check(record, record.statement().de());
                check(record, record.statement().en());
            }
        }
    }

    private void check(Evidence record, String statement) {
        Matcher effect = EFFECT.matcher(statement.toLowerCase(Locale.ROOT));
        if (effect.find()) {
            problems.add(Problem.at(
                            record.place(),
                            "told-as-effect",
                            "Ein Zusammenhang wird als Wirkung erzählt: „" + effect.group() + "“.",
                            "An association is told as an effect: \"" + effect.group() + "\".")
                    .hint(
                            "Sagen, was häufiger zusammen vorkommt; die Befragung ist eine Momentaufnahme.",
                            "Say what occurs together more often; the survey is a snapshot."));
        }
    }
}
