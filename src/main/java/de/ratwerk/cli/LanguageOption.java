package de.ratwerk.cli;

import de.ratwerk.text.Language;
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
}
