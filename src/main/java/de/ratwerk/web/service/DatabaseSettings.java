package de.ratwerk.web.service;

import de.ratwerk.web.service.ServiceSettings.Database;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the database is reached, and what is said when it is not. */
final class DatabaseSettings {
    /** Users of the database wait no longer than that for one that is away. */
    private static final int PATIENCE_MILLIS = 3_000;

    private static final int CONNECTIONS = 8;

    private DatabaseSettings() {}

    /**
     * What the framework is told of a database.
     *
     * @throws de.ratwerk.problem.RefusedException if its password cannot be read
     */
    static Map<String, Object> of(Database database) {
        boolean isFile = database.url().startsWith("jdbc:h2:");
        Map<String, Object> properties = new LinkedHashMap<>();
        // A file is closed when the service has ended, not while requests are still under way.
        properties.put("spring.datasource.url", isFile ? database.url() + ";DB_CLOSE_ON_EXIT=FALSE" : database.url());
        if (database.user() != null) {
            properties.put("spring.datasource.username", database.user());
        }
        if (database.passwordFile() != null) {
            properties.put("spring.datasource.password", SecretFile.password(database.passwordFile()));
        }
        properties.put("spring.datasource.hikari.connection-timeout", PATIENCE_MILLIS);
        properties.put("spring.datasource.hikari.validation-timeout", PATIENCE_MILLIS / 2);
        properties.put("spring.datasource.hikari.maximum-pool-size", CONNECTIONS);
        properties.put("spring.datasource.hikari.pool-name", "feedback");
        if (!isFile) {
            // In seconds: a server that says nothing must not hold requests.
            properties.put("spring.datasource.hikari.data-source-properties.connectTimeout", PATIENCE_MILLIS / 1000);
            properties.put("spring.datasource.hikari.data-source-properties.socketTimeout", 10);
        }
        properties.put("spring.flyway.locations", "classpath:de/ratwerk/web/feedback");
        return properties;
    }

    /** One sentence on why the database cannot be used. */
    static String away(Throwable why) {
        Throwable deepest = why;
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                deepest = cause;
            }
        }
        String reason = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return "Die Datenbank für Rückmeldungen lässt sich nicht nutzen; der Dienst startet nicht. /"
                + " The database for feedback cannot be used; the service does not start: " + reason;
    }
}
