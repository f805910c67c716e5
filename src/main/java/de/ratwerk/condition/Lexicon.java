package de.ratwerk.condition;

import de.ratwerk.problem.Problems;
import de.ratwerk.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The words of the whole vocabulary.
 *
 * @param counts the words of counts
 * @param facts the words of each fact by its name
 */
record Lexicon(CountWords counts, Map<String, FactWords> facts) {
    private static final Lexicon STANDARD = load();

    /** The words of {@code words.yaml}. */
    static Lexicon standard() {
        return STANDARD;
    }

    /**
     * The words of a fact.
     *
     * @throws IllegalArgumentException if there is no such fact
     */
    FactWords fact(String name) {
        FactWords fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("no fact " + name);
        }
        return fact;
    }

    private static Lexicon load() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.yaml"))) {
            Problems problems = new Problems();
            Lexicon lexicon = LexiconReader.read(Source.read("words.yaml", in), problems);
            problems.refuseIfAny();
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
