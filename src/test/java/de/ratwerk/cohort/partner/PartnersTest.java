package de.ratwerk.cohort.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.partner.Prospects.Request;
import de.ratwerk.cohort.partner.Prospects.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told whom, in which order, and that nobody is told what the other one is not. */
class PartnersTest {
    private static final String FORM = "form-server";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoeverIsToldOfSomebodyIsToldToThem(long seed) {
        List<Member> members = Cohorts.random(seed, 60, 1 + (int) seed % 4);
        Partners partners = Partners.of(members, Cohorts.SHARING);
        Set<String> told = new HashSet<>();
        Set<String> backwards = new HashSet<>();
        Set<String> joins = new HashSet<>();
        for (Member member : members) {
            Prospects prospects = partners.of(member.id());
            for (Wish wish : prospects.wishes()) {
                String what = subject(wish.action(), wish.component());
                wish.ask().forEach(other -> told.add(member.id() + " " + what + " " + other.id()));
                wish.join().forEach(other -> joins.add(member.id() + " " + what + " " + other.id()));
            }
            for (Request request : prospects.requests()) {
                String what = subject(request.action(), request.component());
                request.asked().forEach(other -> backwards.add(other.id() + " " + what + " " + member.id()));
            }
        }
        assertThat(told).isNotEmpty().isEqualTo(backwards);
        Set<String> reversed = new HashSet<>();
        joins.forEach(join -> {
            String[] words = join.split(" ");
            reversed.add(words[2] + " " + words[1] + " " + words[0]);
        });
        assertThat(joins).isNotEmpty().isEqualTo(reversed);
    }

