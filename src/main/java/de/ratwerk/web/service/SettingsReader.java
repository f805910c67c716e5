package de.ratwerk.web.service;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.web.service.ServiceSettings.Access;
import de.ratwerk.web.service.ServiceSettings.Database;
import de.ratwerk.web.service.ServiceSettings.Issuer;
import de.ratwerk.web.service.ServiceSettings.Limits;
import de.ratwerk.web.service.ServiceSettings.Listen;
import de.ratwerk.web.service.ServiceSettings.Operation;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of settings ({@code ratwerk.service/1}). */
final class SettingsReader {
    private static final String SCHEMA = "ratwerk.service/1";
    private static final Pattern LOCAL = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final int LARGEST_PORT = 65_535;
    private static final int LARGEST_BODY_KIB = 1024;

    /** The server takes forms with files up to 32 MiB ({@code spring.yaml}). */
    private static final int LARGEST_UPLOAD_MIB = 31;

    private static final int LONGEST_SECONDS = 600;
    private static final int MOST = 1_000_000;
    private static final int MOST_KEPT = 20;

    private final Path folder;
    private final List<Path> usualRules;
    private final Problems problems = new Problems();

    SettingsReader(Path folder, List<Path> usualRules) {
        this.folder = folder;
        this.usualRules = usualRules;
    }

    ServiceSettings read(Source source) {
        Form root = Form.of(Document.read(source, problems), "", problems);
        String schema = root.requiredWord("schema");
        if (!schema.isEmpty() && !schema.equals(SCHEMA)) {
            wrong(root, "schema", "unknown-value", "Gelesen wird " + SCHEMA + ".", "What is read is " + SCHEMA + ".");
        }
        List<Path> rules = root.words("rules").stream()
                .flatMap(word -> inFolder(root, "rules", word).stream())
                .toList();
        ServiceSettings settings = new ServiceSettings(
                rules.isEmpty() ? usualRules : rules,
                root.form("listen").map(this::listen).orElse(ServiceSettings.USUAL.listen()),
                root.form("access").map(this::access).orElse(ServiceSettings.USUAL.access()),
                root.form("limits").map(this::limits).orElse(ServiceSettings.USUAL.limits()),
                root.form("database").map(this::database).orElse(null),
                root.form("signing").map(this::signingKey).orElse(null),
                root.form("operation").map(this::operation).orElse(ServiceSettings.USUAL.operation()));
        root.end();
        problems.refuseIfAny();
        return settings;
    }

    private Listen listen(Form form) {
        Listen usual = ServiceSettings.USUAL.listen();
        Listen listen = new Listen(
                form.word("address").map(word -> address(form, word)).orElse(usual.address()),
                number(form, "port", 0, LARGEST_PORT, usual.port()),
                form.placeOf("address"));
        form.end();
        return listen;
    }

    private InetAddress address(Form form, String word) {
        try {
            return InetAddress.getByName(word);
        } catch (UnknownHostException e) {
            wrong(
                    form,
                    "address",
                    "bad-address",
                    "„" + word + "“ ist keine Adresse dieses Rechners.",
                    "\"" + word + "\" is no address of this machine.");
            return InetAddress.getLoopbackAddress();
        }
    }

    private Access access(Form form) {
        Access access = new Access(
                path(form, "keys"), form.form("issuer").map(this::issuer).orElse(null));
        form.end();
        return access;
    }

    private Issuer issuer(Form form) {
        URI url = form.node("url").isEmpty() ? missing(form, "url") : uri(form, "url");
        if ("http".equals(url.getScheme()) && !LOCAL.matcher(url.getHost()).matches()) {
            wrong(
                    form,
                    "url",
                    "insecure-issuer",
                    "Die Schlüssel eines Ausstellers kommen über https, sonst könnte sie jemand unterwegs austauschen.",
                    "The keys of an issuer come over https, or somebody could replace them on their way.");
        }
        Issuer issuer = new Issuer(url, form.requiredWord("audience"));
        form.end();
        return issuer;
    }

    private static URI missing(Form form, String key) {
        form.requiredWord(key);
        return URI.create("");
    }

