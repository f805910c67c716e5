package de.ratwerk.web.service;

import de.ratwerk.web.RatwerkAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The service's components. Applications that take the library alone do not see it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = RatwerkAutoConfiguration.class)
@ComponentScan(
        basePackages = "de.ratwerk.web",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = RatwerkAutoConfiguration.class))
class ServiceApplication {}
