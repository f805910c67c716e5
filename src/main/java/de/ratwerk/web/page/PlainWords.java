package de.ratwerk.web.page;

import de.ratwerk.text.Text;
import de.ratwerk.web.problem.ApiProblem;
import org.springframework.http.HttpHeaders;

/** What a person is told of a problem, and can do about it; what the interface says is meant for programs. */
public final class PlainWords {
    private PlainWords() {}

    /** A sentence or two, which name neither headers nor members of a document. */
    public static Text of(ApiProblem problem) {
        Text onPage = problem.onPage();
        return onPage == null ? ofType(problem) : onPage;
    }

    private static Text ofType(ApiProblem problem) {
        Text detail = problem.detail();
        return switch (problem.type()) {
            case NOT_FOUND ->
                detail == null ? new Text("Diese Seite gibt es nicht.", "There is no such page.") : detail;
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE, WRONG_REQUEST ->
                new Text("Diese Seite lässt sich so nicht aufrufen.", "This page cannot be called like this.");
            case INPUT_REFUSED ->
                new Text(
                        "So lässt sich das nicht lesen. Nach der Korrektur noch einmal versuchen.",
                        "This cannot be read as it is. Correct it and try again.");
            case BODY_TOO_SLOW ->
                new Text(
                        "Was Sie gesendet haben, kam zu langsam an. Bitte noch einmal versuchen.",
                        "What you sent came too slowly. Please try again.");
            case TOO_MANY_REQUESTS ->
                later(
                        problem,
                        "Von hier kamen zu viele Anfragen auf einmal.",
                        "Too many requests came from here at once.");
            case BUSY -> later(problem, "Der Dienst ist gerade ausgelastet.", "The service is busy at present.");
            case RULES_REFUSED ->
                new Text(
                        "Das Regelwerk kommt mit diesen Angaben zu keinem Ergebnis. Eine Regel ist schuld, nicht Ihre"
                                + " Eingabe.",
                        "The rulebook comes to no result with these answers. A rule is to blame, not what you"
                                + " entered.");
            case UNEXPECTED_FAULT ->
                new Text(
                        "Das ist ein Fehler des Programms. Bitte melden Sie, was Sie gerade getan haben, und versuchen"
                                + " Sie es noch einmal.",
                        "This is a fault of the program. Please report what you just did, and try again.");
            default -> detail == null ? problem.type().explanation() : detail;
        };
    }

    private static Text later(ApiProblem problem, String german, String english) {
        String seconds = problem.headers().getFirst(HttpHeaders.RETRY_AFTER);
        return seconds == null
                ? new Text(german + " Bitte gleich noch einmal versuchen.", english + " Please try again in a moment.")
                : new Text(
                        german + " Bitte in " + seconds + (seconds.equals("1") ? " Sekunde" : " Sekunden")
                                + " noch einmal versuchen.",
                        english + " Please try again in " + seconds + (seconds.equals("1") ? " second." : " seconds."));
    }
}
