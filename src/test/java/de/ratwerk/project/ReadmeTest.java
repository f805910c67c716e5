package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.ratwerk.Shipped;
import de.ratwerk.cli.ParsedLine;
import de.ratwerk.profile.Profile;
import de.ratwerk.project.Document.Block;
import de.ratwerk.project.Document.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents say is so: every command is one of the program, every switch of Maven is in the pom, every link leads
 * somewhere, every figure is the rulebook's. {@link DocumentedCommandsTest} runs the commands.
 */
class ReadmeTest {
    private static final Pattern MAVEN = Pattern.compile("(?m)(?:^|`)(mvn [^`\n#]*)");
    private static final Pattern SWITCH = Pattern.compile("-D(test|[a-z]+(?:\\.[a-z]+)+)(?:=(\\w+))?");
    private static final Set<String> GOALS =
            Set.of("mvn", "-B", "verify", "test", "install", "package", "spotless:apply");
    private static final Pattern WORD = Pattern.compile("(?:[^ \"]|\"[^\"]*\")+");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @TempDir
    private Path folder;

    static Stream<Typed> ratwerks() {
        return Document.typed().filter(Typed::isRatwerk);
    }

    @ParameterizedTest
    @MethodSource("ratwerks")
    void everyCommandIsOneOfTheProgram(Typed typed) {
        List<String> words = WORD.matcher(typed.command().replaceFirst(" > .*", ""))
                .results()
                .skip(1)
                .map(word -> word.group().replace("\"", ""))
                .toList();
        assertThatCode(() -> ParsedLine.of(words)).as(typed.at()).doesNotThrowAnyException();
    }

    @Test
    void everyBlockIsOfAKindThatIsHeldByATest() {
        assertThat(Document.all().flatMap(document -> document.blocks().stream()))
                .allSatisfy(block -> assertThat(kind(block))
                        .as(block.document() + ":" + block.line())
                        .isIn("typed", "rule", "java", "yaml", "mermaid"));
        assertThat(Document.typed().count()).isGreaterThan(40);
    }

    /** Rules of the tutorial are held by {@code TutorialTest}, the picture of the house by {@code HousePictureTest}. */
    private static String kind(Block block) {
        if (!block.language().isEmpty()) {
            return block.language();
        }
        return block.isTyped() ? "typed" : block.text().matches("(?s)(rule|package|  @).*") ? "rule" : block.text();
    }

    /** Maven is not run from within a test that it runs; profiles, goals and switches of its lines are looked up. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "rules/README.md", "profiles/README.md"})
    void everyLineOfMavenIsOneThatThePomKnows(String path) {
        String text = Document.read(path).text();
        assertThat(MAVEN.matcher(text).results().map(line -> line.group(1).strip()))
                .allSatisfy(line -> Stream.of(line.split(" ")).forEach(word -> {
                    if (word.startsWith("-P")) {
                        assertThat(Pom.profiles()).as(line).contains(word.substring(2));
                    } else if (!word.startsWith("-D")) {
                        assertThat(word).as(line).isIn(GOALS);
                    }
                }));
        assertThat(SWITCH.matcher(text).results()).allSatisfy(this::isKnown);
    }

    private void isKnown(MatchResult found) throws IOException {
        String property = found.group(1);
        if (property.equals("test")) {
            assertThat(tests()).contains(found.group(2));
        } else if (!Pom.properties().contains(property)) {
            boolean read = sources("src/test/java").anyMatch(text -> text.contains("\"" + property + "\""));
            assertThat(read).as(property).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "CHANGELOG.md",
                "rules/README.md",
                "profiles/README.md"
            })
    void everyLinkLeadsSomewhere(String path) {
        assertThat(LINK.matcher(Document.read(path).text()).results()).allSatisfy(link -> {
            String target = link.group(1) == null ? link.group(2) : link.group(1);
            if (!target.matches("https?://.*")) {
                String[] fileAndPlace = target.split("#", 2);
                Path file = Path.of(path).resolveSibling(fileAndPlace[0].isEmpty() ? path : fileAndPlace[0]);
                assertThat(file).as(target).exists();
                if (fileAndPlace.length > 1) {
                    assertThat(headings(
                                    Document.read(file.normalize().toString()).text()))
                            .as(target)
                            .contains(fileAndPlace[1]);
                }
            }
        });
    }

    /** Headings as places of links are named after them. */
    private static List<String> headings(String text) {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "SECURITY.md"})
    void everyTestThatIsNamedIsThere(String path) throws IOException {
        assertThat(TEST.matcher(Document.read(path).text()).results().map(named -> named.group(1)))
                .isNotEmpty()
                .isSubsetOf(tests());
    }

    @Test
    void theProgramInJavaRuns() throws Exception {
        String body = Document.all()
                .flatMap(document -> document.blocks().stream())
                .filter(block -> block.language().equals("java"))
                .map(Block::text)
                .collect(Collectors.joining());
        assertThat(body).contains("Ratwerk.open");
        JavaSnippet.run(folder, body);
    }

    @Test
    void theAnswersOfTheProfilesGuideAreTaken() throws IOException {
        for (Block block : Document.read("profiles/README.md").blocks()) {
            if (block.language().equals("yaml")) {
                Path file = Files.writeString(
                        folder.resolve("profile.yaml"),
                        "schema: ratwerk.profile/1\nmunicipality: {name: Musterstadt}\n" + block.text());
                assertThat(Profile.read(file).answers()).as(block.text()).isNotEmpty();
            }
        }
    }

    @Test
    void theMethodsFiguresAreTheRulebooks() {
        String readme = Document.read("README.md").text();
        var header = Shipped.ratwerk().rulebook().header();
        header.criteria()
                .forEach((id, criterion) -> assertThat(readme)
                        .contains(id + " (" + criterion.weight().toPlainString()));
        assertThat(readme)
                .contains("%,d sets of weights".formatted(header.robustness().samples()));
    }

    @Test
    void theReadmeIsReadInOneSitting() {
        Document readme = Document.read("README.md");
        assertThat(readme.text().lines()).hasSizeLessThan(350);
        readme.blocks().stream()
                .filter(Block::isTyped)
                .forEach(block -> assertThat(block.lines())
                        .as("a line that is cut off at the right")
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(104)));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/test/java"))) {
            return walk.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> sources(String under) {
        return Shipped.files(Path.of(under), ".java").stream().map(ReadmeTest::text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
