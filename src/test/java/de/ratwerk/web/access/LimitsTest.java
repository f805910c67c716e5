package de.ratwerk.web.access;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.access.Scope;
import io.github.bucket4j.TimeMeter;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request costs no more than it may, whatever is in it. */
class LimitsTest {
    private static final GuardedService GUARDED = GuardedService.shared();
    private static final String KEY = GUARDED.known(Scope.READ);

    static Stream<Named<String>> hostile() {
        String laugh = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        StringBuilder laughs = new StringBuilder(laugh);
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            laughs.append(c + ": &" + c + " [*" + before + ", *" + before + ", *" + before + ", *" + before + "]\n");
        }
        return Stream.of(
                Named.of("deep lists", "[".repeat(60_000)),
                Named.of("deep mappings", "{\"a\":".repeat(10_000)),
                Named.of("deep blocks", "- ".repeat(30_000)),
                Named.of("deep keys", "? ".repeat(30_000)),
                Named.of("a billion laughs", laughs.toString()),
                Named.of("an alias of itself", "a: &a [*a]\n"),
                Named.of(
                        "a huge number",
                        "schema: ratwerk.profile/1\nmunicipality: {name: A, population: " + "9".repeat(50_000) + "}\n"),
                Named.of(
                        "a number of many zeros",
                        "schema: ratwerk.profile/1\nmunicipality: {name: A, population: 1e999999999}\n"),
                Named.of(
                        "a grade of many zeros",
                        "schema: ratwerk.profile/1\n"
                                + "municipality: {name: A}\n"
                                + "infrastructure: {broadbandGrade: 1e-999999999}\n"),
                Named.of(
                        "many keys",
                        Stream.iterate(0, i -> i + 1)
                                .limit(6_000)
                                .map(i -> "k" + i + ": 1\n")
                                .reduce("", String::concat)),
                Named.of("a tag", "!!javax.script.ScriptEngineManager [x]\n"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileBodyIsRefusedLikeAnyOther(String body) {
        HttpResponse<byte[]> response = GUARDED.send(GUARDED.with(KEY, "/api/v1/advice")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(text(response)).isEqualTo(422);
        assertThat(text(response)).contains("/api/v1/problems/input-refused", "\"line\"");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsToldOrNot() {
        byte[] body = ("# " + "x".repeat(GuardedService.BODY_KIB * 1024) + "\n").getBytes(StandardCharsets.UTF_8);
        for (var publisher : new java.net.http.HttpRequest.BodyPublisher[] {
            BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        }) {
            HttpResponse<byte[]> response = GUARDED.send(GUARDED.with(KEY, "/api/v1/advice")
                    .header("Content-Type", "application/yaml")
                    .POST(publisher));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(text(response)).contains("/api/v1/problems/body-too-large", "64 KiB");
        }
    }

    @Test
    void aBatchIsMeasuredByTheLine() {
        String lines = "{}\n".repeat(GuardedService.BODY_KIB * 1024 / 2);
        assertThat(GUARDED.send(GUARDED.with(KEY, "/api/v1/advice/batch")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(lines)))
                        .statusCode())
                .as("the format is refused, not the length")
                .isEqualTo(415);
    }

    @Test
    void aFormWithFilesTellsItsLength() {
        byte[] part = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        for (String path : new String[] {"/de/cohort", "/en/open"}) {
            HttpResponse<byte[]> response = GUARDED.send(GUARDED.with(KEY, path)
                    .header("Content-Type", "Multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(part))));
            assertThat(response.statusCode()).as(path).isEqualTo(411);
        }
    }

    @Test
    void aCohortMayBeLargerAndItsPageSaysWhereThatEnds() {
        int most = GuardedService.UPLOAD_MIB << 20;
        HttpResponse<byte[]> fits = GUARDED.send(cohort(new byte[most - 1_000]));
        assertThat(fits.statusCode()).as("read, and no text").isEqualTo(422);
        HttpResponse<byte[]> larger = GUARDED.send(cohort(new byte[most + 1]));
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(text(larger)).contains("höchstens " + GuardedService.UPLOAD_MIB + " MiB");
    }

    private static HttpRequest.Builder cohort(byte[] file) {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + file.length + foot.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(foot, 0, body, head.length + file.length, foot.length);
        return GUARDED.with(KEY, "/de/cohort")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body));
    }

    @Test
    void partsOfFormsAreNotRead() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n";
        assertThat(GUARDED.send(GUARDED.with(KEY, "/api/v1/advice")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(part)))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void whoSendsTooManyRequestsIsToldWhenToGoOn() {
        String key = GUARDED.known(Scope.READ);
        HttpResponse<byte[]> first = GUARDED.send(GUARDED.with(key, "/api/v1/nothing"));
        assertThat(first.headers().firstValue("RateLimit-Limit")).hasValue("300");
        assertThat(first.headers().firstValue("RateLimit-Remaining")).hasValue("299");
        assertThat(first.headers().firstValueAsLong("RateLimit-Reset").orElseThrow())
                .isBetween(1L, 60L);
        HttpResponse<byte[]> last = first;
        for (int i = 0; i < 3_000 && last.statusCode() != 429; i++) {
            last = GUARDED.send(GUARDED.with(key, "/api/v1/nothing"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(text(last)).contains("/api/v1/problems/too-many-requests");
        assertThat(GUARDED.send(GUARDED.with(KEY, "/api/v1/nothing")).statusCode())
                .as("others are not kept out")
                .isEqualTo(404);
        HttpResponse<byte[]> health = GUARDED.send(GUARDED.with(key, "/actuator/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().firstValue("RateLimit-Limit")).isEmpty();
    }

    @Test
    void whatWasUsedComesBackWithTime() {
        Clock clock = new Clock();
        RateLimit limit = new RateLimit(2, clock);
        assertThat(limit.count("a", (name, value) -> {}).isEmpty()).isTrue();
        assertThat(limit.count("a", (name, value) -> {}).isEmpty()).isTrue();
        assertThat(limit.count("a", (name, value) -> {}).orElseThrow().headers().getFirst("Retry-After"))
                .isEqualTo("30");
        clock.now.addAndGet(TimeUnit.SECONDS.toNanos(30));
        assertThat(limit.count("a", (name, value) -> {}).isEmpty()).isTrue();
    }

    @Test
    void manyCallersDoNotFillTheMemory() {
        RateLimit limit = new RateLimit(2, new Clock());
        for (int i = 0; i < RateLimit.MOST_CALLERS + 100; i++) {
            limit.count("caller " + i, (name, value) -> {});
        }
        assertThat(limit.callers()).isEqualTo(RateLimit.MOST_CALLERS);
    }

    private static final class Clock implements TimeMeter {
        private final AtomicLong now = new AtomicLong();

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
