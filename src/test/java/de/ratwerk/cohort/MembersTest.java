package de.ratwerk.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.cohort.Member.Due;
import de.ratwerk.cohort.Member.Open;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Constants;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a cohort keeps of a municipality is what its advice says. */
class MembersTest {
    private static final Members MEMBERS =
            new Members(new Advisor(Shipped.ratwerk().rulebook()), outlook -> Map.of("x", "yes"));

    @Test
    void aMemberSaysWhatTheAdviceSays() {
        SyntheticCohort cohort = SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 9);
        for (int number = 1; number <= 60; number++) {
            Profile profile = cohort.municipality(number, number % 4 / 4.0);
            Advice advice = Shipped.ratwerk().advise(profile);
            Member member = MEMBERS.of("m", profile);
            assertThat(member.due())
                    .isEqualTo(advice.actions().stream()
                            .map(due -> new Due(due.action().id(), due.phase().id(), due.score()))
                            .toList());
            assertThat(member.open())
                    .isEqualTo(advice.open().stream()
                            .map(open -> new Open(
                                    open.action().id(),
                                    open.decidedBy().stream()
                                            .map(Question::path)
                                            .toList()))
                            .toList());
            assertThat(member.inPlace())
                    .isEqualTo(advice.notDue().stream()
                            .filter(notDue -> !notDue.because().isEmpty())
                            .map(notDue -> notDue.action().id())
                            .sorted()
                            .toList());
            assertThat(member.position().get("community")).isEqualTo(status(advice, Group.COMMUNITY));
            assertThat(member.position().get("strategy")).isEqualTo(status(advice, Group.STRATEGY));
            assertThat(member.position().get("eGovernment")).isEqualTo(status(advice, Group.E_GOVERNMENT));
            assertThat(member.profileDigest()).isEqualTo(profile.digest());
        }
    }

    private static String status(Advice advice, Group group) {
        var status = Objects.requireNonNull(advice.position().get(group)).status();
        return status == null ? "open" : Constants.name(status);
    }

    @Test
    void whatIsNotAnsweredIsNotSaid() {
        Member member = MEMBERS.of("leer", Profile.empty("Leer"));
        assertThat(member.components()).isEmpty();
        assertThat(member.inPlace()).isEmpty();
        assertThat(member.due()).isEmpty();
        assertThat(member.position().values()).containsOnly("open");
        assertThat(MemberLines.write(member)).doesNotContain("\"ags\"", "\"land\"", "\"asOf\"", "null");
    }

    @Test
    void aLineGivesTheMemberAgain() {
        for (Path file : Shipped.profiles()) {
            Profile profile = Profile.read(file);
            Member member = MEMBERS.of("m", profile);
            String line = MemberLines.write(member);
            assertThat(line).doesNotContain("\n");
            assertThat(MemberLines.read(line)).contains(member);
            assertThat(MemberLines.read(line.substring(0, line.length() - 1))).isEmpty();
        }
    }
}
