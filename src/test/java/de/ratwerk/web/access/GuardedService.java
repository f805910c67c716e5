package de.ratwerk.web.access;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.access.ApiKeys.Made;
import de.ratwerk.access.Scope;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Access;
import de.ratwerk.web.service.ServiceSettings.Issuer;
import de.ratwerk.web.service.ServiceSettings.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A service that asks who comes, by keys and by tokens; started once for all tests that need one. */
final class GuardedService {
    static final int REQUESTS_PER_MINUTE = 300;
    static final int BODY_KIB = 64;
    static final int UPLOAD_MIB = 1;

    private static @Nullable GuardedService shared;

    private final Path file = file();
    private final TestIssuer issuer = new TestIssuer();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final int askedAtStart;
    private final TestService service;

    private GuardedService() {
        key(Set.of(Scope.READ), null); // it starts with none but a usable one
        Limits usual = ServiceSettings.USUAL.limits();
        service = TestService.start(ServiceSettings.USUAL
                .withAccess(new Access(file, new Issuer(issuer.url(), TestIssuer.AUDIENCE)))
                .withLimits(new Limits(
                        BODY_KIB,
                        UPLOAD_MIB,
                        usual.body(),
                        usual.evaluation(),
                        REQUESTS_PER_MINUTE,
                        usual.evaluations())));
        askedAtStart = issuer.asked();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    static synchronized GuardedService shared() {
        if (shared == null) {
            shared = new GuardedService();
        }
        return shared;
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("keys").resolve("keys.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return service.url();
    }

    /** A new key that the service knows by now. */
    String known(Scope... scopes) {
        String key = key(scopes.length == 0 ? EnumSet.noneOf(Scope.class) : Set.of(scopes), null);
        await(key, true);
        return key;
    }

    /** Makes a key; the service may not know it yet. */
    synchronized String key(Set<Scope> scopes, @Nullable LocalDate until) {
        ApiKeys before = ApiKeys.readOrBegin(file);
        Made made = before.make("Portal", scopes, LocalDate.now(), until);
        made.all().write(file, before);
        return made.shown();
    }

    synchronized void revoke(String key) {
        ApiKeys before = ApiKeys.read(file);
        before.revoke(key).write(file, before);
    }

    /** Asks until the service knows, or does not know any more, a key; health is not counted. */
    void await(String key, boolean known) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            int status =
                    service.send(with(key, "/actuator/health/liveness").GET()).statusCode();
            if (status != 401 == known) {
                return;
            }
        }
        throw new AssertionError("the service never noticed");
    }

    HttpRequest.Builder with(String key, String path) {
        return service.request(path).header("X-API-Key", key);
    }

    HttpRequest.Builder withToken(String token, String path) {
        return service.request(path).header("Authorization", "Bearer " + token);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        return service.send(request);
    }

    TestService service() {
        return service;
    }

    TestIssuer issuer() {
        return issuer;
    }

    int askedAtStart() {
        return askedAtStart;
    }

    Path keyFile() {
        return file;
    }

    /** All that was logged since the start. */
    List<String> logged() {
        synchronized (log) {
            return List.copyOf(log.list).stream()
                    .map(event -> event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : event.getThrowableProxy().getMessage()))
                    .toList();
        }
    }
}
