package de.ratwerk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Marks a test that takes long and seldom finds what nothing else does. It runs with {@code -Dratwerk.thorough=true}, as
 * {@code .ci/run} does, so that {@code mvn verify} stays quick.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "ratwerk.thorough",
        matches = "true",
        disabledReason = "takes long; -Dratwerk.thorough=true runs it")
public @interface Thorough {
    /** Whether thorough tests run. */
    boolean WANTED = Boolean.getBoolean("ratwerk.thorough");
}
