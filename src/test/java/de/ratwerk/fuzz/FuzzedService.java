package de.ratwerk.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import de.ratwerk.web.TestService;
import de.ratwerk.web.service.ServiceSettings;
import org.slf4j.LoggerFactory;

/** The service that inputs are sent to; it runs as it always does, with everything that it can be set up for. */
final class FuzzedService {
    private static final TestService SERVICE = start();

    private FuzzedService() {}

    static TestService get() {
        return SERVICE;
    }

    private static TestService start() {
        ServiceSettings settings = TestService.equipped(Scratch.folder());
        TestService service =
                TestService.start(settings.withLimits(settings.limits().withRequestsPerMinute(Integer.MAX_VALUE)));
        // A line for each request would fill the disk.
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLoggerList()
                .forEach(logger -> logger.setLevel(Level.OFF));
        return service;
    }
}
