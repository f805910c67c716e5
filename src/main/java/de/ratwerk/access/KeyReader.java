package de.ratwerk.access;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Source;
import de.ratwerk.text.Constants;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a key file ({@code ratwerk.keys/1}). */
final class KeyReader {
    static final String SCHEMA = "ratwerk.keys/1";

    private static final Pattern ID = Pattern.compile("[a-z2-7]{8,32}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Problems problems = new Problems();

    ApiKeys read(Source source) {
        Form root = Form.of(Document.read(source, problems), "", problems);
        String schema = root.requiredWord("schema");
        if (!schema.isEmpty() && !schema.equals(SCHEMA)) {
            wrong(root, "schema", "unknown-value", "Gelesen wird " + SCHEMA + ".", "What is read is " + SCHEMA + ".");
        }
        List<ApiKey> keys = new ArrayList<>();
        root.named("keys").forEach((id, form) -> keys.add(key(id, form)));
        root.end();
        problems.refuseIfAny();
        return new ApiKeys(source.name(), keys);
    }

    private ApiKey key(String id, Form form) {
        if (!ID.matcher(id).matches()) {
            problems.add(Problem.at(
                            form.place(),
                            "bad-key-id",
                            "Die Kennung eines Schlüssels hat 8 bis 32 Zeichen aus a–z und 2–7.",
                            "The id of a key has 8 to 32 characters of a–z and 2–7.")
                    .on(form.path()));
        }
        ApiKey key = new ApiKey(
                id,
                form.requiredWord("name"),
                hash(form),
                scopes(form),
                created(form),
                date(form, "until").orElse(null),
                form.flag("revoked"));
        form.end();
        return key;
    }

    private String hash(Form form) {
        String hash = form.requiredWord("sha256");
        if (!hash.isEmpty() && !HASH.matcher(hash).matches()) {
            wrong(
                    form,
                    "sha256",
                    "bad-hash",
                    "Hier steht der SHA-256 des Geheimnisses: 64 Ziffern aus 0–9 und a–f.",
                    "This is the SHA-256 of the secret: 64 digits of 0–9 and a–f.");
        }
        return hash;
    }

    private Set<Scope> scopes(Form form) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        List<Scalar> words = form.scalars("scopes");
        words.forEach(word ->
                Constants.named(word.text(), Scope.class).ifPresentOrElse(scopes::add, () -> unknownScope(form, word)));
        if (words.isEmpty() && !problems.concern(form.path("scopes"))) {
            form.missing(
                    "scopes",
                    "Hier fehlt „scopes“: was der Schlüssel erlaubt.",
                    "\"scopes\" is missing here: what the key permits.");
        }
        return scopes;
    }

    private void unknownScope(Form form, Scalar word) {
        String possible = String.join(", ", Constants.names(Scope.class));
        problems.add(Problem.at(
                        word.place(),
                        "unknown-value",
                        "„" + word.text() + "“ ist hier kein gültiger Wert.",
                        "\"" + word.text() + "\" is no valid value here.")
                .on(form.path("scopes"))
                .hint("Möglich: " + possible + ".", "Possible: " + possible + "."));
    }

    private LocalDate created(Form form) {
        form.requiredWord("created");
        return date(form, "created").orElse(LocalDate.EPOCH);
    }

    private Optional<LocalDate> date(Form form, String key) {
        return form.word(key).filter(word -> !word.isBlank()).flatMap(word -> {
            try {
                return Optional.of(LocalDate.parse(word));
            } catch (DateTimeException e) {
                wrong(
                        form,
                        key,
                        "bad-date",
                        "Ein Tag steht hier als Jahr-Monat-Tag: 2027-12-31.",
                        "A day stands here as year-month-day: 2027-12-31.");
                return Optional.empty();
            }
        });
    }

    private void wrong(Form form, String key, String kind, String german, String english) {
        problems.add(Problem.at(form.placeOf(key), kind, german, english).on(form.path(key)));
    }
}
