package de.ratwerk.workshop.survey;

import de.ratwerk.report.Json;
import de.ratwerk.text.Language;

/** A run as JSON, as {@code survey.schema.json} describes it. */
public final class SurveyJson {
    private SurveyJson() {}

    /** The whole document, with a line end. */
    public static String of(SurveyRun run, Language language) {
        return Json.document(SurveyDocument.of(run, language));
    }
}
