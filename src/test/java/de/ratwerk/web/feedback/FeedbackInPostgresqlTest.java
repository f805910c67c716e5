package de.ratwerk.web.feedback;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.Thorough;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings.Database;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feedback in PostgreSQL. */
@Thorough
class FeedbackInPostgresqlTest extends FeedbackContract {
    private @Nullable Postgresql server;

    @Override
    Database database(Path folder) throws Exception {
        server = Postgresql.start(folder);
        return server.database();
    }

    @AfterAll
    void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aWrongPasswordEndsTheStartWithOneSentence(@TempDir Path folder) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "wrong\n");
        Database right = server.database();
        Database wrong = new Database(right.url(), right.user(), password);
        assertThatThrownBy(() -> TestService.start(with(wrong)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Die Datenbank für Rückmeldungen lässt sich nicht nutzen")
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContainingAny("\n", "org.springframework");
    }

    @Test
    void adviceGoesOnWhileTheDatabaseIsAway(@TempDir Path folder) throws Exception {
        try (Postgresql own = Postgresql.start(folder);
                TestService service = TestService.start(with(own.database()))) {
            own.stop();
            HttpResponse<byte[]> feedback =
                    service.post("/api/v1/feedback", "{\"feedback\":[" + accepted(digest(1), "a", "r/a") + "]}");
            assertThat(feedback.statusCode()).isEqualTo(503);
            assertThat(text(feedback))
                    .contains("/api/v1/problems/database-away")
                    .doesNotContain("127.0.0.1");
            assertThat(feedback.headers().firstValue("Retry-After")).isPresent();
            assertThat(service.get("/api/v1/feedback/statistics").statusCode()).isEqualTo(503);
            assertThat(service.post("/api/v1/advice", Path.of("profiles/places/ulm.yaml"))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<byte[]> health = service.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(text(health)).contains("\"db\":{\"status\":\"DOWN\"}").doesNotContain("127.0.0.1", "onnection");
            assertThatThrownBy(() -> TestService.start(with(own.database())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the service does not start: ")
                    .hasMessageNotContainingAny("\n", "org.springframework");
        }
    }

    @Test
    void feedbackIsTakenAgainOnceTheDatabaseIsBack(@TempDir Path folder) throws Exception {
        Database direct = server.database();
        try (Relay relay = Relay.to(direct.url());
                TestService service =
                        TestService.start(with(new Database(relay.url(), direct.user(), direct.passwordFile())))) {
            String feedback = "{\"feedback\":[" + accepted(digest(1), "a", "r/a") + "]}";
            assertThat(service.post("/api/v1/feedback", feedback).statusCode()).isEqualTo(201);
            for (int time = 0; time < 3; time++) {
                relay.cut();
                assertThat(service.post("/api/v1/feedback", feedback).statusCode())
                        .isEqualTo(503);
                assertThat(service.post("/api/v1/advice", Path.of("profiles/places/ulm.yaml"))
                                .statusCode())
                        .isEqualTo(200);
                relay.mend();
                assertThat(askedAsOftenAsTold(service, feedback)).isEqualTo(201);
                assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            }
        }
    }

    /** Who is told to come again may have to: the service looks for a database less and less often, up to every five seconds. */
    private static int askedAsOftenAsTold(TestService service, String feedback) throws Exception {
        int status = 503;
        for (int time = 0; time < 4 && status == 503; time++) { // each waits three seconds for the database
            status = service.post("/api/v1/feedback", feedback).statusCode();
        }
        return status;
    }
}
