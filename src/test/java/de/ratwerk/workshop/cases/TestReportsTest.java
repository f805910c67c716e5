package de.ratwerk.workshop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.problem.Place;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a run of cases is told to people, to machines and to build servers. */
class TestReportsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/workshop");

    private final Rulebook rulebook = Shipped.ratwerk().rulebook();
    private final CaseBook book = CaseBook.read(List.of(FIXTURES), rulebook);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatFailedIsToldWithTheReason(Language language) {
        TestRun run = TestRun.picked(rulebook, book.cases());
        assertThat(run.passed()).isFalse();
        Golden.check(FIXTURES.resolve("failing." + language.code() + ".txt"), TestText.of(run, language));
    }

    @Test
    void aRunWithoutFailuresIsTwoWords() {
        TestRun run = TestRun.picked(
                rulebook, book.only(given -> given.name().endsWith("hold")).cases());
        assertThat(run.passed()).isTrue();
        assertThat(TestText.of(run, Language.DE)).isEqualTo("Fälle: 1, nicht wie erwartet: 0\n");
    }

    @Test
    void buildServersReadTheCounts() throws Exception {
        Element suites = xml(TestXml.of(TestRun.picked(rulebook, book.cases()), Language.EN));
        assertThat(suites.getTagName()).isEqualTo("testsuites");
        assertThat(suites.getAttribute("tests")).isEqualTo("3");
        assertThat(suites.getAttribute("failures")).isEqualTo("2");
        Element suite = elements(suites, "testsuite").get(0);
        assertThat(suite.getAttribute("name")).endsWith("failing.cases.yaml");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        List<Element> tests = elements(suite, "testcase");
        assertThat(tests).extracting(test -> test.getAttribute("line")).containsExactly("3", "10", "18");
        assertThat(tests).extracting(test -> elements(test, "failure").size()).containsExactly(1, 1, 0);
        Element both = elements(suite, "failure").get(1);
        assertThat(both.getAttribute("message")).endsWith(" (and 1 more)");
        assertThat(both.getTextContent().lines().filter(line -> line.contains(": expected ")))
                .hasSize(2);
    }

    @Test
    void whatIsSpecialInXmlArrivesAsItWasWritten() throws Exception {
        Element suites = xml(TestXml.of(TestRun.picked(rulebook, book.cases()), Language.DE));
        assertThat(elements(suites, "testcase").get(2).getAttribute("name")).isEqualTo("<&> and \"quotes\" hold");
        assertThat(elements(suites, "failure").get(0).getTextContent()).contains("verlangt degree == Degree.NONE");
    }

    @Test
    void whatXmlCannotHoldIsWrittenOut() throws Exception {
        Case shipped = book.cases().get(0);
        Case odd = new Case(
                "a \uFFFF and an emoji \uD83D\uDE00",
                shipped.profile(),
                shipped.expects(),
                new Place("a folder\uFFFE/0.cases.yaml", 2, 11));
        Element told = elements(xml(TestXml.of(TestRun.picked(rulebook, List.of(odd)), Language.EN)), "testcase")
                .get(0);
        assertThat(told.getAttribute("name")).isEqualTo("a \\uffff and an emoji \uD83D\uDE00");
        assertThat(told.getAttribute("file")).isEqualTo("a folder\\ufffe/0.cases.yaml");
    }

    @Test
    void machinesReadEveryCaseAndWhyItFailed() {
        JsonNode run = JsonMapper.shared().readTree(TestJson.of(TestRun.picked(rulebook, book.cases()), Language.EN));
        assertThat(run.propertyNames()).containsExactlyInAnyOrder("passed", "cases");
        assertThat(run.get("passed").asBoolean()).isFalse();
        JsonNode first = run.get("cases").get(0);
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("name", "file", "line", "passed", "failures");
        JsonNode failure = first.get("failures").get(0);
        assertThat(failure.propertyNames()).containsExactlyInAnyOrder("id", "line", "expected", "got", "trace");
        assertThat(failure.get("line").asInt()).isEqualTo(7);
        assertThat(failure.get("trace").get("outcome").asString()).isEqualTo("silent");
        JsonNode ofAction = run.get("cases").get(1).get("failures").get(0);
        assertThat(ofAction.propertyNames()).containsExactlyInAnyOrder("id", "line", "expected", "got");
        assertThat(ofAction.get("expected").asString()).isEqualTo("due, later, 1..2.5 points");
    }

    @Test
    void machinesReadCoverageAndMutants() {
        JsonNode run = JsonMapper.shared().readTree(TestJson.of(TestRun.of(rulebook, book, true), Language.EN));
        JsonNode coverage = run.get("coverage");
        assertThat(coverage.propertyNames()).containsExactlyInAnyOrder("firedRules", "seenConditions", "incomplete");
        JsonNode incomplete = coverage.get("incomplete").get(0);
        assertThat(incomplete.propertyNames()).containsExactlyInAnyOrder("rule", "fired", "conditions", "unseen");
        assertThat(incomplete.get("unseen").get(0).propertyNames())
                .containsExactlyInAnyOrder("condition", "file", "line", "neverTrue", "neverFalse");
        JsonNode mutation = run.get("mutation");
        assertThat(mutation.propertyNames()).containsExactlyInAnyOrder("score", "rules", "stale");
        JsonNode rule = mutation.get("rules").get(0);
        assertThat(rule.propertyNames())
                .containsExactlyInAnyOrder("rule", "score", "noticed", "survivors", "equivalents");
        assertThat(rule.get("survivors").get(0).propertyNames())
                .containsExactlyInAnyOrder("mutant", "file", "line", "before", "after");
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
