package de.ratwerk.workshop.docs;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.workshop.cases.CaseBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the book takes from files beside the rulebook. Read once, while they are as they were when the rulebook was loaded, it
 * lets a book be made when they have moved on.
 */
public final class BookFiles {
    private final CaseBook cases;
    private final Comments comments;
    private final List<Problem> problems;

    private BookFiles(CaseBook cases, Comments comments, List<Problem> problems) {
        this.cases = cases;
        this.comments = comments;
        this.problems = problems;
    }

    /**
     * Reads what can be read: no rule depends on it, so nothing of it keeps a book from being made.
     *
     * @param folders the folders that the rulebook was loaded from
     */
    public static BookFiles read(List<Path> folders, Rulebook rulebook) {
        Problems problems = new Problems();
        CaseBook cases = CaseBook.read(folders, rulebook, problems);
        return new BookFiles(cases, comments(rulebook, problems), problems.sorted());
    }

    private static Comments comments(Rulebook rulebook, Problems problems) {
        try {
            return Comments.read(rulebook);
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
            return new Comments(Map.of());
        }
    }

    /** What is wrong with the files, among it names of the cases that the rulebook does not have; empty if all is well. */
    public List<Problem> problems() {
        return problems;
    }

    /** This, or where something is wrong with it what was read earlier, with what is wrong now. */
    public BookFiles orElse(BookFiles earlier) {
        return problems.isEmpty() ? this : new BookFiles(earlier.cases, earlier.comments, problems);
    }

    CaseBook cases() {
        return cases;
    }

    Comments comments() {
        return comments;
    }
}
