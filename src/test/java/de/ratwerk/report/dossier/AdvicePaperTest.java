package de.ratwerk.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.Shipped;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Because;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.Json;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Figure;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Words.Run;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report to hand over says: all that the advice says, nothing else, and well set. */
class AdvicePaperTest {
    /** Numbers of the report's own: ranks, places in a list, numbers of findings, parts of a picture, bounds of points. */
    private static final TreeSet<String> OWN =
            IntStream.rangeClosed(0, 100).mapToObj(String::valueOf).collect(Collectors.toCollection(TreeSet::new));

    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?%");

    private static final Map<String, AdviceDocument> DOCUMENTS = new HashMap<>();

    record Case(Path file, Language language) {
        AdviceDocument document() {
            return DOCUMENTS.computeIfAbsent(toString(), name -> Dossiers.document(file, language));
        }

        Paper paper() {
            return AdvicePaper.of(document());
        }

        @Override
        public String toString() {
            return file.getFileName() + " " + language.code();
        }
    }

    static Stream<Case> cases() {
        return Shipped.profiles().stream()
                .flatMap(file -> Stream.of(Language.values()).map(language -> new Case(file, language)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFigureStandsInTheJson(Case one) {
        KnownNumbers known = new KnownNumbers(Json.line(one.document()));
        known.allowWhatFollowsFrom(one.document());
        for (String piece : PaperText.of(one.paper())) {
            PERCENT.matcher(piece)
                    .results()
                    .forEach(percent -> assertThat(known.has(percent.group(1)))
                            .as(percent.group() + " in: " + piece)
                            .isTrue());
            assertThat(KnownNumbers.in(piece)).as(piece).allMatch(number -> OWN.contains(number) || known.has(number));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allThatTheAdviceSaysIsThere(Case one) {
        AdviceDocument advice = one.document();
        String text = String.join("\n", PaperText.of(one.paper()));
        List<String> said = new ArrayList<>();
        advice.actions().forEach(action -> {
            said.add(action.title());
            said.addAll(action.steps());
        });
        advice.notDue().stream()
                .flatMap(notDue -> notDue.because().stream())
                .map(Because::statement)
                .forEach(said::add);
        advice.questions().forEach(question -> said.add(question.text()));
        advice.open().forEach(open -> said.add(open.title()));
        advice.answers().forEach(answer -> {
            said.add(answer.label());
            said.add(answer.words());
            Stream.of(answer.source(), answer.note()).filter(Objects::nonNull).forEach(said::add);
        });
        advice.evidence().values().stream().map(Evidence::statement).forEach(said::add);
        said.addAll(advice.notes());
        said.addAll(advice.method().readings());
        said.add(advice.profileDigest());
        said.add(advice.rulebook().digest());
        said.add(Objects.requireNonNull(advice.digest()));
        assertThat(said).allSatisfy(piece -> assertThat(text).contains(piece.replace('\u00a0', ' ')));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theContributionsOfARowAddUpToItsPoints(Case one) {
        Table points = one.paper().blocks().stream()
                .filter(Figure.class::isInstance)
                .map(figure -> ((Figure) figure).table())
                .filter(table -> table != null && table.id().equals("punkte"))
                .findFirst()
                .orElse(null);
        if (points == null) {
            assertThat(one.document().actions()).hasSizeLessThan(2); // nothing to compare
            return;
        }
        assertThat(points.rows()).hasSameSizeAs(one.document().actions()).allSatisfy(row -> {
            List<BigDecimal> numbers = row.subList(1, row.size()).stream()
                    .map(cell -> new BigDecimal(cell.text().replace(',', '.')))
                    .toList();
            BigDecimal sum = numbers.subList(0, numbers.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(numbers.get(numbers.size() - 1));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void headingsFollowOneAnotherAndLinksLeadSomewhere(Case one) {
        Paper paper = one.paper();
        List<Heading> headings = paper.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        int level = 0;
        for (Heading heading : headings) {
            assertThat(heading.level()).as(heading.words()).isBetween(1, level + 1);
            level = heading.level();
        }
        List<String> anchors = headings.stream().map(Heading::anchor).toList();
        assertThat(anchors).doesNotHaveDuplicates().allMatch(anchor -> anchor.matches("[a-z0-9-]+"));
        assertThat(PaperText.words(paper)
                        .flatMap(words -> words.runs().stream())
                        .map(Run::target))
                .allMatch(target ->
                        target == null || target.matches("https?://\\S+") || anchors.contains(target.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFirstPageIsForTheCouncil(Case one) {
        List<Block> first = new ArrayList<>();
        for (Block block : one.paper().blocks()) {
            if (block instanceof Heading heading && heading.newPage()) {
                break;
            }
            first.add(block);
        }
        long now = one.document().actions().stream()
                .filter(action -> action.phase().equals("now"))
                .count();
        int expected = (int)
                (now > 0 ? Math.min(now, 5) : Math.min(one.document().actions().size(), 5));
        List<Table> tables = first.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        assertThat(tables.stream().mapToInt(table -> table.rows().size()).sum()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsAreSetWell(Case one) {
        for (String piece : PaperText.of(one.paper())) {
            assertThat(piece)
                    .doesNotContain("  ")
                    .doesNotContain("null")
                    .doesNotContain("..")
                    .doesNotContain(" ,")
                    .doesNotContain(" ;")
                    .doesNotContainPattern("\\{\\w+}");
            if (one.language() == Language.DE) {
                assertThat(piece).doesNotContain("\"").doesNotContainPattern("\\d\\.\\d(?!\\d\\d)\\s?%");
            }
        }
    }
}
