package de.ratwerk.web;

import de.ratwerk.Ratwerk;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a Spring Boot application that has Ratwerk on its class path a {@link Ratwerk} bean. */
@AutoConfiguration
@EnableConfigurationProperties(RatwerkProperties.class)
public class RatwerkAutoConfiguration {

    /**
     * The rulebook that {@code ratwerk.rules} names, opened once; an application that defines its own bean keeps it.
     *
     * @throws de.ratwerk.problem.RefusedException with every problem of the rulebook, which ends the start
     */
    @Bean
    @ConditionalOnMissingBean
    public Ratwerk ratwerk(RatwerkProperties properties) {
        return Ratwerk.open(properties.rules());
    }
}
