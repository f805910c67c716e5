package de.ratwerk.workshop.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Problem;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One honest mistake of a rule author each, named after it, and what the check tells of it in German.
 *
 * <p>A folder holds what is added to the shipped rulebook; or under {@code edit/} a file of it with two lines, what is
 * replaced there and by what.
 */
class FaultyRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/faulty");

    /** Enough to tell a rule that never fires from one that always does. */
    private static final int MUNICIPALITIES = 400;

    /** Every kind of problem that a rulebook or its cases can have. */
    private static final Set<String> KINDS = Set.of(
            "alias",
            "always-fires",
            "annotation-value",
            "bad-date",
            "bad-figure",
            "bad-interval",
            "base-refused",
            "clause-of-another",
            "consequence",
            "context-in-use",
            "contradiction",
            "control-character",
            "cycle",
            "dead-rule",
            "duplicate-annotation",
            "duplicate-id",
            "duplicate-key",
            "duplicate-value",
            "duplicate-variable",
            "empty-file",
            "evidence-without-share",
            "folder-of-none",
            "forbidden",
            "forbidden-condition",
            "interval-reversed",
            "key-not-text",
            "misplaced-rules",
            "missing-annotation",
            "missing-case",
            "missing-evidence",
            "missing-import",
            "missing-key",
            "missing-question",
            "missing-situation",
            "nested-too-deeply",
            "no-condition",
            "not-utf-8",
            "not-yaml",
            "nothing-expected",
            "out-of-range",
            "refines-not",
            "rule-name",
            "rule-syntax",
            "second-document",
            "second-rulebook",
            "shares-above-whole",
            "subsumed-rule",
            "tag",
            "to-fill-in",
            "told-as-effect",
            "too-many-combinations",
            "typed-figure",
            "unanswered-clause",
            "unknown-action",
            "unknown-annotation",
            "unknown-answer",
            "unknown-as-no",
            "unknown-clause",
            "unknown-constant",
            "unknown-criterion",
            "unknown-evidence",
            "unknown-fact",
            "unknown-field",
            "unknown-folder",
            "unknown-gap",
            "unknown-group",
            "unknown-key",
            "unknown-kind",
            "unknown-phase",
            "unknown-question",
            "unknown-recommendation",
            "unknown-rule",
            "unknown-status",
            "unknown-to",
            "unknown-value",
            "unknown-variable",
            "unused-action",
            "unused-evidence",
            "weights-not-one",
            "weights-over-one",
            "weights-under-one",
            "wrong-ending",
            "wrong-package",
            "wrong-type");

    /** What takes more than files that lie in the repository; other tests of rulebooks hold these. */
    private static final Set<String> ELSEWHERE = Set.of(
            "bad-interval",
            "endless-rule",
            "file-not-found",
            "file-too-large",
            "file-unreadable",
            "interval-reversed",
            "missing-part",
            "not-a-file",
            "rule-does-not-compile",
            "rulebook-not-found",
            "rulebook-unreadable",
            "same-folder",
            "symbolic-link",
            "weight-twice");

    /** Words with hyphens that are no kinds, and kinds of problems with an input of profiles, which no rulebook has. */
    private static final Set<String> NOT_OF_RULEBOOKS = Set.of("line-too-long", "not-asked", "not-used");

    @TempDir
    private Path folder;

    static List<Path> mistakes() throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsToldOnceAndAtItsPlace(Path mistake) throws IOException {
        List<Path> folders = Files.isDirectory(mistake.resolve("edit"))
                ? List.of(edited(mistake.resolve("edit")))
                : List.of(Shipped.RULES, mistake);
        List<Problem> problems = RulebookCheck.of(folders, MUNICIPALITIES).problems();
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.place().file()).startsWith(folders.get(folders.size() - 1) + "");
            assertThat(KINDS).contains(problem.kind());
        });
        Golden.check(
                Path.of(mistake + ".txt"),
                ProblemReport.of(problems, Language.DE)
                        .replace('\\', '/')
                        .replace(folders.get(folders.size() - 1).toString().replace('\\', '/') + "/", ""));
    }

    @Test
    void eachKindOfProblemHasAMistakeThatShowsIt() {
        Set<String> told = new TreeSet<>();
        Shipped.files(FOLDER, ".txt")
                .forEach(file -> Pattern.compile("(?m)^\\S[^ ]*: ([a-z0-9-]+): ")
                        .matcher(read(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(told::add));
        assertThat(told).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void noKindOfProblemIsForgottenHere() {
        Set<String> named = new TreeSet<>();
        for (String room : List.of("rulebook", "workshop/check", "workshop/cases", "source", "evidence")) {
            Shipped.files(Path.of("src/main/java/de/ratwerk", room), ".java")
                    .forEach(file -> Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"")
                            .matcher(read(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(named::add));
        }
        named.removeAll(NOT_OF_RULEBOOKS);
        assertThat(named)
                .allSatisfy(kind -> assertThat(KINDS.contains(kind) || ELSEWHERE.contains(kind))
                        .as(kind)
                        .isTrue());
    }

    @Test
    void eachKindOfProblemHasAFewWordsInBothLanguages() {
        assertThat(Kinds.titles().keySet()).containsAll(KINDS).containsAll(ELSEWHERE);
        assertThat(Kinds.titles().values()).doesNotHaveDuplicates();
        assertThat(Kinds.title("made-up").en()).isEqualTo("made up");
    }

    @Test
    void noExpectationIsLeftOver() throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            assertThat(list.filter(file -> file.toString().endsWith(".txt")))
                    .allSatisfy(file -> assertThat(Path.of(file.toString().replaceAll("\\.txt$", "")))
                            .isDirectory());
        }
    }

    /** A copy of the shipped rulebook with an edit. */
    private Path edited(Path edit) throws IOException {
        Path copy = folder.resolve("rules");
        for (Path file : Shipped.files(Shipped.RULES, "")) {
            Path target = copy.resolve(Shipped.RULES.relativize(file));
            if (Files.isRegularFile(file)) {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        for (Path file : Shipped.files(edit, ".yaml")) {
            Path target = copy.resolve(edit.relativize(file));
            List<String> lines = Files.readAllLines(file);
            assertThat(read(target)).as("edits nothing: " + file).contains(lines.get(0));
            Files.writeString(
                    target, read(target).replace(lines.get(0), String.join("\n", lines.subList(1, lines.size()))));
        }
        return copy;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
