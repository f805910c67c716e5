package de.ratwerk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom: the plan of the house, executable. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.ratwerk");

    /** Each room and the rooms it may import. */
    static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("memory", Set.of()),
            Map.entry("problem", Set.of("text")),
            Map.entry("source", Set.of("text", "problem")),
            Map.entry("profile", Set.of("text", "problem", "source")),
            Map.entry("evidence", Set.of("text", "problem", "source")),
            Map.entry("sheet", Set.of("text", "problem")),
            Map.entry("exchange", Set.of("text", "problem", "source", "profile", "sheet")),
            Map.entry("register", Set.of("text", "problem", "source", "profile", "sheet")),
            Map.entry("synthetic", Set.of("text", "problem", "profile", "evidence", "register")),
            Map.entry("access", Set.of("text", "problem", "source")),
            Map.entry("fact", Set.of("text", "memory", "profile")),
            Map.entry("condition", Set.of("text", "problem", "source", "fact")),
            Map.entry(
                    "rulebook",
                    Set.of("text", "memory", "problem", "source", "profile", "evidence", "fact", "condition")),
            // Why something is due is told condition by condition, so advice and report know conditions.
            Map.entry(
                    "advice",
                    Set.of("text", "memory", "problem", "profile", "evidence", "fact", "condition", "rulebook")),
            Map.entry(
                    "cohort",
                    Set.of(
                            "text",
                            "problem",
                            "source",
                            "profile",
                            "evidence",
                            "fact",
                            "rulebook",
                            "advice",
                            "exchange")),
            Map.entry(
                    "report",
                    Set.of(
                            "cohort",
                            "text",
                            "memory",
                            "problem",
                            "source",
                            "profile",
                            "evidence",
                            "fact",
                            "condition",
                            "rulebook",
                            "advice")),
            Map.entry("decision", Set.of("text", "problem", "source", "report")),
            Map.entry(
                    "workshop",
                    Set.of(
                            "text",
                            "problem",
                            "source",
                            "profile",
                            "evidence",
                            "fact",
                            "condition",
                            "rulebook",
                            "advice",
                            "report",
                            "cohort",
                            "synthetic")),
            // The rule book is told once: its pages show what the workshop's documentation says.
            Map.entry(
                    "web",
                    Set.of(
                            "text",
                            "problem",
                            "source",
                            "profile",
                            "advice",
                            "report",
                            "decision",
                            "access",
                            "rulebook",
                            // Where a municipality stands is shown beside its questions, so pages know groups and
                            // counts.
                            "fact",
                            "evidence",
                            "workshop",
                            // The page of a cohort reads many places as the command does, and tells their portfolio.
                            "cohort",
                            "exchange",
                            "sheet",
                            "synthetic",
                            "")),
            Map.entry(
                    "cli",
                    Set.of(
                            "text",
                            "problem",
                            "source",
                            "access",
                            "profile",
                            "exchange",
                            "register",
                            "synthetic",
                            "advice",
                            "cohort",
                            "report",
                            "decision",
                            "rulebook",
                            "workshop",
                            "")),
            Map.entry("", Set.of("profile", "rulebook", "advice", "problem", "cli", "web")));

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyWhatThePlanAllows(String room) {
        Set<String> allowed = new TreeSet<>(ROOMS.get(room));
        allowed.add(room);
        String[] forbidden = ROOMS.keySet().stream()
                .filter(other -> !allowed.contains(other))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void thePlanNamesEveryRoom() {
        Set<String> found = new TreeSet<>();
        for (JavaPackage room : CODE.getPackage("de.ratwerk").getSubpackages()) {
            found.add(room.getRelativeName());
        }
        Set<String> planned = new TreeSet<>(ROOMS.keySet());
        planned.remove("");
        assertThat(planned).containsAll(found);
    }

    @Test
    void onlyTheRulebookKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.ratwerk.rulebook")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
                .check(CODE);
    }

    @Test
    void aReportToHandOverKnowsNoMoreThanTheJson() {
        noClasses()
                .that()
                .resideInAnyPackage("de.ratwerk.report.dossier", "de.ratwerk.report.xlsx", "de.ratwerk.report.picture")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.ratwerk.advice..", "de.ratwerk.rulebook..", "de.ratwerk.profile..")
                .check(CODE);
    }

    @Test
    void onlyTheRoomForSheetsTakesWorkbooksApart() {
        noClasses()
                .that()
                .resideOutsideOfPackages("de.ratwerk.sheet", "de.ratwerk.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..")
                .check(CODE);
    }

    @Test
    void onlyTheWebKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.ratwerk.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CODE);
    }

    @Test
    void onlyTheCommandsTalkToTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages("de.ratwerk.cli", "de.ratwerk")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CODE);
    }

    @Test
    void whatIsDescribedDoesNotKnowItsDescription() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.ratwerk.web.description")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.ratwerk.web.description")
                .check(CODE);
    }

    @Test
    void factsAreRecords() {
        classes()
                .that()
                .implement("de.ratwerk.fact.Fact")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(CODE);
    }

    @Test
    void theVocabularyNamesEveryFact() {
        Set<String> records = new TreeSet<>();
        CODE.stream()
                .filter(type -> type.isAssignableTo("de.ratwerk.fact.Fact") && !type.isInterface())
                .forEach(type -> records.add(type.getSimpleName()));
        assertThat(de.ratwerk.fact.Vocabulary.facts().keySet()).isEqualTo(records);
    }

    private static String packageOf(String room) {
        return room.isEmpty() ? "de.ratwerk" : "de.ratwerk." + room + "..";
    }
}
