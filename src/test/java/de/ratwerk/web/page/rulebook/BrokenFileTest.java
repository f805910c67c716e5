package de.ratwerk.web.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import de.ratwerk.web.live.LiveRules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenFileTest {
    /** As where no locale is set: what Java calls a file then is no name of any. */
    @Test
    void showsNoLinesOfAFileThatNoPathCanBeMadeOf() {
        LiveRules rules = new LiveRules(List.of(Shipped.RULES), 1, Clock.systemUTC());
        Problem problem = Problem.at(new Place("pr\0fung.drl", 9, 1), "rule-name", "Nein.", "No.");
        assertThat(BrokenFile.all(List.of(problem), Instant.EPOCH, rules, Language.EN))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("pr\0fung.drl");
                    assertThat(file.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.text()).isNull();
                        assertThat(fault.message()).isEqualTo("No.");
                    });
                });
    }
}
