package de.ratwerk.cli;

import de.ratwerk.text.Language;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --lang}. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "SPRACHE",
            defaultValue = "de",
            converter = Converter.class,
            completionCandidates = Codes.class,
            description = "Sprache der Ausgabe: de (Vorgabe) oder en.")
    private Language language = Language.DE;

    Language language() {
        return language;
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
