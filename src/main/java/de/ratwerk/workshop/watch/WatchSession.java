package de.ratwerk.workshop.watch;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.Case;
import de.ratwerk.workshop.cases.CaseBook;
import de.ratwerk.workshop.cases.CaseResult;
import de.ratwerk.workshop.cases.CaseRunner;
import de.ratwerk.workshop.check.RulebookCheck;
import de.ratwerk.workshop.impact.Impact;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule author at work: keeps the last rulebook that could be used, to compare the next with it. Not thread-safe. */
public final class WatchSession {
    private final List<Path> folders;
    private final Optional<Path> profileFile;
    private final Set<Path> pending = new HashSet<>();
    private @Nullable Rulebook last;

    /**
     * What came of a save.
     *
     * @param problems what is wrong or should be mended, by place
     * @param touched the rules that were added, removed or changed, or whose cases were, by id; all at the beginning
     * @param results what came of the cases that name a touched rule
     * @param impact what the profile's advice became, compared with the last rulebook that could be used; null without a
     *     profile, at the beginning, or if the rulebook or the profile cannot be used
     */
    public record Update(
            List<Problem> problems,
            Set<String> touched,
            List<CaseResult> results,
            @Nullable Impact impact) {}

    /**
     * Begins with nothing loaded.
     *
     * @param folders the rulebook's folders
     * @param profile the file of the profile to advise, if there is one; it may change, too
     */
    public WatchSession(List<Path> folders, Optional<Path> profile) {
        this.folders = List.copyOf(folders);
        this.profileFile = profile;
    }

    /**
     * Loads everything anew after files were saved.
     *
     * @param saved the files that were saved; empty at the beginning
     */
    public Update saved(Set<Path> saved) {
        pending.addAll(saved); // what was saved while the rulebook was broken still has to be looked at
        Problems problems = new Problems();
        try {
            Rulebook rulebook = Rulebook.load(folders);
            CaseBook book = CaseBook.read(folders, rulebook, problems);
            if (!problems.isEmpty()) {
                return new Update(problems.sorted(), Set.of(), List.of(), null);
            }
            return compared(rulebook, book, problems);
        } catch (RefusedException e) {
            CaseBook.readAlone(folders, problems);
            e.problems().forEach(problems::add);
            return new Update(problems.sorted(), Set.of(), List.of(), null);
        }
    }

    private Update compared(Rulebook rulebook, CaseBook book, Problems problems) {
        Rulebook before = last;
        last = rulebook;
        RulebookCheck.of(rulebook, book, 0).findings().forEach(problems::add);
        Set<String> touched = touched(before, rulebook, book, pending);
        pending.clear();
        List<Case> cases = book.cases().stream()
                .filter(given -> given.expects().stream().anyMatch(expected -> touched.contains(expected.id())))
                .toList();
        Impact impact = null;
        if (profileFile.isPresent()) {
            try {
                Profile profile = Profile.read(profileFile.get());
                impact = before == null ? null : Impact.of(before, rulebook, List.of(profile));
            } catch (RefusedException e) {
                e.problems().forEach(problems::add);
            }
        }
        return new Update(problems.sorted(), touched, new CaseRunner(rulebook).run(cases), impact);
    }

    private static Set<String> touched(@Nullable Rulebook before, Rulebook now, CaseBook book, Set<Path> saved) {
        if (before == null) {
            return new TreeSet<>(now.rules().keySet());
        }
        Set<String> touched = new TreeSet<>();
        Stream.concat(before.rules().keySet().stream(), now.rules().keySet().stream())
                .filter(id -> isOther(before.rules().get(id), now.rules().get(id)))
                .forEach(touched::add);
        book.cases().stream()
                .filter(given -> isSaved(given.place().file(), saved))
                .flatMap(given -> given.expects().stream())
                .forEach(expected -> touched.add(expected.id()));
        return touched;
    }

    private static boolean isSaved(String file, Set<Path> saved) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return saved.stream()
                .anyMatch(other -> other.toAbsolutePath().normalize().equals(path));
    }

    /** Whether a rule decides otherwise or says something else; where it stands in its file does not matter. */
    private static boolean isOther(@Nullable Rule one, @Nullable Rule other) {
        return one == null || other == null || Impact.change(one, other) != null;
    }
}
