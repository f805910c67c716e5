package de.ratwerk.web.page.profile;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Verdict;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.docx.DocxTemplate;
import de.ratwerk.report.format.Look;
import de.ratwerk.report.paper.Logo;
import de.ratwerk.text.Language;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Download;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.Fields.Sent;
import de.ratwerk.web.page.FileName;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report, in every format that the commands give, byte for byte as they give it. */
@RestController
@RequestMapping("/{language:de|en}/report")
final class ReportController {
    private final WithProfile withProfile;
    private final Pages pages;
    private final Evaluations evaluations;

    ReportController(WithProfile withProfile, Pages pages, Evaluations evaluations) {
        this.withProfile = withProfile;
        this.pages = pages;
        this.evaluations = evaluations;
    }

    @PostMapping
    ResponseEntity<byte[]> choose(@PathVariable Language language, Fields fields, Generation rules) {
        return withProfile.page(
                fields, rules, language, held -> page(held, Wishes.of(fields), List.of(), rules, language));
    }

    @PostMapping("/{format}")
    ResponseEntity<byte[]> download(
            @PathVariable Language language, @PathVariable String format, Fields fields, Generation rules) {
        Offer offer = Offer.named(format).orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
        return withProfile.page(fields, rules, language, held -> report(held, offer, fields, rules, language));
    }

    private ResponseEntity<byte[]> report(Held held, Offer offer, Fields fields, Generation rules, Language language) {
        Wishes wishes = Wishes.of(fields);
        List<Problem> problems = new ArrayList<>(wishes.problems());
        Look look = look(offer, fields, problems);
        if (!problems.isEmpty()) {
            return page(held, wishes, problems, rules, language);
        }
        byte[] bytes = evaluations.runLong("report", () -> {
            Advice advice = rules.ratwerk().advise(held.profile());
            LocalDate day = wishes.day();
            return offer.of(day == null ? advice : advice.on(day), language, wishes.most(), look);
        });
        return Download.of(name(held, language) + offer.ending(), offer.mediaType(), bytes);
    }

    /** By the municipality, as whoever gets the report knows no profile. */
    private static String name(Held held, Language language) {
        return FileName.of(held.profile().name(), held.file()) + language.say("-Bericht", "-report");
    }

    private static Look look(Offer offer, Fields fields, List<Problem> problems) {
        Logo logo = offer.takesLogo() ? read(fields, "logo", Logo::of, problems) : null;
        DocxTemplate template = offer.takesTemplate() ? read(fields, "template", DocxTemplate::of, problems) : null;
        return new Look(template == null ? logo : null, template);
    }

    private static <T> @Nullable T read(
            Fields fields, String field, BiFunction<String, byte[], T> reader, List<Problem> problems) {
        Sent file = fields.file(field).orElse(null);
        if (file == null) {
            return null;
        }
        try {
            return reader.apply(file.name(), file.bytes());
        } catch (RefusedException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private ResponseEntity<byte[]> page(
            Held held, Wishes wishes, List<Problem> problems, Generation rules, Language language) {
        long due = evaluations.run(
                "page",
                () -> rules.ratwerk().outlook(held.profile()).places().values().stream()
                        .filter(place -> place.verdict() == Verdict.DUE)
                        .count());
        Frame frame = Frame.withProfile(
                language,
                language.say("Bericht – ", "Report – ") + held.profile().name(),
                Part.REPORT,
                "/report",
                rules);
        return pages.page(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "profile/report",
                frame,
                Map.of(
                        "held",
                        held,
                        "wishes",
                        wishes,
                        "offers",
                        List.of(Offer.values()),
                        "due",
                        (int) due,
                        "problems",
                        problems.stream()
                                .map(problem -> SectionPage.Shown.of(problem, language))
                                .toList()));
    }
}
