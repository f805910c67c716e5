package de.ratwerk.fuzz;

import de.ratwerk.Shipped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A door for outside input, what is tried on it first, and where a fuzzer looks at how far an input comes. */
enum Target {
    PROFILE_YAML(
            ProfileYamlFuzz::fuzzerTestOneInput,
            "source profile org.snakeyaml",
            "profiles/examples",
            "src/test/resources/refused"),
    PROFILE_JSON(
            ProfileJsonFuzz::fuzzerTestOneInput, "source profile exchange org.snakeyaml", "src/test/resources/refused"),
    CSV(CsvFuzz::fuzzerTestOneInput, "sheet exchange profile", "src/test/resources/exchange/faulty"),
    XLSX(XlsxFuzz::fuzzerTestOneInput, "sheet exchange org.apache.poi.openxml4j"),
    LIMESURVEY(LimesurveyFuzz::fuzzerTestOneInput, "sheet exchange"),
    COHORT_LINES(CohortLinesFuzz::fuzzerTestOneInput, "source exchange profile"),
    RULEBOOK(RulebookFuzz::fuzzerTestOneInput, "source evidence rulebook workshop.cases workshop.check"),
    RULE(RuleFuzz::fuzzerTestOneInput, "rulebook condition org.drools.drl.parser", "src/test/resources/hostile"),
    REST(RestFuzz::fuzzerTestOneInput, "web source profile"),
    OPTIONS(OptionsFuzz::fuzzerTestOneInput, "cli profile advice.robust"),
    ADVICE(AdviceFuzz::fuzzerTestOneInput, "report.verify report.compare advice.compare decision source profile"),
    SETTINGS(SettingsFuzz::fuzzerTestOneInput, "access decision source exchange web.service"),
    PAGES(PagesFuzz::fuzzerTestOneInput, "web source profile exchange cohort"),
    LOGO(LogoFuzz::fuzzerTestOneInput, "report.paper report.pdf report.docx"),
    TEMPLATE(TemplateFuzz::fuzzerTestOneInput, "report.docx org.apache.poi.openxml4j"),
    REGISTER(RegisterFuzz::fuzzerTestOneInput, "register sheet");

    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    private final Door door;
    private final String rooms;
    private final List<Path> furtherSeeds;

    /** What takes an input; whatever it throws is a find. */
    interface Door {
        void take(byte[] input) throws IOException;
    }

    /**
     * A target.
     *
     * @param rooms where the fuzzer looks at how far an input comes: rooms of ours, packages of others by their whole names
     * @param furtherSeeds folders of other tests' inputs that are seeds as well
     */
    Target(Door door, String rooms, String... furtherSeeds) {
        this.door = door;
        this.rooms = rooms;
        this.furtherSeeds = Stream.of(furtherSeeds).map(Path::of).toList();
    }

    /** How it is called, and its folder of seeds. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class that the fuzzer calls. */
    String className() {
        StringBuilder camel = new StringBuilder(Target.class.getPackageName() + ".");
        for (String word : title().split("-", -1)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel + "Fuzz";
    }

    /** The classes that the fuzzer looks into, as patterns, parted as paths are. */
    String lookedInto() {
        return Arrays.stream(rooms.split(" ", -1))
                .map(room -> (room.startsWith("org.") ? room : "de.ratwerk." + room) + ".**")
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether an input is sent to the service, over the network of this machine. */
    boolean asksTheService() {
        return this == REST || this == PAGES;
    }

    /** The words of its formats, one a line, or a file that is not there. */
    Path dictionary() {
        return KEPT.resolve(title() + ".dict");
    }

    /** The folders of its seeds, its own first. */
    List<Path> folders() {
        return Stream.concat(Stream.of(KEPT.resolve(title())), furtherSeeds.stream())
                .toList();
    }

    /** All of its seeds. */
    List<Path> seeds() {
        return folders().stream()
                .flatMap(folder -> Shipped.files(folder, "").stream())
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Tries an input. */
    void take(byte[] input) throws IOException {
        door.take(input);
    }

    /** Tries an input that a file holds. */
    void take(Path seed) throws IOException {
        take(Files.readAllBytes(seed));
    }

    /** Tries all seeds, so that no input is told to be slow that was only the first. A short run does not tell. */
    void warmUp() {
        if (Boolean.getBoolean("ratwerk.fuzz.short")) {
            return;
        }
        try {
            for (Path seed : seeds()) {
                take(seed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
