package de.ratwerk;

import de.ratwerk.cli.Server;
import de.ratwerk.problem.Place;
import de.ratwerk.web.service.Service;
import de.ratwerk.web.service.ServiceSettings;
import de.ratwerk.web.service.ServiceSettings.Listen;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The service as the commands know it. */
final class Serving implements Server {
    @Override
    public Prepared prepare(Wanted wanted) {
        List<Path> rules = wanted.rules().isEmpty() ? List.of(wanted.shipped()) : wanted.rules();
        ServiceSettings written = wanted.settings() == null
                ? ServiceSettings.USUAL.withRules(rules)
                : ServiceSettings.read(wanted.settings(), rules);
        ServiceSettings settings = (wanted.rules().isEmpty() ? written : written.withRules(rules))
                .withListen(new Listen(
                        Objects.requireNonNullElse(
                                wanted.address(), written.listen().address()),
                        Objects.requireNonNullElse(
                                wanted.port(), written.listen().port()),
                        place(wanted, written)));
        Service.check(settings);
        return () -> start(settings);
    }

    /** Where the address was set, or could have been set otherwise. */
    private static Place place(Wanted wanted, ServiceSettings written) {
        Place place = written.listen().place();
        if (wanted.address() == null && place != null) {
            return place;
        }
        return Place.of(
                wanted.settings() == null ? "--address" : wanted.settings().toString());
    }

    private static Running start(ServiceSettings settings) {
        System.clearProperty("logback.configurationFile"); // the service has its own logging
        Service service = Service.start(settings);
        return new Running() {
            @Override
            public String url() {
                return service.url();
            }

            @Override
            public void await() throws InterruptedException {
                service.await();
            }
        };
    }

    @Override
    public byte[] settingsTemplate() {
        return ServiceSettings.template();
    }
}
