package de.ratwerk.report.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A portfolio comes back from its file as it was, and nothing else is taken for one. */
class PortfolioFileTest {
    private static final String NAME = "portfolio.json";

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasWrittenIsReadAndWrittenAgain(Language language) {
        for (PortfolioDocument document : new PortfolioDocument[] {
            PortfolioSpecimen.everything(language),
            PortfolioSpecimen.hostile(language),
            PortfolioSpecimen.anonymised(language),
            PortfolioSpecimen.large(language)
        }) {
            String json = PortfolioFormat.json(document);
            PortfolioDocument read = PortfolioFile.read(NAME, bytes(json));
            assertThat(read).isEqualTo(document);
            assertThat(PortfolioFormat.json(read)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"anonymised\"', '\"unheard\" : 1, \"anonymised\"', damaged-portfolio, unheard",
        "'\"advised\" : \\d+', '\"advised\" : \"many\"', damaged-portfolio, cohort.advised",
        "'\"language\" : \"de\"', '\"language\" : \"fr\"', damaged-portfolio, language",
        "'\"ratwerk.portfolio/1\"', '\"ratwerk.portfolio/2\"', wrong-schema, schema",
        "'\"ratwerk.portfolio/1\"', '1', wrong-schema, schema"
    })
    void whatIsNotAsItIsWrittenIsRefusedAtItsPath(String from, String to, String kind, String path) {
        String json = PortfolioFormat.json(PortfolioSpecimen.everything(Language.DE));
        assertRefused(json.replaceFirst(from, to), kind, path);
    }

    @Test
    void whatIsMissingIsRefused() {
        String json = PortfolioFormat.json(PortfolioSpecimen.everything(Language.DE));
        assertRefused(json.replaceFirst("(?s)\"engine\" : \"[^\"]*\",", ""), "damaged-portfolio", "engine");
        assertRefused(json.replaceFirst("\"phase\" : \"now\",", ""), "damaged-portfolio", "actions[0].phases[0].phase");
    }

    @Test
    void whatIsCutOffOrGoesOnIsRefused() {
        String json = PortfolioFormat.json(PortfolioSpecimen.everything(Language.DE));
        assertRefused(json.substring(0, json.length() / 2), "damaged-portfolio", null);
        assertRefused(json + "{}", "damaged-portfolio", null);
    }

    @Test
    void whatIsNoPortfolioIsNotTakenForOne() {
        assertThat(PortfolioFile.isOne(bytes("{\"a\": {\"schema\": \"ratwerk.portfolio/1\"}}")))
                .isFalse();
        assertThat(PortfolioFile.isOne(bytes("schema: ratwerk.portfolio/1"))).isFalse();
        assertThat(PortfolioFile.isOne(bytes("{\"a\": [1], \"schema\": \"ratwerk.portfolio/7\"}")))
                .isTrue();
    }

    private static void assertRefused(String json, String kind, @org.jspecify.annotations.Nullable String path) {
        assertThatThrownBy(() -> PortfolioFile.read(NAME, bytes(json)))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    if (path != null) {
                        assertThat(problem.path()).isEqualTo(path);
                    }
                }));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
