package de.ratwerk.text;

import java.util.function.Function;

/**
 * The same words in German and in English.
 *
 * @param de the German words
 * @param en the English words
 */
public record Text(String de, String en) {

    /** A text for words that are the same in both languages, such as a proper name. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** A text made language by language. */
    public static Text each(Function<Language, String> words) {
        return new Text(words.apply(Language.DE), words.apply(Language.EN));
    }

    /** The words in the given language. */
    public String in(Language language) {
        return language == Language.DE ? de : en;
    }
}
