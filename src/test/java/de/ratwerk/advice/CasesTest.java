package de.ratwerk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Profiles;
import de.ratwerk.Ratwerk;
import de.ratwerk.Shipped;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a case must not show in any advice. */
class CasesTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();

    private static String line(Advisor advisor, Profile profile) {
        return new JsonReport(Language.DE, Integer.MAX_VALUE).line(advisor.advise(profile));
    }

    private static Profile named(Profile profile, String name, int inhabitants) {
        return profile.with("municipality.name", name).with("municipality.population", String.valueOf(inhabitants));
    }

    /** Each of some cases under several names and sizes, each limit among them, in no order. */
    private static List<Profile> mixed() {
        Random random = new Random(412);
        List<Integer> sizes = new ArrayList<>(List.of(1, 5_000, 3_000_000));
        RULEBOOK.sizesComparedWith().forEach(limit -> sizes.addAll(List.of(limit - 1, limit, limit + 1)));
        List<Profile> profiles = new ArrayList<>();
        for (double unknown : new double[] {1, 0.5, 0}) {
            Profile some = Profiles.random(random, unknown);
            profiles.add(some);
            sizes.forEach(size -> profiles.add(named(some, "Ort " + size, size)));
        }
        Shipped.profiles().forEach(file -> profiles.add(Profile.read(file)));
        Collections.shuffle(profiles, random);
        return profiles;
    }

    @Test
    void adviceIsTheSameAsOfAnAdvisorThatKeepsNothingYet() {
        Advisor remembering = new Advisor(RULEBOOK);
        List<Profile> profiles = mixed();
        profiles.forEach(remembering::advise);
        for (Profile profile : profiles) {
            assertThat(line(remembering, profile)).isEqualTo(line(new Advisor(RULEBOOK), profile));
        }
    }

    @Test
    void tellsApartWhatRulesTellApart() {
        Alike alike = new Alike(RULEBOOK);
        Profile some = Profile.empty("A").with("strategy.status", "none");
        int limit = RULEBOOK.sizesComparedWith().iterator().next();
        assertThat(alike.of(named(some, "A", limit + 1))).isEqualTo(alike.of(named(some, "B", limit + 2)));
        assertThat(List.of(
                        alike.of(some),
                        alike.of(named(some, "A", limit - 1)),
                        alike.of(named(some, "A", limit)),
                        alike.of(named(some, "A", limit + 1)),
                        alike.of(some.with("strategy.status", "present"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsEverySizeApartWhereRulesAskForMoreThanLimits(@TempDir Path folder) {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "priorities/ease.drl", "Population( inhabitants >= $limit )", "Population( inhabitants >= 1 )");
        Alike alike = new Alike(Ratwerk.open(rules.folder()).rulebook());
        Profile some = Profile.empty("A");
        assertThat(alike.of(named(some, "A", 4_711))).isNotEqualTo(alike.of(named(some, "A", 4_712)));
    }

    @Test
    void tellsEverySizeApartWhereRulesCompareItWithAnotherCount(@TempDir Path folder) {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "priorities/ease.drl",
                        "Population( inhabitants >= $limit )",
                        "ComponentsInUse( $some : atLeast )\n"
                                + "  Population( inhabitants >= $limit, inhabitants >= $some )");
        Alike alike = new Alike(Ratwerk.open(rules.folder()).rulebook());
        Profile some = Profile.empty("A");
        assertThat(alike.of(named(some, "A", 4))).isNotEqualTo(alike.of(named(some, "A", 5)));
    }

    @Test
    void keepsNoName() {
        assertThat(new Alike(RULEBOOK)
                        .of(named(Profile.empty("Musterlingen"), "Musterlingen", 4_711))
                        .toString())
                .doesNotContain("Musterlingen")
                .doesNotContain("4711");
    }
}
