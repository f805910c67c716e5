package de.ratwerk.workshop.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.ratwerk.evidence.EvidenceReader;
import de.ratwerk.evidence.Figure;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as an author may write them, and one mistake each that an editor marks. */
class RefusedBySchemasTest {
    private static final String RULEBOOK = """
        id: my-rulebook
        version: 1.0.0
        title: {de: Mein Regelwerk, en: My rulebook}
        survey: {from: 2018-12, to: 2019-02}
        recommendations:
          H2: {title: Den Datenschatz nutzen!, clauses: {foundations: {de: Grundlagen, en: Foundations}}}
        criteria:
          gap: {title: {de: Abstand, en: gap}, weight: 1, combine: strongest, values: {missing: 0.8}}
        phases:
          now: {title: {de: Jetzt, en: Now}, minimumScore: 55, atMost: 5}
        thresholds: {larger-municipality: 50000}
        robustness: {samples: 10000, seed: 412}
        readings: [{de: So gelesen., en: Read so.}]
        """;

    private static final String ACTIONS = """
        recommendation: H2
        actions:
          run-data-inventory:
            title: {de: Daten aufnehmen, en: Take stock of the data}
            effort: medium
            shared: false
            requires: [find-cooperation-partner]
            ties: [{to: H3, evidence: data.strategy}]
            steps: [{de: Anfangen., en: Begin.}]
        situations:
          h2-data/inventory-missing: {de: "Es fehlt {subjects}.", en: "{subjects} is missing."}
        """;

    private static final String EVIDENCE = """
        chapter: "1"
        evidence:
          egov.fim.known:
            kind: share
            figure: {percent: 29, reading: about}
            base: {de: alle Befragten, en: all respondents}
            statement: {de: "{Figure} kennen FIM.", en: "{Figure} know FIM."}
            inferred: true
        """;

    private static final String CASES = """
        cases:
          - name: first efforts only
            base: ../../profiles/examples/district.yaml
            given:
              data.instruments.inventory: low
              strategy.fields: [administration, data]
              strategy.links: unknown
              strategy.considersOzg: yes
              community.offers.wifi: true
              eGovernment.components.*.usage: not-used
            fires: [h2-data/inventory-begun]
            silent: [h2-data/inventory-missing]
            actions:
              run-data-inventory: due
              publish-open-data: {verdict: due, phase: now, score: 55..70}
              automate-processes: {verdict: due, score: 61.5}
        equivalent:
          - rule: h2-data/inventory-missing
            mutant: without the pattern DataInstrument
            because: {de: Kein Unterschied., en: No difference.}
        """;

    private static final String PRIORS = """
        priors:
          infrastructure.broadbandGrade:
            - {answers: [1, 2], evidence: broadband.good}
          training.trends:
            - {answers: [offered], evidence: citizens.skills.support}
        """;

    private static final Map<String, String> FILES =
            Map.of("rulebook", RULEBOOK, "actions", ACTIONS, "evidence", EVIDENCE, "cases", CASES, "priors", PRIORS);

