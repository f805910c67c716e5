package de.ratwerk.report.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.ratwerk.Golden;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.Members;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.Operation;
import de.ratwerk.cohort.partner.Region;
import de.ratwerk.cohort.partner.Same;
import de.ratwerk.cohort.portfolio.Cohort;
import de.ratwerk.cohort.survey.PublishedShares;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.AdviceSchema;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cohort's document is as its schema says, adds up, and tells nothing of a few when it is to be given away. */
class PortfolioContractTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Members MEMBERS = new Members(new Advisor(RULEBOOK), PublishedShares.of(RULEBOOK)::words);
    private static final SyntheticCohort SYNTHETIC = SyntheticCohort.of(RULEBOOK.evidence(), 30);

    private static final String SCHEMA = AdviceSchema.of(
            PortfolioDocument.class,
            Map.ofEntries(
                    Map.entry("PortfolioDocument.schema", List.of("ratwerk.portfolio/1")),
                    Map.entry("PortfolioDocument.language", List.of("de", "en")),
                    Map.entry("Parts.by", List.of("land", "size-class")),
                    Map.entry("Share.verdict", List.of("within", "above", "below", "open", "too-few")),
                    Map.entry("Candidate.sameLand", Constants.names(Same.class)),
                    Map.entry("Candidate.sameDistrict", Constants.names(Same.class)),
                    Map.entry("Candidate.operation", Constants.names(Operation.class)),
                    Map.entry("Giver.operation", Constants.names(Operation.class)),
                    Map.entry("Region.sort", Constants.names(Region.Sort.class))));

    private static Cohort cohort(int size, IntFunction<Profile> profiles) {
        List<Member> members = IntStream.rangeClosed(1, size)
                .mapToObj(number -> MEMBERS.of("m" + number, profiles.apply(number)))
                .toList();
        return Cohort.of(RULEBOOK, members, new Counts(size + 1, size, 1, 0));
    }

    private static final Cohort THIRTY = cohort(30, number -> SYNTHETIC.municipality(number, number % 5 * 0.1));
    private static final Cohort EMPTY = cohort(6, number -> Profile.empty("Leer " + number));

    @Test
    void theSchemaIsThatOfTheDocument() {
        Golden.check(Path.of("src/main/resources/de/ratwerk/report/portfolio/portfolio.schema.json"), SCHEMA);
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        List<PortfolioDocument> documents = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Cohort cohort : List.of(THIRTY, EMPTY)) {
                documents.add(PortfolioDocuments.of(cohort, language, id -> "advice/" + id + ".html"));
                documents.add(PortfolioDocuments.anonymised(cohort, language));
            }
        }
        for (PortfolioDocument document : documents) {
            assertThat(schema.validate(PortfolioFormat.json(document), InputFormat.JSON))
                    .extracting(Error::getMessage)
                    .isEmpty();
        }
    }

    @Test
    void aWithheldNumberIsNotToldByItsPlaceItsPartsOrASum() {
        for (int size : List.of(12, 30, 60)) {
            Cohort cohort = cohort(
                    size,
                    number -> SYNTHETIC
                            .municipality(number, number % 5 * 0.1)
                            .with("municipality.ags", "%02d%06d".formatted(1 + number % 3, number)));
            PortfolioDocument document = PortfolioDocuments.anonymised(cohort, Language.DE);
            List<PortfolioDocument.Action> withheld = document.actions().stream()
                    .filter(action -> action.due() == null)
                    .toList();
            assertThat(withheld).isNotEmpty();
            assertThat(document.actions().stream()
                            .filter(action -> action.due() == null || action.due() > 0)
                            .toList())
                    .as("those withheld stand behind all that are due, by id")
                    .endsWith(withheld.toArray(PortfolioDocument.Action[]::new));
            assertThat(withheld).extracting(PortfolioDocument.Action::id).isSorted();
            document.parts()
                    .parts()
                    .forEach(part ->
                            withheld.forEach(action -> assertThat(part.due()).doesNotContainKey(action.id())));
            assertThat(document.groups()).isEqualTo(new PortfolioDocument.Groups(null, null, null, null, List.of()));
            assertThat(document.cohort().from()).isNull();
            assertThat(document.cohort().to()).isNull();
            document.shares().stream()
                    .filter(share -> share.counted() == null)
                    .forEach(share -> assertThat(share.verdict()).isEqualTo("too-few"));
            document.clusters().forEach(cluster -> {
                assertThat(size - cluster.size()).isNotIn(1, 2, 3, 4);
                document.actions().stream()
                        .filter(action -> cluster.common().contains(action.id()))
                        .filter(action -> action.due() != null)
                        .forEach(action -> assertThat(action.due() - cluster.size())
                                .as(action.id())
                                .isNotIn(1, 2, 3, 4));
            });
        }
    }

    /** Three have a strategy and ten develop one: who is told of the ten works out the three. */
    @Test
    void whatIsWithheldOfAPositionIsNotToldAsAShare() {
        Cohort cohort = cohort(
                40,
                number -> Profile.empty("Ort " + number)
                        .with("strategy.status", number <= 3 ? "present" : number <= 13 ? "in-development" : "none"));
        PortfolioDocument document = PortfolioDocuments.anonymised(cohort, Language.DE);
        assertThat(document.position().get(2).statuses())
                .extracting(PortfolioDocument.Status::members)
                .containsExactly(null, null, 27, 0);
        assertThat(document.shares())
                .filteredOn(share -> share.id().equals("strategy.in-development"))
                .extracting(PortfolioDocument.Share::yes)
                .containsOnlyNulls();
    }

    @Test
    void theSameCohortGivesTheSameBytes() {
        Cohort again = cohort(30, number -> SYNTHETIC.municipality(number, number % 5 * 0.1));
        for (PortfolioFormat format : PortfolioFormat.values()) {
            assertThat(format.of(PortfolioDocuments.of(again, Language.DE, id -> null)))
                    .as(format.name())
                    .isEqualTo(format.of(PortfolioDocuments.of(THIRTY, Language.DE, id -> null)));
        }
    }

    @Test
    void theNumbersOfEachActionAddUpToTheMembers() {
        PortfolioDocument document = PortfolioDocuments.of(THIRTY, Language.DE, id -> null);
        assertThat(document.actions()).hasSize(RULEBOOK.actions().size());
        document.actions().forEach(action -> {
            int phases = action.phases().stream()
                    .mapToInt(phase -> phase.members() == null ? -1 : phase.members())
                    .sum();
            assertThat(phases).isEqualTo(action.due());
            assertThat(phases + number(action.open()) + number(action.inPlace()) + number(action.notDue()))
                    .isEqualTo(30);
            assertThat(document.members().stream()
                            .filter(member -> action.phases().stream()
                                    .anyMatch(phase -> phase.phase()
                                            .equals(member.actions().get(action.id()))))
                            .count())
                    .isEqualTo((long) number(action.due()));
        });
        document.position()
                .forEach(position -> assertThat(position.statuses().stream()
                                .mapToInt(status -> number(status.members()))
                                .sum())
                        .isEqualTo(30));
        document.actions()
                .forEach(action -> assertThat(document.parts().parts().stream()
                                .mapToInt(part -> number(part.due().get(action.id())))
                                .sum())
                        .isEqualTo(action.due()));
    }

    private static int number(@Nullable Integer number) {
        return number == null ? Integer.MIN_VALUE : number;
    }

    @Test
    void whatIsGivenAwayNamesNobodyAndCountsNoFew() {
        PortfolioDocument document = PortfolioDocuments.anonymised(THIRTY, Language.DE);
        assertThat(document.members()).isEmpty();
        assertThat(document.partners()).isEmpty();
        assertThat(document.groups().proposals()).isEmpty();
        String everything = PortfolioFormat.json(document)
                + PortfolioFormat.text(document, 100, false)
                + new String(PortfolioFormat.HTML.of(document), StandardCharsets.UTF_8);
        assertThat(everything).doesNotContain("Synthetische Kommune").doesNotContain("\"m1\"");
        List<Integer> told = new ArrayList<>();
        document.actions().forEach(action -> {
            action.phases().forEach(phase -> told.add(phase.members()));
            told.add(action.due());
            told.add(action.open());
            told.add(action.inPlace());
            told.add(action.notDue());
        });
        document.position().forEach(position -> position.statuses().forEach(status -> told.add(status.members())));
        document.questions().forEach(question -> told.add(question.members()));
        document.parts().parts().forEach(part -> {
            assertThat(part.members()).isGreaterThanOrEqualTo(5);
            told.addAll(part.due().values());
        });
        document.clusters().forEach(cluster -> {
            assertThat(cluster.size()).isGreaterThanOrEqualTo(5);
            assertThat(cluster.members()).isEmpty();
        });
        assertThat(told.stream().filter(number -> number != null && number > 0 && number < 5))
                .isEmpty();
        assertThat(told).as("most is told").filteredOn(number -> number != null).hasSizeGreaterThan(told.size() / 3);
        document.shares().forEach(share -> {
            if (share.yes() != null) {
                assertThat(List.of(share.yes(), share.no() == null ? 0 : share.no()))
                        .doesNotContain(1L, 2L, 3L, 4L);
            } else {
                assertThat(share.counted()).isNull();
            }
        });
    }

    @Test
    void ofManyProposalsThoseThatCoverMostAreTold() {
        Region everywhere = new Region(Region.Sort.COHORT, null, 1);
        List<GroupProposal> many = IntStream.rangeClosed(1, 700)
                .mapToObj(number -> new GroupProposal(
                        number, everywhere, List.of(), List.of(), null, 1, 30, 0, number % 7 == 0 ? 1 : 9, List.of()))
                .toList();
        List<GroupProposal> told = PortfolioDocuments.most(many);
        assertThat(told).hasSize(PortfolioDocument.MOST_PROPOSALS);
        assertThat(told).isSortedAccordingTo(Comparator.comparingInt(GroupProposal::number));
        assertThat(told).extracting(GroupProposal::beyond).containsOnly(9);
        assertThat(PortfolioDocuments.most(many.subList(0, 20))).isEqualTo(many.subList(0, 20));
    }

    @Test
    void ofWhomNothingIsKnownNothingIsSaid() {
        PortfolioDocument document = PortfolioDocuments.of(EMPTY, Language.DE, id -> null);
        assertThat(document.actions()).allMatch(action -> action.due() == 0 && action.inPlace() == 0);
        assertThat(document.shares()).allMatch(share -> share.counted() == null);
        assertThat(document.clusters()).isEmpty();
        assertThat(document.apart().tooLittleKnown()).isEqualTo(6);
        assertThat(PortfolioFormat.text(document, 100, false))
                .contains("Nichts ist fällig.")
                .contains("Zu keinem Anteil, den die Befragung nennt, ist genug für einen Vergleich bekannt.");
    }
}
