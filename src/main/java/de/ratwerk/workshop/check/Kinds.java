package de.ratwerk.workshop.check;

import de.ratwerk.problem.Problems;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What each kind of problem is about, in a few words. */
final class Kinds {
    private static final Map<String, Text> TITLES = read();

    private Kinds() {}

    /** The words for a kind; for one that has none, its id read as words. */
    static Text title(String kind) {
        return TITLES.getOrDefault(kind, Text.same(kind.replace('-', ' ')));
    }

    /** The words for all kinds by id. */
    static Map<String, Text> titles() {
        return TITLES;
    }

    private static Map<String, Text> read() {
        Problems problems = new Problems();
        Map<String, Text> titles = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(Kinds.class.getResourceAsStream("kinds.yaml"))) {
            Form root = Form.of(Document.read(Source.read("kinds.yaml", in), problems), "", problems);
            root.keys().forEach(kind -> titles.put(kind, root.requiredText(kind)));
            problems.refuseIfAny();
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
