package de.ratwerk.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.cohort.CohortRun.Counts;
import de.ratwerk.cohort.CohortRun.Onlooker;
import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.Entry.Accepted;
import de.ratwerk.exchange.Entry.Rejected;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.synthetic.SyntheticCohort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many municipalities in, a line each out, whatever is wrong with some of them. */
class CohortRunTest {
    private static final SyntheticCohort SYNTHETIC =
            SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 6);
    private static final Members MEMBERS =
            new Members(new Advisor(Shipped.ratwerk().rulebook()), outlook -> Map.of());

    @TempDir
    private Path folder;

    private final List<Rejected> refused = new ArrayList<>();
    private final AtomicInteger worked = new AtomicInteger();

    private static Entry entry(Profile profile) {
        return new Accepted(Place.of(profile.name()), profile);
    }

    private static Stream<Entry> entries(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> entry(SYNTHETIC.municipality(number)));
    }

    private Member member(String id, Profile profile) {
        worked.incrementAndGet();
        return MEMBERS.of(id, profile);
    }

    private Counts run(Stream<Entry> entries, String file) throws IOException {
        return run(entries, file, this::member, Integer.MAX_VALUE);
    }

    /** Runs, and stops once so many are done. */
    private Counts run(Stream<Entry> entries, String file, CohortRun.Work work, int stop) throws IOException {
        AtomicInteger done = new AtomicInteger();
        Onlooker onlooker = new Onlooker() {
            @Override
            public void done(Counts counts) {
                done.set(counts.read());
            }

            @Override
            public boolean stopped() {
                return done.get() >= stop;
            }
        };
        try (MemberFile members = MemberFile.open(folder.resolve(file))) {
            return new CohortRun(UnaryOperator.identity(), work, 2)
                    .over(entries.iterator(), members, refused::add, onlooker);
        }
    }

    @Test
    void eachMunicipalityIsALineInTheOrderOfTheInput() throws IOException {
        Counts counts = run(entries(1, 60), "members");
        assertThat(counts).isEqualTo(new Counts(60, 60, 0, 0));
        List<Member> members = new ArrayList<>();
        MemberFile.members(folder.resolve("members")).forEach(members::add);
        assertThat(members).hasSize(60);
        for (int i = 0; i < 60; i++) {
            Profile profile = SYNTHETIC.municipality(i + 1);
            assertThat(members.get(i)).isEqualTo(MEMBERS.of("synthetische-kommune-" + (i + 1), profile));
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        run(entries(1, 40), "one");
        run(entries(1, 40), "two");
        assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));
    }

    @Test
    void whatIsRefusedIsHandedOnAndTheCountsAddUp() throws IOException {
        Rejected bad = new Rejected(
                new Place("table.csv", 7, 3), "Adorf", List.of(Problem.at(Place.of("table.csv"), "bad", "x", "x")));
        Profile withKey = Profile.empty("Bdorf").with("municipality.ags", "09162000");
        Profile twin = Profile.empty("Bdorf, Stadt").with("municipality.ags", "09162000");
        Counts counts = run(
                Stream.of(
                        entry(withKey), bad, entry(twin), entry(Profile.empty("Bdorf")), entry(Profile.empty("Bdorf"))),
                "members");
        assertThat(counts).isEqualTo(new Counts(5, 3, 2, 0));
        assertThat(refused).extracting(Rejected::name).containsExactly("Adorf", "Bdorf, Stadt");
        assertThat(refused.get(1).problems()).extracting(Problem::kind).containsExactly("duplicate-municipality");
        List<String> ids = new ArrayList<>();
        MemberFile.members(folder.resolve("members")).forEach(member -> ids.add(member.id()));
        assertThat(ids).as("a name is no identity").containsExactly("09162000", "bdorf", "bdorf-2");
    }

    @Test
    void aFaultWithOneEndsNothing() throws IOException {
        CohortRun.Work faulty = (id, profile) -> {
            if (profile.name().endsWith(" 3")) {
                throw new IllegalStateException("three");
            }
            if (profile.name().endsWith(" 5")) {
                throw new RefusedException(Problem.at(Place.of("rules"), "endless-rule", "ohne Ende", "endless"));
            }
            return member(id, profile);
        };
        Counts counts = run(entries(1, 10), "members", faulty, Integer.MAX_VALUE);
        assertThat(counts).isEqualTo(new Counts(10, 8, 2, 1));
        assertThat(refused)
                .extracting(rejected -> rejected.problems().get(0).kind())
                .containsExactly("unexpected-fault", "endless-rule");
        assertThat(refused.get(0).problems().get(0).message().de()).contains("three");
    }

    @Test
    void aFullDiskEndsTheRun() {
        CohortRun.Work full = (id, profile) -> {
            throw new UncheckedIOException(new IOException("no space left"));
        };
        assertThatThrownBy(() -> run(entries(1, 10), "members", full, Integer.MAX_VALUE))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aStoppedRunGoesOnWhereItEnded() throws IOException {
        run(entries(1, 100), "whole");
        worked.set(0);
        Counts counts = run(entries(1, 100), "part", this::member, 30);
        assertThat(counts.read()).isBetween(30, 60);
        int before = worked.get();
        run(entries(1, 100), "part");
        assertThat(worked.get() - before).as("what is done is not done again").isEqualTo(100 - counts.read());
        assertThat(folder.resolve("part")).hasSameBinaryContentAs(folder.resolve("whole"));
    }

    @Test
    void aLineThatWasCutShortIsMadeAgain() throws IOException {
        run(entries(1, 30), "whole");
        String text = Files.readString(folder.resolve("whole"));
        for (int cut : List.of(0, 1, text.length() / 2, text.length() - 1, text.length())) {
            Files.writeString(folder.resolve("cut"), text.substring(0, cut));
            run(entries(1, 30), "cut");
            assertThat(folder.resolve("cut")).as("cut at " + cut).hasSameBinaryContentAs(folder.resolve("whole"));
        }
    }

    @Test
    void aLetterThatWasCutThroughIsNoEndOfTheRun() throws IOException {
        List<Entry> entries = List.of(entry(Profile.empty("Aburg")), entry(Profile.empty("Öünö")));
        run(entries.stream(), "whole");
        byte[] bytes = Files.readAllBytes(folder.resolve("whole"));
        int cut = bytes.length - 1;
        while (bytes[cut] != (byte) 0xc3) {
            cut--;
        }
        Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, cut + 1));
        run(entries.stream(), "cut");
        assertThat(folder.resolve("cut")).hasSameBinaryContentAs(folder.resolve("whole"));
    }

    @Test
    void whereTheInputBecameAnotherTheRestIsMadeAgain() throws IOException {
        run(entries(1, 30), "file");
        worked.set(0);
        run(Stream.concat(entries(1, 10), entries(21, 25)), "file");
        assertThat(worked).hasValue(5);
        run(Stream.concat(entries(1, 10), entries(21, 25)), "fresh");
        assertThat(folder.resolve("file")).hasSameBinaryContentAs(folder.resolve("fresh"));
    }
}
