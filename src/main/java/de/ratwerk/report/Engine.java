package de.ratwerk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which versions made an advice. */
public final class Engine {
    private static final Properties VERSIONS = load();

    private Engine() {}

    /** The versions in words, such as {@code ratwerk 0.1.0, drools 10.2.0}. */
    public static String versions() {
        return "ratwerk " + VERSIONS.getProperty("ratwerk") + ", drools " + VERSIONS.getProperty("drools");
    }

    /** The version of Ratwerk alone, such as {@code 0.1.0}. */
    public static String version() {
        return VERSIONS.getProperty("ratwerk");
    }

    private static Properties load() {
        try (InputStream in = Objects.requireNonNull(Engine.class.getResourceAsStream("engine.properties"))) {
            Properties versions = new Properties();
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
