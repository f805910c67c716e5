package de.ratwerk.advice.question;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two threads that share the trials come to what one comes to. */
class HastyAdviceTest {
    private static final JsonReport JSON = new JsonReport(Language.DE, Integer.MAX_VALUE);

    private final Ratwerk plain = Shipped.ratwerk();
    private final Ratwerk hasty = plain.hasty();

    @ParameterizedTest
    @MethodSource("de.ratwerk.Shipped#profiles")
    void anAdviceInHasteIsTheSameByteForByte(Path file) {
        Profile profile = Profile.read(file);
        assertThat(JSON.line(hasty.advise(profile))).isEqualTo(JSON.line(plain.advise(profile)));
    }
}
