package de.ratwerk.cli;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import de.ratwerk.workshop.TrialCohort;
import de.ratwerk.workshop.impact.Impact;
import de.ratwerk.workshop.impact.ImpactJson;
import de.ratwerk.workshop.impact.ImpactReport;
import de.ratwerk.workshop.impact.ImpactReport.Group;
import de.ratwerk.workshop.impact.ImpactReport.Origin;
import de.ratwerk.workshop.impact.ImpactText;
import de.ratwerk.workshop.impact.RulebookSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ratwerk rules impact}: what an edit of the rules does to everybody else. */
@Command(
        name = "impact",
        description = "Zeigen, was eine Änderung der Regeln für alle anderen bewirkt.",
        sortOptions = false)
final class RulesImpactCommand implements Callable<Integer> {
    private static final int MUNICIPALITIES = 2_000;
    private static final Pattern FAIL_ON = Pattern.compile("(any|phase|verdict)(?:=([0-9]{1,3}(?:\\.[0-9]{1,3})?))?");
    private static final double PER_CENT = 100.0;

    private final Console console;

    @Mixin
    private Usage usage = new Usage();

    @Parameters(
            index = "0",
            paramLabel = "ALT",
            description = "Das Regelwerk vorher: ein Ordner oder eine Revision von git (HEAD~1, main:rules).")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEU", description = "Das Regelwerk nachher: ein Ordner oder eine Revision.")
    private String young = "";

    @Option(
            names = "--base",
            paramLabel = "ORDNER",
            description = "Ein Regelwerk, das ALT und NEU nur ergänzen; ist ALT dieses selbst, zeigt sich, was NEU"
                    + " hinzufügt.")
    private @Nullable Path base;

    @Option(
            names = "--profiles",
            paramLabel = "ORDNER|DATEI",
            description = "Zusätzlich diese Profile vergleichen; mehrfach möglich.")
    private List<Path> profiles = new ArrayList<>();

    @Option(
            names = "--cohort",
            paramLabel = "N",
            description = "So viele synthetische Kommunen vergleichen (Vorgabe " + MUNICIPALITIES + ", 0 keine).")
    private int municipalities = MUNICIPALITIES;

    @Option(
            names = "--fail-on",
            paramLabel = "WAS[=PROZENT]",
            description = "Mit Code 5 enden, wenn mehr als so viele Prozent der Kommunen (Vorgabe 0) ein anderes Urteil"
                    + " (verdict), eine andere Phase (phase) oder irgendeinen anderen Rat (any) bekommen.")
    private @Nullable String failOn;

    @Mixin
    private Reply reply = new Reply();

    RulesImpactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkUsage();
        Language in = reply.language();
        boolean json = reply.json();
        List<Profile> given = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        Inputs.files(profiles).forEach(file -> {
            try {
                given.add(Profile.read(file));
            } catch (RefusedException e) {
                refused.addAll(e.problems());
            }
        });
        Path usual = console.home().resolve("rules");
        try (RulebookSource before = RulebookSource.open(old, usual);
                RulebookSource after = RulebookSource.open(young, usual)) {
            ImpactReport report = report(before, after, given);
            if (!refused.isEmpty()) {
                console.tell(refused, in, json);
            }
            console.out().print(json ? ImpactJson.of(report) : ImpactText.of(report, in));
            if (!refused.isEmpty()) {
                return ExitCode.INPUT_REFUSED;
            }
            if (report.groups().stream().anyMatch(group -> fails(group.impact()))) {
                console.err()
                        .println(in.say(
                                "ratwerk: Mehr Änderung, als --fail-on " + failOn + " zulässt.",
                                "ratwerk: More change than --fail-on " + failOn + " allows."));
                return ExitCode.CHECK_FAILED;
            }
            return ExitCode.DONE;
        } catch (RefusedException e) {
            throw new RulesRefused(e, in, json);
        }
    }

    private void checkUsage() {
        checkNamed("ALT", old);
        checkNamed("NEU", young);
        usage.atLeast(0, "--cohort", municipalities);
        if (municipalities == 0 && profiles.isEmpty()) {
            throw usage.wrong(
                    "Ohne --profiles und mit --cohort 0 gibt es nichts zu vergleichen.",
                    "Without --profiles and with --cohort 0 there is nothing to compare.");
        }
        if (failOn != null && !FAIL_ON.matcher(failOn).matches()) {
            throw usage.wrong(
                    "„" + failOn + "“ passt nicht zu --fail-on. Möglich: verdict, phase, any, auch mit =PROZENT.",
                    "\"" + failOn + "\" does not fit --fail-on. Possible: verdict, phase, any, also with =PERCENT.");
        }
    }

    /** A shell makes an empty argument of a variable that is not set; the current folder was hardly meant. */
    private void checkNamed(String label, String rulebook) {
        if (rulebook.isBlank()) {
            throw usage.wrong(
                    label + " ist leer. Erwartet wird ein Ordner (der aktuelle heißt .) oder eine Revision von git.",
                    label + " is empty. Expected is a folder (the current one is called .) or a revision of git.");
        }
    }

    private ImpactReport report(RulebookSource before, RulebookSource after, List<Profile> given) {
        Rulebook was = open(before);
        Rulebook is = open(after);
        List<Group> groups = new ArrayList<>();
        if (!given.isEmpty()) {
            groups.add(new Group(Origin.GIVEN, Impact.of(was, is, given)));
        }
        if (municipalities > 0) {
            TrialCohort cohort = TrialCohort.of(is, municipalities);
            List<Profile> synthetic = IntStream.range(0, municipalities)
                    .parallel()
                    .mapToObj(cohort::municipality)
                    .toList();
            groups.add(new Group(Origin.SYNTHETIC, Impact.of(was, is, synthetic)));
        }
        return new ImpactReport(before.name(), after.name(), List.copyOf(groups));
    }

    private Rulebook open(RulebookSource source) {
        try {
            // What is compared with a folder that only adds to the base is the base by itself.
            boolean alone = base != null && Files.exists(base) && Files.isSameFile(base, source.folder());
            return Rulebook.load(
                    alone
                            ? List.of(source.folder())
                            : Stream.concat(Stream.ofNullable(base), Stream.of(source.folder()))
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(base + " lässt sich nicht lesen. / cannot be read.", e);
        } catch (RefusedException e) {
            throw source.named(e);
        }
    }

    private boolean fails(Impact impact) {
        if (failOn == null) {
            return false;
        }
        Matcher asked = FAIL_ON.matcher(failOn);
        if (!asked.matches()) {
            return false; // refused as wrong usage before
        }
        int concerned = switch (asked.group(1)) {
            case "verdict" -> impact.otherVerdict();
            case "phase" -> impact.otherPhase();
            default -> impact.changed();
        };
        double most = asked.group(2) == null ? 0 : Double.parseDouble(asked.group(2));
        return concerned * PER_CENT > most * impact.municipalities();
    }
}
