package de.ratwerk.web.page;

import de.ratwerk.problem.Problem;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.problem.ApiProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages that say why something cannot be taken, and what to do. */
@Component
public final class Refusals {
    private static final Text TITLE = new Text("Das geht so nicht", "That does not work");
    private static final int WIDEST_LINE = 160;

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    /**
     * A problem as it is shown.
     *
     * @param place the file, and where in it, or the field
     * @param line the line of the file that is meant, or null
     * @param path which answer is meant, or null
     */
    public record Told(
            String message,
            @Nullable String hint,
            String place,
            @Nullable String line,
            @Nullable String path) {}

    /** A page that says what is wrong with a file, with all of it at once and the lines that are meant. */
    public ResponseEntity<byte[]> file(byte[] bytes, List<Problem> problems, Language language, Generation rules) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        List<Told> told =
                problems.stream().map(problem -> told(problem, lines, language)).toList();
        String count = told.size() == 1
                ? language.say("Ein Fehler steht", "One mistake stands")
                : told.size() + language.say(" Fehler stehen", " mistakes stand");
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                count
                        + language.say(
                                " dem im Weg. Nach der Korrektur die Datei noch einmal öffnen.",
                                " in the way. Correct the file and open it again."),
                told,
                language,
                rules);
    }

    /** A page that says what is wrong with the name that a questionnaire was to begin with. */
    public ResponseEntity<byte[]> name(List<Problem> problems, Language language, Generation rules) {
        String field = language.say("Name der Kommune", "Name of the municipality");
        List<Told> told = problems.stream()
                .map(problem -> new Told(problem.message().in(language), null, field, null, null))
                .toList();
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                language.say(
                        "Dieser Name lässt sich so nicht übernehmen. Geben Sie ihn auf der Startseite noch einmal ein,"
                                + " oder lassen Sie ihn weg; er kann auch später kommen.",
                        "This name cannot be taken as it is. Enter it on the start page again, or leave it out; it can"
                                + " come later."),
                told,
                language,
                rules);
    }

    /** A page that says that no file was chosen. */
    public ResponseEntity<byte[]> noFile(Language language, Generation rules) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                language.say("Es wurde keine Datei gewählt, oder sie ist leer.", "No file was chosen, or it is empty."),
                List.of(),
                language,
                rules);
    }

    /** A page that says that the answers did not come along; a script that has them sends them. */
    public ResponseEntity<byte[]> noProfile(Language language, Generation rules) {
        String sentence = language.say(
                "Zu dieser Seite gehören Ihre Angaben, und die sind nicht mitgekommen. Öffnen Sie Ihre Datei, oder"
                        + " fangen Sie neu an.",
                "This page needs your answers, and they did not come along. Open your file, or begin anew.");
        Frame frame = Frame.of(
                language,
                new Text("Hier fehlen Ihre Angaben", "Your answers are missing here"),
                Part.START,
                "/",
                rules);
        return pages.page("refused", frame, Map.of("sentence", sentence, "problems", List.of(), "needsProfile", true));
    }

    /** A page that says anything else. */
    public ResponseEntity<byte[]> page(
            HttpStatus status, String sentence, List<Told> problems, Language language, Generation rules) {
        Frame frame = Frame.of(language, TITLE, Part.START, "/", rules);
        return pages.page(status, "refused", frame, Map.of("sentence", sentence, "problems", problems));
    }

    /** A page that says why a request came to no end. */
    ResponseEntity<byte[]> problem(ApiProblem problem, Text sentence, Language language, Generation rules) {
        List<Told> told = problem.problems().stream()
                .map(each -> told(each, new String[0], language))
                .toList();
        return page(problem.type().status(), sentence.in(language), told, language, rules);
    }

    private static Told told(Problem problem, String[] lines, Language language) {
        int line = problem.place().line();
        boolean inFile = line > 0 && line <= lines.length;
        String shown = inFile ? lines[line - 1].strip() : null;
        return new Told(
                problem.message().in(language),
                problem.hint() == null ? null : problem.hint().in(language),
                problem.place().toString(),
                shown == null || shown.length() <= WIDEST_LINE ? shown : shown.substring(0, WIDEST_LINE) + " …",
                problem.path());
    }
}
