package de.ratwerk.rulebook;

import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.DrlReader.ParsedRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Rules that are compiled when they are first needed, which takes most of the time of loading them. Thread-safe. */
final class Compiled {
    private final Map<String, ParsedRule> parsed;
    private @Nullable KieBase rules;

    Compiled(Map<String, ParsedRule> parsed) {
        this.parsed = parsed;
    }

    /**
     * The compiled rules.
     *
     * @throws RefusedException with all that the compiler complains of
     */
    synchronized KieBase rules() {
        if (rules == null) {
            Problems problems = new Problems();
            KieBase compiled = new DrlCompiler(problems, parsed).compile();
            problems.refuseIfAny();
            rules = compiled;
        }
        return rules;
    }
}
