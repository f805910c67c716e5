package de.ratwerk.fuzz;

import de.ratwerk.fact.Fact;
import de.ratwerk.fact.Facts;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.check.RulebookCheck;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of rules (DRL): what is taken compiles, by the engine's own compiler too, and both ways the same rules fire. What is
 * refused is refused before anything is compiled.
 */
public final class RuleFuzz {
    private static final SmallRulebook RULEBOOK = new SmallRulebook();
    private static final List<Path> FOLDERS = List.of(RULEBOOK.folder());
    private static final List<Fact> FACTS =
            Facts.of(Profile.read(Path.of("profiles/examples/data-rich-but-inward.yaml")));

    private RuleFuzz() {}

    public static void fuzzerInitialize() {
        Target.RULE.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        RULEBOOK.with("h2-data/inventory.drl", input, RuleFuzz::look);
    }

    private static void look() {
        Contract.read(() -> Rulebook.read(FOLDERS), Rulebook::digest).ifPresent(rulebook -> {
            Contract.same(
                    "outcome by the DRL compiler",
                    rulebook.outcomes(FACTS),
                    rulebook.byTheDrlCompiler().outcomes(FACTS));
            CaseBook none = new CaseBook(List.of(), List.of());
            List<Problem> findings = RulebookCheck.of(rulebook, none, 0).findings();
            findings.forEach(Contract::whole);
        });
    }
}
