package de.ratwerk.web.feedback;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings.Database;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feedback in a file (H2). */
class FeedbackInAFileTest extends FeedbackContract {
    @Override
    Database database(Path folder) {
        return file(folder);
    }

    private static Database file(Path folder) {
        return new Database("jdbc:h2:file:" + folder.resolve("feedback").toAbsolutePath(), null, null);
    }

    @Test
    void whatIsKeptOutlivesTheService(@TempDir Path folder) {
        String before;
        try (TestService service = TestService.start(with(file(folder)))) {
            String entry = accepted(digest(1), "a", "r/a");
            assertThat(service.post("/api/v1/feedback", "{\"feedback\":[" + entry + "]}")
                            .statusCode())
                    .isEqualTo(201);
            before = text(service.get("/api/v1/feedback/statistics"));
        }
        try (TestService service = TestService.start(with(file(folder)))) {
            assertThat(text(service.get("/api/v1/feedback/statistics")))
                    .isEqualTo(before)
                    .contains("r/a");
        }
    }

    @Test
    void aFileThatIsNoDatabaseEndsTheStartWithOneSentence(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("feedback.mv.db"), "no database");
        assertThatThrownBy(() -> TestService.start(with(file(folder))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Die Datenbank für Rückmeldungen lässt sich nicht nutzen")
                .hasMessageNotContainingAny("\n", "org.springframework");
    }
}
