package de.ratwerk.cli;

import de.ratwerk.text.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --lang}. */
final class LanguageOption {
    private static final String NAME = "--lang";

    @Option(
            names = NAME,
            paramLabel = "SPRACHE",
            defaultValue = "de",
            converter = Converter.class,
            completionCandidates = Codes.class,
            description = "Sprache der Ausgabe: de (Vorgabe) oder en.")
    private Language language = Language.DE;

    Language language() {
        return language;
    }

    /**
     * The language that the words of a command line ask for, also where they are not understood otherwise or where the
     * command has no such option: German, unless {@code --lang en} is among them.
     */
    static Language asked(List<String> words) {
        int end = words.contains("--") ? words.indexOf("--") : words.size();
        List<String> options = words.subList(0, end);
        int named = Collections.indexOfSubList(options, List.of(NAME, Language.EN.code()));
        return named >= 0 || options.contains(NAME + "=" + Language.EN.code()) ? Language.EN : Language.DE;
    }

    static final class Converter implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            for (Language language : Language.values()) {
                if (language.code().equals(code)) {
                    return language;
                }
            }
            throw new TypeConversionException("de, en");
        }
    }

    /** The codes that may be written, for shells that complete them. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Language.values()).map(Language::code).iterator();
        }
    }
}