    private Limits limits(Form form) {
        Limits usual = ServiceSettings.USUAL.limits();
        Limits limits = new Limits(
                number(form, "bodyKib", 1, LARGEST_BODY_KIB, usual.bodyKib()),
                number(form, "uploadMib", 1, LARGEST_UPLOAD_MIB, usual.uploadMib()),
                seconds(form, "bodySeconds", usual.body()),
                seconds(form, "evaluationSeconds", usual.evaluation()),
                number(form, "requestsPerMinute", 1, MOST, usual.requestsPerMinute()),
                number(form, "evaluations", 1, MOST, usual.evaluations()));
        form.end();
        return limits;
    }

    private Database database(Form form) {
        Path file = path(form, "file");
        String url = form.word("url").orElse("");
        if (file != null && !url.isEmpty()) {
            wrong(
                    form,
                    "url",
                    "two-databases",
                    "Es gilt entweder „file“ oder „url“.",
                    "It is either \"file\" or \"url\".");
        } else if (file == null && url.isEmpty()) {
            form.missing("file", "Hier fehlt „file“ oder „url“.", "\"file\" or \"url\" is missing here.");
        } else if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            wrong(
                    form,
                    "url",
                    "unknown-database",
                    "Genommen wird hier PostgreSQL: jdbc:postgresql://Rechner/Datenbank.",
                    "What is taken here is PostgreSQL: jdbc:postgresql://host/database.");
        }
        if (file != null && file.toString().contains(";")) { // what follows would be settings of the database itself
            wrong(
                    form,
                    "file",
                    "bad-path",
                    "Im Pfad der Datenbank darf kein Strichpunkt stehen.",
                    "The path of the database must not contain a semicolon.");
        }
        Database database = new Database(
                file == null ? url : "jdbc:h2:file:" + file,
                form.word("user").orElse(null),
                path(form, "passwordFile"));
        form.end();
        return database;
    }

    private @Nullable Path signingKey(Form form) {
        form.requiredWord("key");
        Path key = path(form, "key");
        form.end();
        return key;
    }

    private Operation operation(Form form) {
        Operation usual = ServiceSettings.USUAL.operation();
        Operation operation = new Operation(
                !form.has("reload") || form.flag("reload"),
                number(form, "keptRulebooks", 1, MOST_KEPT, usual.keptRulebooks()),
                form.flag("jsonLog"),
                form.node("traces").isEmpty() ? null : uri(form, "traces"),
                seconds(form, "shutdownSeconds", usual.shutdown()));
        form.end();
        return operation;
    }

    private Duration seconds(Form form, String key, Duration usual) {
        return Duration.ofSeconds(number(form, key, 1, LONGEST_SECONDS, (int) usual.toSeconds()));
    }

    private int number(Form form, String key, int least, int most, int usual) {
        Optional<Integer> number = form.integer(key);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            wrong(
                    form,
                    key,
                    "out-of-range",
                    "Möglich ist " + least + " bis " + most + ".",
                    "Possible is " + least + " to " + most + ".");
        }
        return number.orElse(usual);
    }

    private URI uri(Form form, String key) {
        String word = form.word(key).orElse("");
        try {
            URI uri = new URI(word);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        wrong(
                form,
                key,
                "bad-address",
                "Hier wird eine Adresse erwartet, die mit http:// oder https:// beginnt.",
                "Expected here: an address that begins with http:// or https://.");
        return URI.create("");
    }

    private @Nullable Path path(Form form, String key) {
        return form.word(key).flatMap(word -> inFolder(form, key, word)).orElse(null);
    }

    private Optional<Path> inFolder(Form form, String key, String word) {
        try {
            return Optional.of(folder.resolve(word).normalize());
        } catch (InvalidPathException e) {
            wrong(form, key, "bad-path", "Das ist kein Dateiname.", "This is no name of a file.");
            return Optional.empty();
        }
    }

    private void wrong(Form form, String key, String kind, String german, String english) {
        problems.add(Problem.at(form.placeOf(key), kind, german, english).on(form.path(key)));
    }
}
