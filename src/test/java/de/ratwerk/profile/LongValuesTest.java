package de.ratwerk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an input says is quoted so far that its author knows it again, however long it is. */
class LongValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipality: {name: X, population: LONG}",
                "municipality: {name: X, kind: LONG}",
                "municipality: {name: X, ags: \"LONG\"}",
                "municipality: {name: X}\n? LONG\n: 1",
                "municipality: {name: X}\n? LONG\n: 1\n? LONG\n: 1",
                "municipality: {name: *LONG }"
            })
    void areQuotedInPart(String text) {
        assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message().de()).hasSizeLessThan(200);
            assertThat(problem.message().en()).hasSizeLessThan(200);
            assertThat(problem.toString()).hasSizeLessThan(7000);
        });
        assertThat(problems(text))
                .anySatisfy(problem -> assertThat(problem.message().de()).contains("9".repeat(80) + "…"));
    }

    @Test
    void noHintIsAsLongAsTheInputEither() {
        assertThat(problems("municipality: {name: LONG}"))
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(7000));
    }

    private static List<Problem> problems(String text) {
        Source source =
                new Source("x.yaml", "schema: ratwerk.profile/1\n" + text.replace("LONG", "9".repeat(200_000)) + "\n");
        return catchThrowableOfType(RefusedException.class, () -> Profile.read(source))
                .problems();
    }
}
