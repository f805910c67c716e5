package de.ratwerk.web.page.cohort;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.Json;
import de.ratwerk.report.portfolio.PortfolioDocument;
import de.ratwerk.report.portfolio.PortfolioFile;
import de.ratwerk.report.portfolio.PortfolioFormat;
import de.ratwerk.text.Language;
import de.ratwerk.text.Slug;
import de.ratwerk.text.Text;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Download;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import de.ratwerk.web.page.PlainWords;
import de.ratwerk.web.page.profile.ProfileOpening;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the pages of a cohort, and says what was meant where there is none. */
@Component
final class CohortPages {
    /** The fields of the forms by which a page sends on what it shows. */
    static final String PROFILES = "profiles";

    static final String PLACE = "place";
    static final String PORTFOLIO = "portfolio";
    static final String FORMAT = "format";

    /** A thousand places take about as long as a few evaluations, all of Germany as many. */
    private static final int TIMES = 12;

    private static final Pattern NAME = Pattern.compile("(?m)^  name:(?:\\n    value:)? (.+)$");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Text TITLE = new Text("Viele Kommunen zusammen", "Many municipalities together");

    private final Pages pages;
    private final Evaluations evaluations;
    private final ProfileOpening opening;

    CohortPages(Pages pages, Evaluations evaluations, ProfileOpening opening) {
        this.pages = pages;
        this.evaluations = evaluations;
        this.opening = opening;
    }

    /** The page to begin with. */
    ResponseEntity<byte[]> start(Language language, Generation rules) {
        return start(HttpStatus.OK, "", List.of(), language, rules);
    }

    private ResponseEntity<byte[]> start(
            HttpStatus status, String refusal, List<Problem> problems, Language language, Generation rules) {
        return pages.page(
                status,
                "cohort/start",
                frame(TITLE.in(language), language, rules),
                Map.of("refusal", refusal, "problems", problems));
    }

    private static Frame frame(String title, Language language, Generation rules) {
        return Frame.of(language, Text.same(title), Part.COHORT, Part.COHORT.path(), rules);
    }

    /**
     * A file that was sent.
     *
     * @param name its name, or its path within the folder that was chosen
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sent(String name, byte[] bytes, boolean ofFolder) {}

    /** The page of what was sent. Unpacking and reading it is as much work as advising, so all of it takes its turn. */
    ResponseEntity<byte[]> cohort(List<Sent> files, Language language, Generation rules) {
        try {
            return evaluations.runLong("cohort", TIMES, () -> read(files, language, rules));
        } catch (ApiProblem e) {
            if (e.type() != ProblemType.TAKES_TOO_LONG && e.type() != ProblemType.BUSY) {
                throw e;
            }
            return start(e.type().status(), PlainWords.of(e).in(language), List.of(), language, rules);
        }
    }

    private ResponseEntity<byte[]> read(List<Sent> files, Language language, Generation rules) {
        try {
            Upload upload = new Upload();
            for (Sent file : files) {
                if (file.ofFolder()) {
                    upload.fileOfFolder(file.name(), file.bytes());
                } else {
                    upload.file(file.name(), file.bytes());
                }
            }
            return upload.isEmpty() ? nothing(language, rules) : read(upload, language, rules);
        } catch (RefusedException e) { // of what was sent, not of the rules
            return refused(e, language, rules);
        }
    }

    private ResponseEntity<byte[]> nothing(Language language, Generation rules) {
        return start(
                HttpStatus.UNPROCESSABLE_CONTENT,
                language.say(
                        "Es wurde keine Datei gewählt, oder es ist keine darin, die gelesen wird.",
                        "No file was chosen, or there is none in it that is read."),
                List.of(),
                language,
                rules);
    }

    private ResponseEntity<byte[]> read(Upload upload, Language language, Generation rules) {
        Optional<Upload.Portfolio> portfolio = upload.portfolio();
        if (portfolio.isPresent()) {
            return portfolio(portfolio.get(), language, rules);
        }
        CohortReading.Found found = new CohortReading(rules.ratwerk(), language).of(upload);
        String profiles = Carried.field(Json.line(found.profiles()).getBytes(StandardCharsets.UTF_8));
        return page(CohortPage.of(found, language), profiles, language, rules);
    }

