package de.ratwerk.workshop.cases;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Foreign;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import de.ratwerk.workshop.cases.Expectation.OfAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All cases of a rulebook's folders, in the order of their files.
 *
 * @param cases the cases
 * @param equivalents changed rules that no case can notice, as their authors say
 */
public record CaseBook(List<Case> cases, List<Equivalent> equivalents) {
    /** The ending of files with cases. */
    public static final String ENDING = ".cases.yaml";

    private static final Map<String, String> THINGS =
            Map.of("action", "Die Maßnahme", "phase", "Die Phase", "rule", "Die Regel");

    /**
     * A changed rule that decides as the rule itself does.
     *
     * @param rule the id of the rule
     * @param mutant the change, as the mutation run prints it
     * @param because why it makes no difference
     */
    public record Equivalent(String rule, String mutant, Text because, Place place) {}

    /**
     * Reads the cases of a rulebook.
     *
     * @param folders the folders that the rulebook was loaded from
     * @throws RefusedException with every problem of the case files, among them names that the rulebook does not have
     */
    public static CaseBook read(List<Path> folders, Rulebook rulebook) {
        Problems problems = new Problems();
        CaseBook book = read(folders, rulebook, problems);
        problems.refuseIfAny();
        return book;
    }

    /** Reads what can be read of the cases and notes the problems. */
    public static CaseBook read(List<Path> folders, Rulebook rulebook, Problems problems) {
        CaseBook book = readAlone(folders, problems);
        book.check(rulebook, problems);
        return book;
    }

    /** Reads the cases of a rulebook that cannot be opened, without asking whether it has what they name. */
    public static CaseBook readAlone(List<Path> folders, Problems problems) {
        List<Case> cases = new ArrayList<>();
        List<Equivalent> equivalents = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                CaseFile reader = new CaseFile(file, problems);
                try {
                    reader.read(Source.read(file));
                } catch (RefusedException e) {
                    e.problems().forEach(problems::add);
                }
                cases.addAll(reader.cases());
                equivalents.addAll(reader.equivalents());
            }
        }
        return new CaseBook(List.copyOf(cases), List.copyOf(equivalents));
    }

    /** The cases that a condition picks; what is said to be equivalent stays. */
    public CaseBook only(Predicate<Case> picked) {
        return new CaseBook(cases.stream().filter(picked).toList(), equivalents);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(); // the rulebook's own reader says so
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !Foreign.is(folder, file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " lässt sich nicht lesen. / cannot be read.", e);
        }
    }

    private void check(Rulebook rulebook, Problems problems) {
        List<String> phases = rulebook.header().phases().stream().map(Phase::id).toList();
        for (Case given : cases) {
            for (Expectation expectation : given.expects()) {
                if (expectation instanceof OfAction action) {
                    known(
                            "action",
                            action.id(),
                            action.place(),
                            rulebook.actions().keySet(),
                            problems);
                    if (action.phase() != null) {
                        known("phase", action.phase(), action.phasePlace(), phases, problems);
                    }
                } else {
                    known(
                            "rule",
                            expectation.id(),
                            expectation.place(),
                            rulebook.rules().keySet(),
                            problems);
                }
            }
        }
        equivalents.forEach(equivalent -> known(
                "rule", equivalent.rule(), equivalent.place(), rulebook.rules().keySet(), problems));
    }

    private static void known(String what, String id, Place place, Collection<String> all, Problems problems) {
        if (!all.contains(id)) {
            String german = THINGS.getOrDefault(what, "Das Wort");
            Problem problem = Problem.at(
                    place,
                    "unknown-" + what,
                    german + " „" + id + "“ gibt es nicht.",
                    "There is no " + what + " \"" + id + "\".");
            problems.add(Nearest.hintOrGuess(problem, id, all));
        }
    }
}
