package de.ratwerk.web.page.cohort;

import de.ratwerk.text.Language;
import de.ratwerk.web.access.CohortUpload;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.cohort.CohortPages.Sent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cohort: to send files, to look at what came of them, to open a place, to take the portfolio along. */
@RestController
@RequestMapping("/{language:de|en}/cohort")
final class CohortController {
    private final CohortPages pages;

    CohortController(CohortPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> start(@PathVariable Language language, Generation rules) {
        return pages.start(language, rules);
    }

    /** Loaded anew or kept as a bookmark: what was shown has gone with the window. */
    @GetMapping({"/place", "/file"})
    ResponseEntity<byte[]> startAgain(@PathVariable Language language, Generation rules) {
        return pages.start(language, rules);
    }

    @PostMapping
    ResponseEntity<byte[]> cohort(@PathVariable Language language, HttpServletRequest request, Generation rules)
            throws IOException {
        OptionalInt exceeded = CohortUpload.exceeded(request);
        if (exceeded.isPresent()) {
            return pages.tooLarge(exceeded.getAsInt(), language, rules);
        }
        List<Sent> files = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && !name.isEmpty()) { // else no file was chosen in a field
                    files.add(new Sent(name, bytes(part), part.getName().equals("folder")));
                }
            }
        } catch (ServletException
                | IllegalStateException e) { // no form with files, or more files than the server takes
            return pages.noForm(language, rules);
        }
        return pages.cohort(files, language, rules);
    }

    private static byte[] bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** A place, in the questionnaire. */
    @PostMapping("/place")
    ResponseEntity<byte[]> place(@PathVariable Language language, Fields fields, Generation rules) {
        return pages.place(fields, language, rules);
    }

    /** The portfolio as a file. */
    @PostMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable Language language, Fields fields, Generation rules) {
        return pages.file(fields, language, rules);
    }
}