    private ResponseEntity<byte[]> portfolio(Upload.Portfolio file, Language language, Generation rules) {
        PortfolioDocument document = PortfolioFile.read(file.name(), file.bytes());
        try {
            return page(CohortPage.of(document, Language.of(document.language())), "", language, rules);
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            // Whole in form, and yet somebody wrote into it what no program does.
            throw new RefusedException(Problem.at(
                    Place.of(file.name()),
                    "damaged-portfolio",
                    "In diesem Portfolio passt nicht zusammen, was zusammengehört.",
                    "What belongs together does not fit together in this portfolio."));
        }
    }

    private ResponseEntity<byte[]> page(CohortPage page, String profiles, Language language, Generation rules) {
        byte[] json = PortfolioFormat.JSON.of(page.document());
        return pages.page(
                "cohort/page",
                frame(page.title(), language, rules),
                Map.of("page", page, "profiles", profiles, "portfolio", Carried.field(json)));
    }

    /** The page that says what is wrong with what was sent. */
    ResponseEntity<byte[]> refused(RefusedException e, Language language, Generation rules) {
        return start(
                HttpStatus.UNPROCESSABLE_CONTENT,
                language.say(
                        "So lässt sich das nicht lesen. Nach der Korrektur noch einmal öffnen.",
                        "This cannot be read as it is. Correct it and open it again."),
                e.problems(),
                language,
                rules);
    }

    /** The page that says that too much was sent. */
    ResponseEntity<byte[]> tooLarge(int mib, Language language, Generation rules) {
        return start(
                HttpStatus.CONTENT_TOO_LARGE,
                language.say(
                        "Das ist zu groß: Zusammen werden höchstens " + mib
                                + " MiB angenommen. Als ZIP gepackt passt meist"
                                + " viel mehr hinein; noch mehr berät „ratwerk cohort“ auf der Befehlszeile.",
                        "This is too large: at most " + mib
                                + " MiB are taken together. Packed as ZIP much more fits in;"
                                + " \"ratwerk cohort\" on the command line advises on even more."),
                List.of(),
                language,
                rules);
    }

    /** The page that says that the form did not come as it was meant. */
    ResponseEntity<byte[]> noForm(Language language, Generation rules) {
        return start(
                HttpStatus.BAD_REQUEST,
                language.say(
                        "Das Formular kam nicht vollständig an, oder es waren zu viele einzelne Dateien. Viele Dateien"
                                + " bitte als ZIP packen.",
                        "The form did not arrive whole, or there were too many single files. Please pack many files as"
                                + " ZIP."),
                List.of(),
                language,
                rules);
    }

    /** The questionnaire of the place whose button was pressed. */
    ResponseEntity<byte[]> place(Fields fields, Language language, Generation rules) {
        List<String> profiles = evaluations.runLong(
                "cohort-place",
                () -> fields.one(PROFILES)
                        .flatMap(Carried::bytes)
                        .map(CohortPages::strings)
                        .orElse(List.of()));
        int number = fields.one(PLACE)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(-1);
        if (number < 0 || number >= profiles.size()) {
            return noForm(language, rules);
        }
        String yaml = profiles.get(number);
        if (yaml.length() > Upload.MOST_OF_A_PROFILE) {
            return noForm(language, rules);
        }
        Matcher name = NAME.matcher(yaml);
        String file = Slug.ofFile(name.find() ? name.group(1) : "", language.say("ort", "place")) + ".yaml";
        return opening.open(file, yaml.getBytes(StandardCharsets.UTF_8), rules, language);
    }

    private static List<String> strings(byte[] json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JacksonException | NullPointerException e) {
            return List.of();
        }
    }

    /** The portfolio in the format whose button was pressed. */
    ResponseEntity<byte[]> file(Fields fields, Language language, Generation rules) {
        return evaluations.runLong("portfolio", () -> made(fields, language, rules));
    }

    private ResponseEntity<byte[]> made(Fields fields, Language language, Generation rules) {
        Optional<byte[]> json = fields.one(PORTFOLIO).flatMap(Carried::bytes);
        Optional<PortfolioFormat> format = fields.one(FORMAT)
                .flatMap(name -> Arrays.stream(PortfolioFormat.values())
                        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst());
        if (json.isEmpty() || format.isEmpty()) {
            return noForm(language, rules);
        }
        try {
            PortfolioDocument document = PortfolioFile.read("portfolio.json", json.get());
            return Download.of(
                    "portfolio" + format.get().ending(),
                    type(format.get()),
                    format.get().of(document));
        } catch (RefusedException e) {
            return refused(e, language, rules);
        }
    }

    private static String type(PortfolioFormat format) {
        return switch (format) {
            case JSON -> "application/json";
            case HTML -> "text/html;charset=UTF-8";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }
}
