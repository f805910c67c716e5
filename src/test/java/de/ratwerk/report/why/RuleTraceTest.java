package de.ratwerk.report.why;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.why.RuleTrace;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.Json;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the author of a rule reads when asking why it did what it did. */
class RuleTraceTest {
    private static final Path FIXTURES = Path.of("src/test/resources/workshop");

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final Profile musterstadt = Profile.read(FIXTURES.resolve("musterstadt.yaml"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachConditionIsToldWithWhatItAsksAndWhatIsThere(Language language) {
        String text = traces().entrySet().stream()
                .map(trace -> "# " + trace.getKey() + "\n" + new TraceText(language).of(trace.getValue()))
                .collect(Collectors.joining("\n"));
        Golden.check(FIXTURES.resolve("traces." + language.code() + ".txt"), text);
    }

    @Test
    void machinesReadTheSame() {
        Map<String, Object> documents = new LinkedHashMap<>();
        traces().forEach((what, trace) -> documents.put(what, TraceJson.of(trace)));
        Golden.check(FIXTURES.resolve("traces.json"), Json.document(documents));
    }

    @Test
    void aRuleThatDoesNotExistHasNoTrace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTrace.of(rulebook, "h2-data/no-such-rule", musterstadt));
    }

    private Map<String, RuleTrace> traces() {
        Map<String, RuleTrace> traces = new LinkedHashMap<>();
        traces.put("fires", trace("h2-data/inventory-missing"));
        traces.put("open", trace("h2-data/improving-without-indicators"));
        traces.put("open, but for one condition", trace("h2-data/inward-only"));
        traces.put("silent by an answer", trace("h2-data/inventory-begun"));
        traces.put("silent because the question does not arise", trace("h2-data/data-not-in-draft-strategy"));
        traces.put("silent by a number that a variable holds", trace("positions/e-government-well-positioned"));
        traces.put(
                "silent without the variable",
                RuleTrace.of(rulebook, "priorities/ease-groundwork-done", Profile.empty("Leerstadt")));
        return traces;
    }

    private RuleTrace trace(String rule) {
        return RuleTrace.of(rulebook, rule, musterstadt);
    }
}
