package de.ratwerk.workshop.check;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Foreign;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a rulebook found.
 *
 * @param refusals why the rulebook or its cases cannot be used at all, by place
 * @param findings what should be mended in a rulebook that can be used, by place; not looked for if there are refusals
 * @param checked what was looked at, null if there are refusals
 */
public record RulebookCheck(
        List<Problem> refusals,
        List<Problem> findings,
        @Nullable Checked checked) {
    /** Enough that a rule which none of so many municipalities fires is dead for all that matters. */
    public static final int COHORT = 10_000;

    /** How much was looked at. */
    public record Checked(int rules, int actions, int evidence, int cases, int municipalities) {}

    /**
     * Checks a rulebook.
     *
     * @param folders its folder, then those that add to it
     * @param municipalities how many synthetic municipalities are tried; 0 to leave that out
     */
    public static RulebookCheck of(List<Path> folders, int municipalities) {
        Problems refusals = new Problems();
        Rulebook rulebook;
        try {
            rulebook = Rulebook.load(folders);
            rulebook.byTheDrlCompiler(); // nothing that any other tool for DRL would refuse
        } catch (RefusedException e) {
            e.problems().forEach(refusals::add);
            if (Foreign.hasHead(folders.get(0))) { // of what is no rulebook at all the cases are none
                CaseBook.readAlone(folders, refusals);
            }
            return new RulebookCheck(refusals.sorted(), List.of(), null);
        }
        CaseBook book = CaseBook.read(folders, rulebook, refusals);
        if (!refusals.isEmpty()) {
            return new RulebookCheck(refusals.sorted(), List.of(), null);
        }
        return of(rulebook, book, municipalities);
    }

    /** Checks a rulebook that is open, with its cases. */
    public static RulebookCheck of(Rulebook rulebook, CaseBook book, int municipalities) {
        Problems findings = new Problems();
        new Idle(rulebook, findings).check();
        new Wording(rulebook, findings).check();
        new Folders(rulebook, findings).check();
        Set<String> dead = municipalities > 0
                ? new CohortCheck(rulebook, book, CohortScan.of(rulebook, municipalities), findings).check()
                : Set.of();
        new MissingCases(rulebook, book, dead, findings).check();
        Checked checked = new Checked(
                rulebook.rules().size(),
                rulebook.actions().size(),
                rulebook.evidence().size(),
                book.cases().size(),
                municipalities);
        return new RulebookCheck(List.of(), findings.sorted(), checked);
    }

    /** All problems, by place. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        Stream.concat(refusals.stream(), findings.stream()).sorted().forEach(all::add);
        return List.copyOf(all);
    }
}
