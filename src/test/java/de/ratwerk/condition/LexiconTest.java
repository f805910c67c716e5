package de.ratwerk.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ratwerk.condition.Constraint.Comparison;
import de.ratwerk.condition.Constraint.Constant;
import de.ratwerk.evidence.Kind;
import de.ratwerk.fact.Vocabulary;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.source.Source;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words are those of the vocabulary and of the questionnaire: all of them, and no others. */
class LexiconTest {
    /** A question whose answers are worded as the constants of a type are. */
    private static final Map<String, String> ANSWERS = Map.of(
            "AutomationDegree", "data.automation",
            "Degree", "data.instruments.inventory",
            "Involvement", "infrastructure.fibre.funding",
            "Kind", "municipality.kind",
            "Operator", "eGovernment.components.form-server.operator",
            "Provision", "training.methods",
            "StrategyStatus", "strategy.status",
            "Usage", "eGovernment.components.form-server.usage");

    /** The questions that the constants of a type stand for; {@code *} is the constant. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "BaseComponent", "eGovernment.components.*.usage",
            "CommunityOffer", "community.offers.*",
            "Instrument", "data.instruments.*",
            "Purpose", "data.indicators.*",
            "Topic", "training.*",
            "Way", "infrastructure.fibre.*");

    static Stream<String> facts() {
        return Vocabulary.facts().keySet().stream();
    }

    @Test
    void whatShipsIsRight() throws IOException {
        assertThat(problems(shipped())).isEmpty();
    }

    @Test
    void everyLineOfWordsIsNeeded() throws IOException {
        List<String> lines = shipped().lines().toList();
        List<String> spared = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean constant = lines.get(i).matches("    \"?[A-Z_]+\"?: \\{.*");
            boolean field = lines.get(i).matches("      [a-zA-Z]+: \\{name: .*");
            if (constant || field) {
                List<String> others = new ArrayList<>(lines);
                others.remove(i);
                if (problems(String.join("\n", others)).isEmpty()) {
                    spared.add(lines.get(i));
                }
            }
        }
        assertThat(spared).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'  Tie:', '  Ties:', facts.Ties",
        "'      rating: ', '      ratings: ', facts.Broadband.fields.ratings",
        "'    CHATBOT: ', '    CHAT_BOT: ', constants.BaseComponent.CHAT_BOT",
        "'  Usage:', '  Use:', constants.Use",
        "'          START_UPS: ', '          STARTUPS: ', facts.Offer.fields.offer.values.STARTUPS",
        "'            NOT_YET: {', '            NOT_SO: {', facts.Position.fields.status.where.COMMUNITY.NOT_SO",
        "'    one: ', '    two: ', facts.BroaderTraining.two"
    })
    void wordsForNothingAreRefused(String word, String other, String path) throws IOException {
        assertThat(shipped()).contains(word);
        assertThat(problems(shipped().replace(word, other)))
                .extracting(Problem::kind, Problem::path)
                .contains(tuple("unknown-key", path));
    }

    @Test
    void wordsOfOneLanguageAreRefused() throws IOException {
        assertThat(problems(shipped().replace("de: Chatbot, en: chatbot", "de: Chatbot")))
                .extracting(Problem::kind, Problem::path)
                .containsExactly(tuple("missing-key", "constants.BaseComponent.CHATBOT.en"));
    }

    @Test
    void answersAreWordedAsInTheQuestionnaire() {
        ANSWERS.forEach((type, path) -> {
            Map<String, Text> asked = Questionnaire.standard().question(path).values();
            constants(type)
                    .forEach((constant, words) -> assertThat(words)
                            .as(type + "." + constant.name())
                            .isEqualTo(asked.get(Constants.name(constant))));
        });
    }

    @Test
    void thingsAreNamedAsInTheQuestionnaire() {
        QUESTIONS.forEach((type, pattern) -> constants(type).forEach((constant, words) -> {
            String path = constant.name().equals("DOCUMENT_MANAGEMENT")
                    ? "eGovernment.documentManagement.usage"
                    : pattern.replace("*", Constants.name(constant));
            assertThat(words)
                    .as(path)
                    .isEqualTo(Questionnaire.standard().question(path).label());
        }));
    }

    @Test
    void everyKindOfEvidenceHasWords() {
        Set<String> kinds = new TreeSet<>();
        Arrays.stream(Kind.values()).forEach(kind -> kinds.add(kind.id()));
        assertThat(Lexicon.standard().fact("Cited").field("kind").values().keySet())
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void templatesHaveTheirGapAndNoOther(String name) {
        FactWords fact = Lexicon.standard().fact(name);
        hasGaps(fact.subject());
        hasGaps(fact.exists());
        hasGaps(fact.state());
        hasGaps(fact.any());
        hasGaps(fact.one());
        if (fact.naming() != null) {
            assertThat(fact.fields()).containsKey(fact.naming().field());
            hasGaps(fact.naming().one(), "name");
            hasGaps(fact.naming().several(), "name");
        }
        fact.fields().values().forEach(field -> {
            hasGaps(field.name());
            hasGaps(field.phrase(), "value");
            if (field.alone() != null) {
                hasGaps(field.alone(), "value");
            }
            hasGaps(field.variable());
            field.values().values().forEach(LexiconTest::hasGaps);
            field.fitting().values().forEach(LexiconTest::hasGaps);
            field.where().values().forEach(words -> words.values().forEach(LexiconTest::hasGaps));
            field.numbers().values().forEach(words -> hasGaps(words, "n"));
        });
    }

    /** Two conditions that differ never read the same. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void differentConditionsReadDifferently(Language language) {
        Map<String, String> seen = new LinkedHashMap<>();
        Vocabulary.facts()
                .forEach((fact, fields) -> fields.forEach(field -> {
                    for (Comparison comparison : comparisons(fact, field)) {
                        FactPattern pattern = new FactPattern(fact, List.of(comparison), comparison.place());
                        String words = ConditionWords.of(pattern, language);
                        assertThat(words).as(pattern.drl()).doesNotContain("null", "{", "}", "  ");
                        assertThat(seen.put(words, pattern.drl())).as(words).isNull();
                    }
                }));
    }

    private static List<Comparison> comparisons(String fact, String field) {
        Class<?> type = Vocabulary.fields(fact).get(field);
        List<Comparison> comparisons = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
            boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
            if (type == int.class && !list) {
                comparisons.add(comparison(field, operator, 5));
            } else if (equality && type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    comparisons.add(comparison(field, operator, constant));
                }
            } else if (equality && type == String.class) {
                Set<String> known =
                        Lexicon.standard().fact(fact).field(field).values().keySet();
                comparisons.add(
                        comparison(field, operator, known.stream().findFirst().orElse("some-id")));
            } else if (type != String.class && operator == Operator.EQUAL) {
                comparisons.add(comparison(field, operator, true));
                comparisons.add(comparison(field, operator, false));
            }
        }
        return comparisons;
    }

    private static Comparison comparison(String field, Operator operator, Object value) {
        return new Comparison(field, operator, List.of(new Constant(value)), Place.of("words.drl"));
    }

    private static void hasGaps(@Nullable Text text, String... gaps) {
        if (text != null) {
            for (Language language : Language.values()) {
                assertThat(Template.gaps(text.in(language))).as(text.de()).containsExactly(gaps);
            }
        }
    }

    /** The words of each constant of a type by itself. */
    private static Map<Enum<?>, Text> constants(String type) {
        Map<Enum<?>, Text> constants = new LinkedHashMap<>();
        Vocabulary.facts()
                .forEach((fact, fields) -> fields.forEach(field -> {
                    if (Vocabulary.fields(fact).get(field).getSimpleName().equals(type)) {
                        for (Object constant :
                                Vocabulary.fields(fact).get(field).getEnumConstants()) {
                            constants.put(
                                    (Enum<?>) constant,
                                    Text.each(language -> ConditionWords.value(fact, field, constant, language)));
                        }
                    }
                }));
        assertThat(constants).as(type).isNotEmpty();
        return constants;
    }

    private static String shipped() throws IOException {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Problem> problems(String yaml) {
        Problems problems = new Problems();
        LexiconReader.read(Source.of("words.yaml", yaml.getBytes(StandardCharsets.UTF_8)), problems);
        return problems.sorted();
    }
}
