package de.ratwerk.web.problem;

import de.ratwerk.report.catalogue.ProblemTypesDocument;
import de.ratwerk.report.catalogue.ProblemTypesDocument.Entry;
import de.ratwerk.report.catalogue.ProblemTypesDocument.Explained;
import de.ratwerk.text.Language;
import java.util.Arrays;

/** The types of problems as documents. */
public final class ProblemTypes {
    private ProblemTypes() {}

    /** All of them. */
    public static ProblemTypesDocument all(Language language) {
        return new ProblemTypesDocument(
                ProblemTypesDocument.SCHEMA,
                language.code(),
                Arrays.stream(ProblemType.values())
                        .map(type -> new Entry(
                                type.uri(),
                                type.title().in(language),
                                type.status().value()))
                        .toList());
    }

    /** One of them with what it means. */
    public static Explained explained(ProblemType type, Language language) {
        return new Explained(
                Explained.SCHEMA,
                language.code(),
                type.uri(),
                type.title().in(language),
                type.status().value(),
                type.explanation().in(language));
    }
}
