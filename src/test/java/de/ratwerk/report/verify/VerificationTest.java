package de.ratwerk.report.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.EditedRules;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An advice file holds what it was made from, and whatever is changed in it is found. */
class VerificationTest {
    private static Ratwerk ratwerk = Shipped.ratwerk();

    /** The shipped rulebook, but trying hardly any other weights: these tests advise thousands of times. */
    @BeforeAll
    static void openQuickly(@TempDir Path folder) {
        ratwerk = Ratwerk.open(EditedRules.copiedTo(folder)
                .replace("rulebook.yaml", "samples: 10000", "samples: 20")
                .folder());
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static List<Path> profiles() {
        return Shipped.profiles();
    }

    /** Some that show much, for what is tried leaf by leaf. */
    static List<Path> some() {
        return List.of(
                Path.of("profiles/places/ulm.yaml"),
                Path.of("profiles/examples/district.yaml"),
                Path.of("profiles/examples/strategy-in-the-making.yaml"));
    }

    private static Verification verify(String json) {
        return Verification.of(AdviceFiles.read(json), ratwerk.rulebook(), ratwerk::advise);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyShippedAdviceIsIdenticalInEveryFormItCanHave(Path file) {
        Advice advice = ratwerk.advise(Profile.read(file));
        JsonReport whole = new JsonReport(Language.DE, Integer.MAX_VALUE);
        JsonReport shortened = new JsonReport(Language.EN, 3);
        for (String json : List.of(whole.line(advice), shortened.document(advice))) {
            Verification verification = verify(json);
            assertThat(verification.differences()).isEmpty();
            assertThat(verification.isIdentical()).isTrue();
            assertThat(verification.file().profile().digest())
                    .isEqualTo(advice.profile().digest());
        }
    }

    /** Another program drops closing zeros and sorts keys; what it changes beside that is found. */
    @ParameterizedTest
    @MethodSource("some")
    void anAdviceSavedByAnotherProgramIsIdenticalButRewritten(Path file) {
        String json = new JsonReport(Language.DE, Integer.MAX_VALUE).line(ratwerk.advise(Profile.read(file)));
        JsonMapper another = JsonMapper.builder()
                .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        Map<?, ?> document = another.readValue(json, Map.class);
        String saved = another.writeValueAsString(document);
        Verification verification = verify(saved);
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.isIdentical()).isTrue();
        assertThat(verification.isRewritten()).isTrue();
        assertThat(VerificationText.of(verification, Language.DE)).contains("Nur die Schreibweise");

        ObjectNode forged = (ObjectNode) MAPPER.readTree(saved);
        ObjectNode answer = (ObjectNode) forged.get("answers").get(0);
        answer.put("line", answer.get("line").asInt() + 1);
        assertThat(verify(MAPPER.writeValueAsString(forged)).isIdentical()).isFalse();
    }

    @Test
    void aProfileIsMadeAgainFromTheAdviceAlone() {
        SyntheticCohort cohort = SyntheticCohort.of(ratwerk.rulebook().evidence(), 5);
        JsonReport report = new JsonReport(Language.DE, Integer.MAX_VALUE);
        for (int i = 0; i < 20; i++) {
            Profile profile = cohort.municipality(i + 1, i % 20 / 19.0);
            String json = report.line(ratwerk.advise(profile));
            Profile again = AdviceFiles.read(json).profile();
            assertThat(again.digest()).isEqualTo(profile.digest());
            assertThat(report.line(ratwerk.advise(again))).isEqualTo(json);
        }
    }

    /** Against its own answers: all but what these answers decide themselves is found at exactly its path. */
    @ParameterizedTest
    @MethodSource("some")
    void whateverIsChangedByHandIsFound(Path file) {
        Tally tally = new Tally();
        String json = new JsonReport(Language.DE, 4).line(ratwerk.advise(Profile.read(file)));
        var shown = ratwerk.advise(Profile.read(file)); // what is recomputed from unchanged answers
        forEachChange(json, (path, changed) -> {
            AdviceFile advice;
            try {
                advice = AdviceFiles.read(changed);
            } catch (RefusedException e) {
                // An answer that is none is told by the name of its question, all else by its path in the file.
                assertThat(e.problems())
                        .as(path)
                        .anyMatch(problem ->
                                path.startsWith("answers[") || path.startsWith(String.valueOf(problem.path())));
                assertThat(e.problems().get(0).place().line()).as(path).isPositive();
                tally.refused++;
                return;
            }
            boolean decides = path.startsWith("answers[")
                    || Set.of("asOf", "language", "top").contains(path);
            Verification verification =
                    Verification.of(advice, ratwerk.rulebook(), profile -> decides ? ratwerk.advise(profile) : shown);
            assertThat(verification.isIdentical()).as(path).isFalse();
            assertThat(verification.asWritten()).as(path).isFalse();
            if (decides) {
                tally.byDigest++;
            } else {
                assertThat(paths(verification)).as(path).isEqualTo(Set.of(path));
                tally.atItsPath++;
            }
        });
        assertThat(tally.atItsPath).isGreaterThan(60);
    }

    /** Against the profile: the answers, too, are found at exactly their path. */
    @ParameterizedTest
    @MethodSource("some")
    void againstItsProfileEveryAnswerChangedByHandIsFoundAtItsPath(Path file) {
        Profile profile = Profile.read(file);
        var shown = ratwerk.advise(profile);
        String json = new JsonReport(Language.DE, 4).line(shown);
        forEachChange(json, (path, changed) -> {
            if (!path.startsWith("answers[") && !path.equals("asOf")) {
                return;
            }
            try {
                Verification verification =
                        Verification.of(AdviceFiles.read(changed), profile, ratwerk.rulebook(), answers -> shown);
                assertThat(paths(verification)).as(path).isEqualTo(Set.of(path));
            } catch (RefusedException e) {
                assertThat(e.problems()).as(path).isNotEmpty();
            }
        });
    }

    @Test
    void otherRulesAreNamedAsTheCause(@TempDir Path folder) {
        Ratwerk other = Ratwerk.open(EditedRules.copiedTo(folder)
                .replace("rulebook.yaml", "version: 1.0.0", "version: 1.0.1")
                .folder());
        Profile profile = Profile.read(Path.of("profiles/places/ulm.yaml"));
        String json = new JsonReport(Language.DE, Integer.MAX_VALUE).line(other.advise(profile));
        Verification verification = verify(json);
        assertThat(verification.asWritten()).isTrue();
        assertThat(verification.itsAnswers()).isTrue();
        assertThat(verification.madeBy())
                .extracting(Verification.OtherMaker::path)
                .containsExactly("rulebook.version", "rulebook.digest");
        assertThat(verification.differences())
                .isSortedAccordingTo(java.util.Comparator.comparing(Verification.Difference::path, JsonPath.ORDER));
        assertThat(VerificationText.of(verification, Language.DE)).contains("Mit anderen Regeln erstellt");
    }

    @Test
    void whatIsNoAdviceIsRefusedAtItsPlace() {
        assertThat(kind("[]")).isEqualTo("not-advice");
        assertThat(kind("{\"schema\":\"ratwerk.profile/1\"}")).isEqualTo("not-advice");
        assertThat(kind("{\"schema\":\"ratwerk.advice/2\"}")).isEqualTo("unknown-value");
        assertThat(kind("{\"schema\":")).isEqualTo("not-json");
        assertThat(kind("")).isEqualTo("empty-file");
        assertThat(kind("[".repeat(100))).isEqualTo("not-json");
    }

    private static String kind(String json) {
        return catchThrowableOfType(RefusedException.class, () -> AdviceFiles.read(json)).problems().stream()
                .map(de.ratwerk.problem.Problem::kind)
                .filter(kind -> !kind.equals("missing-key"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> paths(Verification verification) {
        return verification.differences().stream()
                .map(Verification.Difference::path)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static final class Tally {
        private int refused;
        private int byDigest;
        private int atItsPath;
    }

    private interface Change {
        void changed(String path, String json);
    }

    /** Changes the first and the last leaf of every kind in turn. */
    private static void forEachChange(String json, Change change) {
        JsonNode document = MAPPER.readTree(json);
        assertThat(MAPPER.writeValueAsString(document)).isEqualTo(json.strip());
        Map<String, Runnable[]> leaves = new LinkedHashMap<>();
        leaves("", document, leaves);
        Map<String, String> last = new LinkedHashMap<>();
        leaves.keySet().forEach(path -> last.put(path.replaceAll("\\[\\d+]", "[]"), path));
        Map<String, String> first = new LinkedHashMap<>();
        leaves.keySet().forEach(path -> first.putIfAbsent(path.replaceAll("\\[\\d+]", "[]"), path));
        leaves.forEach((path, changes) -> {
            if (!first.containsValue(path) && !last.containsValue(path)) {
                return;
            }
            changes[0].run();
            change.changed(path, MAPPER.writeValueAsString(document));
            changes[1].run();
        });
        assertThat(MAPPER.writeValueAsString(document)).isEqualTo(json.strip());
    }

    private static void leaves(String path, JsonNode node, Map<String, Runnable[]> leaves) {
        if (node instanceof ObjectNode object) {
            for (String key : new ArrayList<>(object.propertyNames())) {
                JsonNode child = object.get(key);
                String at = JsonPath.key(path, key);
                if (child.isContainer()) {
                    leaves(at, child, leaves);
                } else {
                    leaves.put(at, new Runnable[] {() -> object.set(key, other(child)), () -> object.set(key, child)});
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode child = array.get(i);
                String at = JsonPath.index(path, i);
                if (child.isContainer()) {
                    leaves(at, child, leaves);
                } else {
                    leaves.put(at, new Runnable[] {() -> array.set(index, other(child)), () -> array.set(index, child)
                    });
                }
            }
        }
    }

    private static JsonNode other(JsonNode leaf) {
        var make = MAPPER.getNodeFactory();
        if (leaf.isIntegralNumber()) {
            return make.numberNode(leaf.asInt() + 1);
        }
        if (leaf.isNumber()) {
            return make.numberNode(leaf.decimalValue().add(java.math.BigDecimal.ONE));
        }
        if (leaf.isBoolean()) {
            return make.booleanNode(!leaf.asBoolean());
        }
        return make.stringNode(sibling(leaf.asString()));
    }

    /** Another word of the same list where there is one, so that not only the schema notices. */
    private static String sibling(String word) {
        List<String> alike =
                List.of("now", "next", "H1", "H2", "gap", "ease", "de", "en", "yes", "no", "in-use", "planned");
        int at = alike.indexOf(word);
        return at < 0 ? word + "x" : alike.get(at % 2 == 0 ? at + 1 : at - 1);
    }
}