    /** What is planned here and lacking there is one subject, told under the action of the one who reads. */
    private static String subject(String action, String component) {
        boolean running = action.equals(Sharing.POOL) || action.equals(Sharing.MOVE);
        return running || component == null ? action + "/" + component : component;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theNearestAreThoseThatComeFirstOfAll(long seed) {
        List<Member> members = Cohorts.random(seed, 80, 3);
        Partners some = Partners.of(members, Cohorts.SHARING);
        Partners all = Partners.of(members, Cohorts.SHARING, 1_000);
        for (Member member : members) {
            List<Wish> few = some.of(member.id()).wishes();
            List<Wish> every = all.of(member.id()).wishes();
            for (int i = 0; i < few.size(); i++) {
                List<Candidate> ask = every.get(i).ask();
                assertThat(few.get(i).having()).isEqualTo(ask.size());
                assertThat(few.get(i).needing()).isEqualTo(every.get(i).join().size());
                assertThat(few.get(i).ask()).isEqualTo(ask.subList(0, Math.min(ask.size(), Partners.SHOWN)));
                List<Candidate> join = every.get(i).join();
                assertThat(few.get(i).join()).containsAll(join.subList(0, Math.min(join.size(), Partners.SHOWN)));
            }
        }
    }

    @Test
    void theOrderOfTheMembersDoesNotMatter() {
        List<Member> members = new ArrayList<>(Cohorts.random(21, 50, 2));
        Partners before = Partners.of(members, Cohorts.SHARING);
        Collections.shuffle(members, new Random(1));
        Partners after = Partners.of(members, Cohorts.SHARING);
        members.forEach(member -> assertThat(after.of(member.id())).isEqualTo(before.of(member.id())));
        assertThat(after.groups()).isEqualTo(before.groups());
    }

    @Test
    void theSameLandComesFirstThenTheOperatorThenTheSizeThenTheId() {
        List<Member> members = List.of(
                needy("a").ags("05001001", "NW").population(10_000).member(),
                having("far", "municipal-provider")
                        .ags("09001001", "BY")
                        .population(10_000)
                        .member(),
                having("nowhere", "municipal-provider").population(10_000).member(),
                having("private", "private-provider")
                        .ags("05001002", "NW")
                        .population(10_000)
                        .member(),
                having("own", "own-it").ags("05001003", "NW").population(10_000).member(),
                having("who", null).ags("05001004", "NW").population(10_000).member(),
                having("land", "land").ags("05001005", "NW").population(30_000).member(),
                having("near", "municipal-provider")
                        .ags("05001006", "NW")
                        .population(12_000)
                        .member(),
                having("mear", "municipal-provider")
                        .ags("05001007", "NW")
                        .population(12_000)
                        .member(),
                having("sizeless", "land").ags("05001008", "NW").member());
        Wish wish = Partners.of(members, Cohorts.SHARING, 20).of("a").wishes().get(0);
        assertThat(wish.ask())
                .extracting(Candidate::id)
                .containsExactly("mear", "near", "land", "sizeless", "own", "who", "private", "nowhere", "far");
        assertThat(wish.ask().get(0))
                .isEqualTo(new Candidate(
                        "mear",
                        "Ort mear",
                        "municipality",
                        Same.YES,
                        Same.YES,
                        new BigDecimal("1.2"),
                        Operation.SHARED,
                        "municipal-provider",
                        "in-use"));
        assertThat(wish.ask().get(7).sameLand()).isEqualTo(Same.UNKNOWN);
        assertThat(wish.ask().get(8).sameLand()).isEqualTo(Same.NO);
        assertThat(wish.ask().get(6).operation()).isEqualTo(Operation.PRIVATE);
    }

    @Test
    void whatIsUnknownIsNeitherNeededNorOffered() {
        Partners partners = Partners.of(
                List.of(
                        needy("a").component("e-payment", null, null).member(),
                        needy("b").open("run-data-inventory", "get-to-know-fim").member(),
                        Cohorts.one("c")
                                .open(Sharing.ADOPT)
                                .component(FORM, null, "municipal-provider")
                                .component("e-payment", "in-use", null)
                                .member(),
                        Cohorts.one("d").due("get-to-know-fim").member()),
                Cohorts.SHARING);
        assertThat(partners.of("a").wishes()).singleElement().satisfies(wish -> {
            assertThat(wish.component()).isEqualTo(FORM);
            assertThat(wish.having()).isZero();
            assertThat(wish.join()).extracting(Candidate::id).containsExactly("b");
        });
        assertThat(partners.of("c").wishes()).isEmpty();
        assertThat(partners.of("c").requests()).isEmpty();
        assertThat(partners.of("d").wishes()).singleElement().satisfies(wish -> {
            assertThat(wish.needing()).isZero();
            assertThat(wish.having()).isZero();
        });
    }

    @Test
    void aComponentIsCopiedOnlyWhereItIsLackingAndDeMailNever() {
        Partners partners = Partners.of(
                List.of(
                        needy("a")
                                .component("search", "in-use", "own-it")
                                .component("e-payment", "planned", null)
                                .component("chatbot", "not-used", null)
                                .component("de-mail", "not-used", null)
                                .member(),
                        having("b", "land")
                                .component("search", "in-use", "land")
                                .component("e-payment", "in-use", "land")
                                .component("chatbot", "in-use", "land")
                                .component("de-mail", "in-use", "land")
                                .member()),
                Cohorts.SHARING);
        assertThat(partners.of("a").wishes()).extracting(Wish::component).containsExactly(FORM, "chatbot");
        assertThat(partners.of("a").wishes()).extracting(Wish::decisive).containsExactly(true, false);
        assertThat(partners.of("b").requests()).extracting(Request::component).containsExactly(FORM, "chatbot");
    }

    @Test
    void whoPlansAComponentAndWhoLacksItAreToldToJoin() {
        Partners partners = Partners.of(
                List.of(
                        needy("a").member(),
                        Cohorts.one("b")
                                .due(Sharing.FINISH)
                                .component(FORM, "planned", "municipal-provider")
                                .member()),
                Cohorts.SHARING);
        assertThat(partners.of("a").wishes().get(0).action()).isEqualTo(Sharing.ADOPT);
        assertThat(partners.of("a").wishes().get(0).join()).singleElement().satisfies(other -> {
            assertThat(other.usage()).isEqualTo("planned");
            assertThat(other.operator()).isEqualTo("municipal-provider");
        });
        assertThat(partners.of("b").wishes().get(0).action()).isEqualTo(Sharing.FINISH);
        assertThat(partners.of("b").wishes().get(0).join())
                .extracting(Candidate::usage)
                .containsExactly("not-used");
    }

    @Test
    void aServiceAccountRunAloneIsNoModel() {
        Partners partners = Partners.of(
                List.of(
                        Cohorts.one("a")
                                .due(Sharing.CONNECT)
                                .component("service-account", "not-used", null)
                                .member(),
                        Cohorts.one("own")
                                .due(Sharing.CONNECT)
                                .component("service-account", "in-use", "own-it")
                                .member(),
                        Cohorts.one("who")
                                .component("service-account", "in-use", null)
                                .member(),
                        Cohorts.one("land")
                                .component("service-account", "in-use", "land")
                                .member()),
                Cohorts.SHARING);
        Wish wish = partners.of("a").wishes().get(0);
        assertThat(wish.ask()).extracting(Candidate::id).containsExactly("land");
        assertThat(wish.join()).extracting(Candidate::id).containsExactly("own");
    }

    @Test
    void ownOperationIsPooledWithThoseWhoRunItTooOrWhereItIsRunForMany() {
        Partners partners = Partners.of(
                List.of(
                        Cohorts.one("a")
                                .due(Sharing.POOL)
                                .component(FORM, "in-use", "own-it")
                                .member(),
                        Cohorts.one("b")
                                .due(Sharing.POOL)
                                .component(FORM, "in-use", "own-it")
                                .member(),
                        Cohorts.one("c")
                                .due(Sharing.MOVE)
                                .component(FORM, "in-use", "private-provider")
                                .member(),
                        having("d", "municipal-provider").member()),
                Cohorts.SHARING);
        Wish wish = partners.of("a").wishes().get(0);
        assertThat(wish.ask()).extracting(Candidate::id).containsExactly("d");
        assertThat(wish.join()).extracting(Candidate::id).containsExactly("b");
        assertThat(partners.of("c").wishes().get(0).ask())
                .extracting(Candidate::id)
                .containsExactly("d");
    }

    @Test
    void aLandsSolutionsAndLinesInTheGroundEndAtItsBorder() {
        String fibre = "engage-in-fibre";
        Partners partners = Partners.of(
                List.of(
                        Cohorts.one("a").due(fibre).ags("05001001", "NW").member(),
                        Cohorts.one("b").inPlace(fibre).ags("09001001", "BY").member(),
                        Cohorts.one("c").due(fibre).ags("09001001", "BY").member(),
                        Cohorts.one("d").inPlace(fibre).member()),
                Cohorts.SHARING);
        Wish wish = partners.of("a").wishes().get(0);
        assertThat(wish.ask()).extracting(Candidate::id).containsExactly("d");
        assertThat(wish.having()).isEqualTo(1);
        assertThat(wish.needing()).isZero();
        assertThat(partners.of("b").requests().get(0).needing()).isEqualTo(1);
    }

    @Test
    void goodLinesAreNothingToCopy() {
        String slow = "offer-services-for-slow-lines";
        Partners partners = Partners.of(
                List.of(
                        Cohorts.one("a").due(slow).member(),
                        Cohorts.one("b").inPlace(slow).member()),
                Cohorts.SHARING);
        assertThat(partners.of("a").wishes().get(0).having()).isZero();
        assertThat(partners.of("b").requests()).isEmpty();
    }

    @Test
    void refusesTwoOfTheSameIdAndKnowsNobodyElse() {
        List<Member> twice = List.of(needy("a").member(), needy("a").member());
        assertThatIllegalArgumentException().isThrownBy(() -> Partners.of(twice, Cohorts.SHARING));
        Partners nobody = Partners.of(List.of(), Cohorts.SHARING);
        assertThatIllegalArgumentException().isThrownBy(() -> nobody.of("a"));
        assertThat(nobody.groups().proposals()).isEmpty();
    }

    private static Cohorts.One needy(String id) {
        return Cohorts.one(id).due(Sharing.ADOPT).component(FORM, "not-used", null);
    }

    private static Cohorts.One having(String id, String operator) {
        return Cohorts.one(id).component(FORM, "in-use", operator);
    }
}
