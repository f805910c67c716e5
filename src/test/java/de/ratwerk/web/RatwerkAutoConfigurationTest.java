package de.ratwerk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.Ratwerk;
import de.ratwerk.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** An integrator's Spring Boot application finds Ratwerk ready. */
class RatwerkAutoConfigurationTest {
    /** It uses no database; what would set one up lies on the class path for the service's sake. */
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class AdvisoryTool {}

    @Test
    void anApplicationFindsTheShippedRulebookOpen() {
        try (ConfigurableApplicationContext context = application().run("--ratwerk.rules=rules")) {
            assertThat(context.getBean(Ratwerk.class).rulebook().rules()).isNotEmpty();
        }
    }

    @Test
    void aRulebookThatIsNotThereEndsTheStart() {
        assertThatThrownBy(() -> application().run("--ratwerk.rules=no-such-folder"))
                .hasRootCauseInstanceOf(RefusedException.class);
    }

    private static SpringApplication application() {
        return new SpringApplicationBuilder(AdvisoryTool.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .build();
    }
}
