package de.ratwerk.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.access.ApiKeys.Made;
import de.ratwerk.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The service follows its key file, and keeps what it knows while that is broken. */
class LiveKeysTest {
    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();

    @Test
    void aNewKeyIsKnownAfterASecondAndNotBefore() {
        Made one = made();
        LiveKeys keys = new LiveKeys(file(), now::get);
        Made two = made();
        assertThat(keys.shown(two.shown())).isEmpty();
        later();
        assertThat(keys.shown(two.shown())).hasValue(two.key());
        assertThat(keys.shown(one.shown())).hasValue(one.key());
    }

    @Test
    void aBrokenEditLeavesTheKeysAndIsLoggedWithItsLine() throws IOException {
        Made one = made();
        LiveKeys keys = new LiveKeys(file(), now::get);
        String good = Files.readString(file());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(LiveKeys.class);
        logger.addAppender(log);
        Files.writeString(file(), "schema: ratwerk.keys/1\nkeys: [broken]\n");
        later();
        assertThat(keys.shown(one.shown())).hasValue(one.key());
        logger.detachAppender(log);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith(file() + ":2:7: wrong-type"));
        Files.writeString(file(), good + "    revoked: true\n");
        later();
        assertThat(keys.shown(one.shown()).orElseThrow().revoked()).isTrue();
    }

    @Test
    void aFileThatIsGoneLeavesTheKeys() throws IOException {
        Made one = made();
        LiveKeys keys = new LiveKeys(file(), now::get);
        Files.delete(file());
        later();
        assertThat(keys.shown(one.shown())).hasValue(one.key());
    }

    private void later() {
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    }

    private Made made() {
        ApiKeys before = ApiKeys.readOrBegin(file());
        Made made = before.make("Portal", Set.of(Scope.READ), LocalDate.EPOCH, null);
        made.all().write(file(), before);
        return made;
    }

    private Path file() {
        return folder.resolve("keys.yaml");
    }
}
