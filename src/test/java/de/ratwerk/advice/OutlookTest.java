package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.profile.Profile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found quickly is what the advice says. */
class OutlookTest {
    private static final Advisor ADVISOR = new Advisor(Shipped.ratwerk().rulebook());

    static List<Path> profiles() {
        return Shipped.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void anOutlookAgreesWithTheAdvice(Path file) {
        Profile profile = Profile.read(file);
        Advice advice = ADVISOR.advise(profile);
        Outlook outlook = ADVISOR.outlook(profile);

        Map<String, Place> expected = new HashMap<>();
        for (DueAction due : advice.actions()) {
            expected.put(due.action().id(), new Place(Verdict.DUE, due.phase(), due.rank(), due.score()));
        }
        advice.open().forEach(open -> expected.put(open.action().id(), new Place(Verdict.OPEN, null, 0, null)));
        advice.notDue().forEach(not -> expected.put(not.action().id(), new Place(Verdict.NOT_DUE, null, 0, null)));
        assertThat(outlook.places()).isEqualTo(expected);
        advice.position()
                .forEach((group, standing) ->
                        assertThat(outlook.position()).containsEntry(group, Optional.ofNullable(standing.status())));
    }
}
