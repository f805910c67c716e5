package de.ratwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One input for each mistake; beside it what is told of it, in both languages, and what goes on all the same. */
class FaultyInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/exchange/faulty");
    private static final Path MAPPINGS = Path.of("src/test/resources/exchange/faulty-mapping");

    static Stream<Path> inputs() {
        return Shipped.files(INPUTS, "").stream()
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().endsWith(".txt"));
    }

    static Stream<Path> mappings() {
        return Shipped.files(MAPPINGS, ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatIsWrongIsToldAllAtOnceAndTheRestGoesOn(Path input) {
        Golden.check(INPUTS.resolve(input.getFileName() + ".txt"), told(input));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aFaultyMappingIsToldAllAtOnce(Path mapping) {
        String told;
        try {
            Columns.read(mapping);
            told = "read\n";
        } catch (RefusedException e) {
            told = told(e.problems());
        }
        Golden.check(MAPPINGS.resolve(mapping.getFileName() + ".txt"), told);
    }

    @Test
    void everyExpectationBelongsToAnInput() {
        for (Path folder : List.of(INPUTS, MAPPINGS)) {
            assertThat(Shipped.files(folder, ".txt"))
                    .allMatch(file -> Files.exists(Path.of(file.toString().replaceAll("\\.txt$", ""))));
        }
    }

    private static String told(Path input) {
        StringBuilder told = new StringBuilder();
        try {
            for (Entry entry : Reading.all(input)) {
                told.append(line(entry));
            }
        } catch (RefusedException e) {
            told.append("refused\n").append(told(e.problems()));
        }
        return told.toString();
    }

    private static String line(Entry entry) {
        int row = entry.place().line();
        if (entry instanceof Rejected rejected) {
            return row + " rejected: " + ProblemReport.inert(rejected.name()) + " "
                    + ProblemReport.inert(rejected.cells().toString()) + "\n" + told(rejected.problems());
        }
        Accepted accepted = (Accepted) entry;
        return row + " accepted: " + accepted.profile().name() + "\n" + told(accepted.notes());
    }

    private static String told(List<Problem> problems) {
        return ProblemReport.of(problems, Language.DE) + ProblemReport.of(problems, Language.EN);
    }
}
