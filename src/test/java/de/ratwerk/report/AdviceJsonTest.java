package de.ratwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Profiles;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Advice that is written quickly is the same as advice written plainly. */
class AdviceJsonTest {
    private static List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>();
        Shipped.profiles().forEach(file -> profiles.add(Profile.read(file)));
        Random random = new Random(412);
        for (int i = 0; i < 4; i++) {
            profiles.add(Profiles.random(random, i / 4.0));
        }
        for (String name : List.of("Ä\\\"ö\\\\", "😀", "\\ud83d\\ude00")) {
            String line = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"" + name + "\"},"
                    + "\"strategy\":{\"status\":{\"value\":\"none\",\"source\":\"" + name + "\"}}}";
            profiles.add(Profile.read(Source.of("-", line.getBytes(StandardCharsets.UTF_8))));
        }
        return profiles;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void givesTheSameBytesAsThePlainWay(Language language) {
        for (int top : new int[] {2, Integer.MAX_VALUE}) {
            JsonReport report = new JsonReport(language, top);
            for (Profile profile : profiles()) {
                Advice advice = Shipped.ratwerk().advise(profile);
                for (int round = 0; round < 2; round++) { // the second time from what is kept
                    assertThat(new String(report.lineBytes(advice), StandardCharsets.UTF_8))
                            .isEqualTo(report.line(advice));
                }
            }
        }
    }
}