    @Test
    void whatAnAuthorMayWriteIsTaken() {
        FILES.forEach(
                (kind, file) -> assertThat(Schemas.faults(kind, file)).as(kind).isEmpty());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("unknown key", "rulebook", "readings:", "reading:"),
                mistake("id with capitals", "rulebook", "my-rulebook", "My Rulebook"),
                mistake("month that does not exist", "rulebook", "2019-02", "2019-13"),
                mistake("seventh recommendation", "rulebook", "H2:", "H7:"),
                mistake("weight in per cent", "rulebook", "weight: 1", "weight: 40"),
                mistake("combine misspelt", "rulebook", "strongest", "stongest"),
                mistake("value out of the unit", "rulebook", "missing: 0.8", "missing: 1.8"),
                mistake("phase that does not exist", "rulebook", "now:", "today:"),
                mistake("score as words", "rulebook", "minimumScore: 55", "minimumScore: high"),
                mistake("threshold with a decimal point", "rulebook", "50000", "50.5"),
                mistake("too many samples", "rulebook", "10000", "1000000"),
                mistake("English text missing", "rulebook", ", en: Read so.", ""),
                mistake("recommendation in small letters", "actions", "recommendation: H2", "recommendation: h2"),
                mistake("action id with underscores", "actions", "run-data-inventory:", "run_data_inventory:"),
                mistake("German text missing", "actions", "{de: Daten aufnehmen, en", "{en"),
                mistake("third language", "actions", "en: Begin.", "en: Begin., fr: Commencer."),
                mistake("effort misspelt", "actions", "medium", "meduim"),
                mistake("yes where true stands", "actions", "shared: false", "shared: yes"),
                mistake("requires not a list", "actions", "[find-cooperation-partner]", "find-cooperation-partner"),
                mistake("tie without evidence", "actions", ", evidence: data.strategy", ""),
                mistake("no step", "actions", "[{de: Anfangen., en: Begin.}]", "[]"),
                mistake("figure in a step", "actions", "Anfangen.", "Um 9 Uhr anfangen."),
                mistake("situation without folder", "actions", "h2-data/inventory-missing", "inventory-missing"),
                mistake("gap that no rule fills", "actions", "{subjects}.", "{subject}."),
                mistake("prior of a question misspelt", "priors", "training.trends", "training.trend"),
                mistake("prior of an answer misspelt", "priors", "offered", "ofered"),
                mistake("prior without evidence", "priors", ", evidence: broadband.good", ""),
                mistake("grade that does not exist", "priors", "[1, 2]", "[0, 1]"),
                mistake("chapter that does not exist", "evidence", "\"1\"", "\"7\""),
                mistake("kind misspelt", "evidence", "kind: share", "kind: shares"),
                mistake("key with capitals", "evidence", "egov.fim.known", "eGov.fim.known"),
                mistake("figure as words", "evidence", "percent: 29", "percent: 29 %"),
                mistake("more than all", "evidence", "percent: 29", "percent: 129"),
                mistake("reading misspelt", "evidence", "reading: about", "reading: abuot"),
                mistake("reading without figure", "evidence", "percent: 29, ", ""),
                mistake("half a span", "evidence", "percent: 29, reading: about", "percentFrom: 20"),
                mistake("two figures", "evidence", "reading: about", "n: 412"),
                mistake("figure typed into a statement", "evidence", "{Figure} know", "29% know"),
                mistake("no statement", "evidence", "statement:", "context:"),
                mistake("case without name", "cases", "name: first efforts only\n    base", "base"),
                mistake("unknown question", "cases", "data.instruments.inventory", "data.instrument.inventory"),
                mistake("star for no question", "cases", "components.*.usage", "component.*.usage"),
                mistake("unknown value", "cases", "inventory: low", "inventory: little"),
                mistake("unknown value in a list", "cases", "[administration, data]", "[administration, date]"),
                mistake("unknown value behind a star", "cases", "usage: not-used", "usage: unused"),
                mistake("list where one value stands", "cases", "inventory: low", "inventory: [low, high]"),
                mistake("expectation not a list", "cases", "[h2-data/inventory-begun]", "h2-data/inventory-begun"),
                mistake("rule without folder", "cases", "[h2-data/inventory-begun]", "[inventory-begun]"),
                mistake("expectation misspelt", "cases", "silent:", "silents:"),
                mistake("verdict misspelt", "cases", "run-data-inventory: due", "run-data-inventory: not due"),
                mistake("phase misspelt", "cases", "phase: now", "phase: nwo"),
                mistake("score with a dash", "cases", "55..70", "55-70"),
                mistake("reason in one language", "cases", ", en: No difference.", ""));
    }

    private static Arguments mistake(String what, String kind, String right, String wrong) {
        return arguments(what, kind, right, wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aTypicalMistakeIsRefused(String what, String kind, String right, String wrong) {
        String file = FILES.get(kind);
        assertThat(file).contains(right);
        assertThat(Schemas.faults(kind, file.replace(right, wrong))).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "given: {}", "fires: []", "open: []\n    silent: []", "actions: {}"})
    void aCaseThatExpectsNothingIsRefused(String expectations) {
        assertThat(Schemas.faults("cases", "cases:\n  - name: nothing\n    " + expectations))
                .isNotEmpty();
    }

    /** The schema and the reader know the same forms of figures, and there are no others. */
    @Test
    void everyFormOfFigureIsTakenByTheSchemaAndTheReader() {
        Set<Class<?>> read = new HashSet<>();
        for (List<String> form : EvidenceReader.FIGURES) {
            String figure = form.stream()
                    .map(key -> key + ": " + (key.equals("reading") ? "about" : "7"))
                    .collect(Collectors.joining(", "));
            String yaml =
                    EVIDENCE.replace("percent: 29, reading: about", figure).replace("{Figure}", gap(form.get(0)));
            assertThat(Schemas.faults("evidence", yaml)).as(yaml).isEmpty();
            Problems problems = new Problems();
            read.add(new EvidenceReader(Text.same("x"), problems)
                    .read(Source.of("evidence.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                    .get(0)
                    .figure()
                    .getClass());
            assertThat(problems.sorted()).as(yaml).isEmpty();
        }
        assertThat(read).isEqualTo(Set.of(Figure.class.getPermittedSubclasses()));
    }

    private static String gap(String key) {
        return key.startsWith("percent") ? "{Figure}" : "{" + key + "}";
    }
}
