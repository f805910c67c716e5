package de.ratwerk.workshop.watch;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rule.Situation;
import de.ratwerk.rulebook.Rule.Strength;
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
import java.util.Map;
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
     * @param touched the rules and actions that were added, removed or changed, or whose cases were, by id; all at the
     *     beginning
     * @param results what came of the cases that name a touched rule or action
     * @param impact what the profile's advice became, compared with the last rulebook that could be used; null without a
     *     profile, at the beginning, or if the rulebook or the profile cannot be used
     * @param reasons the actions that are due for other reasons, in other words; empty where there is no impact
     */
    public record Update(
            List<Problem> problems,
            Set<String> touched,
            List<CaseResult> results,
            @Nullable Impact impact,
            List<OtherReasons> reasons) {
        private static Update refused(Problems problems) {
            return new Update(problems.sorted(), Set.of(), List.of(), null, List.of());
        }
    }

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
            Rulebook rulebook = Rulebook.read(folders); // the interpreter does without a network
            CaseBook book = CaseBook.read(folders, rulebook, problems);
            if (!problems.isEmpty()) {
                return Update.refused(problems);
            }
            return compared(rulebook, book, problems);
        } catch (RefusedException e) {
            CaseBook.readAlone(folders, problems);
            e.problems().forEach(problems::add);
            return Update.refused(problems);
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
        List<OtherReasons> reasons = List.of();
        if (profileFile.isPresent()) {
            try {
                Profile profile = Profile.read(profileFile.get());
                if (before != null) {
                    impact = Impact.of(before, rulebook, List.of(profile));
                    reasons = OtherReasons.between(before, rulebook, profile);
                }
            } catch (RefusedException e) {
                e.problems().forEach(problems::add);
            }
        }
        List<CaseResult> results = CaseRunner.interpreting(rulebook).run(cases);
        return new Update(problems.sorted(), touched, results, impact, reasons);
    }

    /**
     * What the engine's own compiler says of the rules that were told of last, for after the telling: it takes a while and
     * complains only of what the checks should have found.
     */
    public List<Problem> compiled() {
        try {
            if (last != null) {
                last.byTheDrlCompiler();
            }
            return List.of();
        } catch (RefusedException e) {
            return e.problems();
        }
    }

    private static Set<String> touched(@Nullable Rulebook before, Rulebook now, CaseBook book, Set<Path> saved) {
        if (before == null) {
            Set<String> all = new TreeSet<>(now.rules().keySet());
            all.addAll(now.actions().keySet());
            return all;
        }
        Set<String> touched = new TreeSet<>();
        ids(before.rules(), now.rules())
                .filter(id -> isOther(before.rules().get(id), now.rules().get(id)))
                .forEach(id -> touch(id, before, now, touched));
        boolean otherHeader = !before.header().equals(now.header());
        ids(before.actions(), now.actions())
                .filter(id -> otherHeader
                        || isOther(before.actions().get(id), now.actions().get(id)))
                .forEach(touched::add);
        book.cases().stream()
                .filter(given -> isSaved(given.place().file(), saved))
                .flatMap(given -> given.expects().stream())
                .forEach(expected -> touched.add(expected.id()));
        return touched;
    }

    private static Stream<String> ids(Map<String, ?> before, Map<String, ?> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream());
    }

    /** Touches a rule and the actions that it is about; a position or a priority is about all. */
    private static void touch(String rule, Rulebook before, Rulebook now, Set<String> touched) {
        touched.add(rule);
        Stream.of(before, now).forEach(rulebook -> {
            Rule there = rulebook.rules().get(rule);
            if (there != null) {
                boolean ofSome = there.role() instanceof Situation || there.role() instanceof Strength;
                touched.addAll(ofSome ? there.actions() : rulebook.actions().keySet());
            }
        });
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

    /** Whether an action weighs otherwise or needs something else; its words and its place do not matter to a case. */
    private static boolean isOther(@Nullable Action one, @Nullable Action other) {
        return one == null
                || other == null
                || one.effort() != other.effort()
                || one.shared() != other.shared()
                || !one.requires().equals(other.requires())
                || !one.ties().equals(other.ties());
    }
}
