package de.ratwerk.web.service;

import de.ratwerk.decision.SigningKey;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.service.ServiceSettings.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A service that runs. Several can run in one process; they share nothing. */
public final class Service implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ServiceSettings settings;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Service(ConfigurableApplicationContext context, ServiceSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Starts a service; it answers when this returns.
     *
     * @throws RefusedException if the settings do not go together, or with every problem of the rulebook
     * @throws UncheckedIOException if it cannot listen there
     */
    public static Service start(ServiceSettings settings) {
        check(settings);
        SecretFile.warn(settings);
        // Before anything listens, and before the framework can say in many words what is told in few.
        LiveRules rules = new LiveRules(settings.rules(), settings.operation().keptRulebooks(), Clock.systemUTC());
        ConfigurableEnvironment environment = new StandardEnvironment();
        // Before all else, so that no variable of the machine's environment changes what the settings say.
        environment.getPropertySources().addFirst(new MapPropertySource("settings", properties(settings)));
        SpringApplication application = new SpringApplicationBuilder(ServiceApplication.class)
                .environment(environment)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .build();
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(ServiceSettings.class, () -> settings);
            beans.registerBean(LiveRules.class, () -> rules);
        });
        ConfigurableApplicationContext context;
        try {
            context = application.run();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
        Service service = new Service(context, settings);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> service.ended.countDown());
        return service;
    }

    /**
     * Looks whether a service may be run so, and into the files that its settings name, before anything of it is there.
     *
     * @throws RefusedException if others could use it without being asked who they are, if its keys let nobody in, or if a file
     *     is missing or holds something else than it should
     */
    public static void check(ServiceSettings settings) {
        Problems problems = new Problems();
        note(problems, () -> AccessCheck.of(settings, LocalDate.now(ZoneId.systemDefault())));
        Path signingKey = settings.signingKey();
        if (signingKey != null) {
            note(problems, () -> SigningKey.read(Source.read(signingKey)));
        }
        Path password = settings.database() == null ? null : settings.database().passwordFile();
        if (password != null) {
            note(problems, () -> SecretFile.password(password));
        }
        problems.refuseIfAny();
    }

    private static void note(Problems problems, Runnable look) {
        try {
            look.run();
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
        }
    }

    /** What a start failed for, without what the framework wraps it in. */
    private static RuntimeException refusal(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused;
            }
            if (cause instanceof PortInUseException taken) {
                return new UncheckedIOException(
                        "Auf Port " + taken.getPort()
                                + " hört schon ein anderes Programm; --port nimmt einen anderen. /"
                                + " Another program listens on port " + taken.getPort() + "; --port takes another.",
                        new IOException(e));
            }
            if (cause instanceof SQLException || cause instanceof FlywayException) {
                return new UncheckedIOException(DatabaseSettings.away(cause), new IOException(e));
            }
        }
        return e;
    }

    private static Map<String, Object> properties(ServiceSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.config.location", "classpath:/de/ratwerk/web/service/spring.yaml");
        properties.put("server.address", settings.listen().address().getHostAddress());
        properties.put("server.port", settings.listen().port());
        properties.put(
                "management.endpoint.health.show-details", settings.access().isOpen() ? "always" : "when-authorized");
        database(settings.database(), properties);
        properties.put("logging.config", "classpath:de/ratwerk/web/service/log.xml");
        if (settings.operation().jsonLog()) {
            properties.put("logging.config", "classpath:de/ratwerk/web/service/log-json.xml");
            properties.put("logging.structured.format.console", "ecs");
        }
        URI traces = settings.operation().traces();
        properties.put("management.tracing.export.enabled", traces != null);
        if (traces != null) {
            properties.put("management.tracing.sampling.probability", "1.0");
            properties.put("management.opentelemetry.tracing.export.otlp.endpoint", traces.toString());
        }
        properties.put(
                "spring.lifecycle.timeout-per-shutdown-phase",
                settings.operation().shutdown().toMillis() + "ms");
        return properties;
    }

    /** Without a database nothing of the kind is set up, so that nothing can be kept by mistake. */
    private static void database(@Nullable Database database, Map<String, Object> properties) {
        if (database == null) {
            properties.put(
                    "spring.autoconfigure.exclude",
                    Stream.of(
                                    DataSourceAutoConfiguration.class,
                                    DataSourceInitializationAutoConfiguration.class,
                                    DataSourceTransactionManagerAutoConfiguration.class,
                                    FlywayAutoConfiguration.class)
                            .map(Class::getName)
                            .collect(Collectors.joining(",")));
            return;
        }
        properties.putAll(DatabaseSettings.of(database));
    }

    /** The address that it answers under, without a slash at the end: {@code http://127.0.0.1:8080}. */
    public String url() {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        int port = server.getPort();
        InetAddress address = settings.listen().address();
        String host = address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Waits until the service was told to end. */
    public void await() throws InterruptedException {
        ended.await();
    }

    /** Ends the service when what is under way is done; requests that come meanwhile are refused. */
    @Override
    public void close() {
        context.close();
    }
}
