package de.ratwerk.web.problem;

import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why a request was not answered as it asked. */
public enum ProblemType {
    INPUT_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Die Eingabe wird so nicht angenommen",
            "The input is not accepted as it is",
            "Jeder Fehler steht mit Zeile, Spalte und Pfad unter „problems“. Die Eingabe ändern und noch einmal"
                    + " senden.",
            "Each mistake stands under \"problems\" with its line, column and path. Change the input and send it"
                    + " again."),
    WRONG_REQUEST(
            HttpStatus.BAD_REQUEST,
            "Die Anfrage ist nicht vollständig oder nicht verständlich",
            "The request is incomplete or cannot be understood",
            "Ein Parameter fehlt oder hat keinen zulässigen Wert, oder der Inhalt fehlt oder brach ab.",
            "A parameter is missing or has no possible value, or the body is missing or broke off."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "Anmeldung erforderlich",
            "Credentials are needed here",
            "Ein gültiger Schlüssel im Header X-API-Key oder ein Zugangstoken im Header Authorization fehlt.",
            "A valid key in the header X-API-Key or a token in the header Authorization is missing."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Dazu reicht die Berechtigung nicht",
            "The credentials do not permit this",
            "Der Schlüssel oder das Token hat nicht den Scope, den diese Anfrage braucht.",
            "The key or token lacks the scope that this request needs."),
    FOREIGN_REQUEST(
            HttpStatus.FORBIDDEN,
            "Diese Anfrage kommt von einer fremden Seite",
            "This request comes from another site",
            "Seiten anderer Herkunft dürfen den Dienst nicht im Browser benutzen. Programme senden weder Origin noch"
                    + " Sec-Fetch-Site und nennen als Host die Adresse des Dienstes.",
            "Pages of other origins may not use the service in a browser. Programs send neither Origin nor"
                    + " Sec-Fetch-Site and name the address of the service as host."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Das gibt es hier nicht",
            "There is no such thing here",
            "Der Pfad, oder die Maßnahme, die Regel oder der Beleg, die er nennt, ist unbekannt.",
            "The path is unknown, or the action, rule or evidence that it names."),
    RULEBOOK_NOT_LOADED(
            HttpStatus.NOT_FOUND,
            "Dieses Regelwerk ist nicht geladen",
            "This rulebook is not loaded",
            "Verlangt werden können das geltende Regelwerk und die letzten davor; welche das sind, zeigt GET"
                    + " /api/v1/rulebook.",
            "The current rulebook can be asked for and the last ones before; GET /api/v1/rulebook shows which."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Diese Methode gibt es hier nicht",
            "This method is not available here",
            "Der Header Allow nennt die möglichen Methoden.",
            "The header Allow names the possible methods."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "In diesem Format gibt es die Antwort nicht",
            "The answer is not available in this format",
            "Der Header Accept nennt kein Format, das es hier gibt.",
            "The header Accept names nothing that is given here."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Dieses Format wird hier nicht gelesen",
            "This format is not read here",
            "Der Header Content-Type fehlt oder nennt ein anderes Format als die, die hier gelesen werden.",
            "The header Content-Type is missing or names another format than those that are read here."),
    LENGTH_REQUIRED(
            HttpStatus.LENGTH_REQUIRED,
            "Die Länge fehlt",
            "The length is missing",
            "Ein Formular mit Dateien muss vorher sagen, wie lang es ist (Content-Length).",
            "A form with files has to tell its length beforehand (Content-Length)."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Der Inhalt ist zu groß",
            "The body is too large",
            "Ein Profil hat einige Tausend Zeichen. Viele Profile nimmt POST /api/v1/advice/batch, eines je Zeile.",
            "A profile has a few thousand characters. POST /api/v1/advice/batch takes many, one a line."),
    BODY_TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            "Der Inhalt kam zu langsam",
            "The body came too slowly",
            "Der Dienst wartet nur eine begrenzte Zeit auf den Inhalt einer Anfrage. Noch einmal senden.",
            "The service waits for the body of a request for a limited time. Send it again."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Zu viele Anfragen",
            "Too many requests",
            "Der Header Retry-After sagt, nach wie vielen Sekunden es weitergeht.",
            "The header Retry-After tells after how many seconds to go on."),
    TAKES_TOO_LONG(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Die Auswertung dauerte zu lange",
            "The evaluation took too long",
            "Sie wurde abgebrochen. Mit mehr beantworteten Fragen oder einer kleineren Grenze geht es schneller.",
            "It was given up. More answered questions or a smaller limit make it faster."),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Der Dienst ist ausgelastet",
            "The service is busy",
            "Der Header Retry-After sagt, nach wie vielen Sekunden man es wieder versuchen kann.",
            "The header Retry-After tells after how many seconds to try again."),
    ISSUER_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Der Aussteller der Token antwortet nicht",
            "The issuer of tokens does not answer",
            "Ob das Token gilt, lässt sich gerade nicht prüfen. Schlüssel gelten weiter; der Header Retry-After sagt,"
                    + " wann man es wieder versuchen kann.",
            "Whether the token is valid cannot be found out at present. Keys go on; the header Retry-After tells when"
                    + " to try again."),
    NOT_SET_UP(
            HttpStatus.NOT_IMPLEMENTED,
            "Das ist in diesem Dienst nicht eingerichtet",
            "This service is not set up for that",
            "Dafür fehlt eine Einstellung, zum Beispiel eine Datenbank oder ein Schlüssel zum Unterschreiben.",
            "A setting is missing for it, such as a database or a key to sign with."),
    KEY_USED_BEFORE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Unter diesem Idempotency-Key wurde schon anderes gesendet",
            "Something else was sent under this Idempotency-Key before",
            "Der Header Idempotency-Key steht für eine einzelne Sendung. Für eine andere einen neuen Wert wählen.",
            "The header Idempotency-Key identifies a single submission. Choose a new value for another."),
    DATABASE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Die Datenbank ist zurzeit nicht erreichbar",
            "The database cannot be reached at present",
            "Nichts wurde gespeichert. Der Header Retry-After sagt, nach wie vielen Sekunden man es wieder versuchen"
                    + " kann; mit demselben Idempotency-Key zählt es nur einmal.",
            "Nothing was kept. The header Retry-After tells after how many seconds to try again; with the same"
                    + " Idempotency-Key it counts only once."),
    RULES_REFUSED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Das Regelwerk kommt damit zu keinem Ergebnis",
            "The rulebook comes to no result with this",
            "Eine Regel ist schuld, nicht die Eingabe; sie steht unter „problems“.",
            "A rule is to blame, not the input; it stands under \"problems\"."),
    UNEXPECTED_FAULT(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Unerwarteter Fehler",
            "Unexpected fault",
            "Das ist ein Fehler des Programms. Bitte mit der Kennung der Anfrage („instance“) melden.",
            "This is a fault of the program. Please report it with the request's id (\"instance\").");

    private final HttpStatus status;
    private final Text title;
    private final Text explanation;

    ProblemType(HttpStatus status, String titleDe, String titleEn, String explanationDe, String explanationEn) {
        this.status = status;
        this.title = new Text(titleDe, titleEn);
        this.explanation = new Text(explanationDe, explanationEn);
    }

    /** Its name in kebab case. */
    public String id() {
        return Constants.name(this);
    }

    /** The type with a name in kebab case. */
    public static Optional<ProblemType> named(String id) {
        return Constants.named(id, ProblemType.class);
    }

    /** Its URI, which is explained where it leads. */
    public String uri() {
        return "/api/v1/problems/" + id();
    }

    /** The status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, in a few words. */
    public Text title() {
        return title;
    }

    /** What it means and what can be done. */
    public Text explanation() {
        return explanation;
    }
}
