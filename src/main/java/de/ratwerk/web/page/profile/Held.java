package de.ratwerk.web.page.profile;

import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.edit.ProfileText;
import de.ratwerk.report.Json;
import de.ratwerk.web.page.Fields;
import de.ratwerk.web.page.FileName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The profile that a page carries: the text of its file, character for character, under the file's name.
 */
public record Held(ProfileText text) {
    /** The field that holds the text, as a string of JSON: a browser would change the line ends of a plain text. */
    public static final String TEXT = "profile";

    /** The field that holds the name of the file. */
    public static final String FILE = "file";

    private static final String USUAL_NAME = "profil.yaml";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The profile that a form carries; empty if it carries none.
     *
     * @throws RefusedException with every problem of its text
     */
    static Optional<Held> of(Fields fields) {
        String file = fields.one(FILE).orElse("");
        return fields.one(TEXT).flatMap(Held::decoded).map(text -> of(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The profile of a file. */
    static Held of(String file, byte[] bytes) {
        return new Held(ProfileText.of(FileName.of(file, USUAL_NAME), bytes));
    }

    private static Optional<String> decoded(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, String.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The name of the file, without folders. */
    public String file() {
        return text.name();
    }

    /** The answers. */
    public Profile profile() {
        return text.profile();
    }

    /** What the field holds. */
    public String field() {
        return Json.line(text.stored());
    }

    /** The same file with another text. */
    public Held with(ProfileText other) {
        return new Held(other);
    }
}
