package de.ratwerk.fuzz;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.check.RulebookCheck;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A rulebook with a file of it replaced: the first byte picks which ({@link #FILES}, by its remainder), the rest is what
 * stands in it. What is taken advises, and can be checked with its cases.
 */
public final class RulebookFuzz {
    static final List<String> FILES = List.of(
            "rulebook.yaml",
            "evidence/survey.yaml",
            "actions/data.yaml",
            "priors/survey.yaml",
            "changes.yaml",
            "h2-data/inventory.cases.yaml");

    private static final SmallRulebook RULEBOOK = new SmallRulebook();
    private static final List<Path> FOLDERS = List.of(RULEBOOK.folder());
    private static final Profile PROFILE = Profile.read(Path.of("profiles/examples/data-rich-but-inward.yaml"));

    private RulebookFuzz() {}

    public static void fuzzerInitialize() {
        Target.RULEBOOK.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String file = FILES.get((input[0] & 0xff) % FILES.size());
            RULEBOOK.with(file, Arrays.copyOfRange(input, 1, input.length), RulebookFuzz::look);
        }
    }

    private static void look() {
        Contract.read(() -> Ratwerk.open(FOLDERS), RulebookFuzz::advice).ifPresent(ratwerk -> {
            Rulebook rulebook = ratwerk.rulebook();
            Contract.read(() -> CaseBook.read(FOLDERS, rulebook), RulebookFuzz::said)
                    .ifPresent(cases ->
                            findings(RulebookCheck.of(rulebook, cases, 0).findings()));
        });
    }

    private static String advice(Ratwerk ratwerk) {
        return new JsonReport(Language.DE, Integer.MAX_VALUE).document(ratwerk.advise(PROFILE));
    }

    private static List<String> said(CaseBook cases) {
        return cases.cases().stream()
                .map(each -> each.name() + each.profile().digest() + each.expects())
                .toList();
    }

    private static void findings(List<Problem> findings) {
        findings.forEach(Contract::whole);
    }
}
