package de.ratwerk.exchange.limesurvey;

import de.ratwerk.exchange.limesurvey.Asked.Form;
import de.ratwerk.exchange.limesurvey.Asked.Option;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire as a survey that LimeSurvey imports, German first, English beside it. The form is LimeSurvey's "Tab
 * Separated Value survey structure" as its manual describes it and its importer reads it: one line each for a setting
 * (S), a setting in a language (SL), a group (G), a question (Q), a subquestion (SQ) and an answer (A); what belongs
 * together follows one another; everything in the base language first, then the same lines in the other one; further
 * columns are attributes of questions and stand in the base language only. LimeSurvey 6.10 imports it without a warning.
 *
 * <p>Only the name must be answered. What is not known stays without an answer, which LimeSurvey offers by itself; a list
 * in which nothing is ticked is not known either, so each list has something to tick for "none".
 */
public final class LimeSurveyStructure {
    private static final List<String> COLUMNS = List.of(
            "class",
            "type/scale",
            "name",
            "relevance",
            "text",
            "help",
            "language",
            "validation",
            "mandatory",
            "other",
            "default",
            "same_default",
            "exclude_all_others",
            "min_num_value_n",
            "max_num_value_n",
            "num_value_int_only");

    /** Eight digits, the first two the number of a Land. */
    private static final String AGS = "/^(0[1-9]|1[0-6])[0-9]{6}$/";

    private static final Text TITLE = new Text("Digitalisierung der Kommune", "Digitalisation of the municipality");

    private static final Text WELCOME = new Text(
            "Bitte beantworten Sie, was Sie wissen. Was Sie nicht wissen, lassen Sie ohne Antwort: Unbekannt heißt nie"
                    + " nein. Wo sich mehreres ankreuzen lässt, gilt eine Frage ohne Kreuz als nicht beantwortet; trifft"
                    + " nichts zu, kreuzen Sie bitte „keine“ oder „nichts davon“ an.",
            "Please answer what you know. What you do not know, leave without an answer: unknown never means no. Where"
                    + " you can tick several boxes, a question without a tick counts as not answered; if nothing applies,"
                    + " please tick \"none\" or \"none of these\".");

    private static final Text THANKS =
            new Text("Vielen Dank für Ihre Antworten.", "Thank you very much for your answers.");

    private final StringBuilder tsv = new StringBuilder();

    private LimeSurveyStructure() {}

    /** The survey: UTF-8 text with tabs, to be kept in a file whose name ends in {@code .txt}. */
    public static String tsv() {
        LimeSurveyStructure structure = new LimeSurveyStructure();
        structure.line(COLUMNS);
        structure.settings();
        structure.words(Language.DE, "1");
        structure.words(Language.EN, "0");
        structure.questions(Language.DE, true);
        structure.questions(Language.EN, false);
        return structure.tsv.toString();
    }

    /**
     * The settings, each said so that no installation's habits decide. They also fill the thousand bytes by which the
     * importer guesses the encoding: in plain ASCII no letter can be cut in two there.
     */
    private void settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sid", "412100");
        settings.put("language", "de");
        settings.put("additional_languages", "en");
        settings.put("format", "G");
        settings.put("anonymized", "N");
        settings.put("datestamp", "Y");
        settings.put("shownoanswer", "Y");
        settings.put("showwelcome", "Y");
        settings.put("showprogress", "Y");
        settings.put("showgroupinfo", "N");
        settings.put("showqnumcode", "X");
        settings.put("showxquestions", "N");
        settings.put("questionindex", "1");
        settings.put("navigationdelay", "0");
        settings.put("nokeyboard", "N");
        settings.put("allowprev", "Y");
        settings.put("allowsave", "Y");
        settings.put("tokenanswerspersistence", "Y");
        settings.put("alloweditaftercompletion", "N");
        settings.put("allowregister", "N");
        settings.put("autoredirect", "N");
        settings.put("printanswers", "Y");
        settings.put("publicstatistics", "N");
        settings.put("publicgraphs", "N");
        settings.put("listpublic", "N");
        settings.put("assessments", "N");
        settings.put("savetimings", "N");
        settings.put("ipaddr", "N");
        settings.put("refurl", "N");
        settings.put("usecookie", "N");
        settings.put("usecaptcha", "N");
        settings.put("sendconfirmation", "N");
        settings.forEach((name, value) -> line(Map.of("class", "S", "name", name, "text", value)));
    }

    private void words(Language language, String decimalMark) {
        word(language, "surveyls_title", TITLE.in(language));
        word(language, "surveyls_welcometext", WELCOME.in(language));
        word(language, "surveyls_endtext", THANKS.in(language));
        word(language, "surveyls_numberformat", decimalMark);
    }

    private void word(Language language, String name, String words) {
        line(Map.of("class", "SL", "name", name, "text", html(words), "language", language.code()));
    }

    private void questions(Language language, boolean base) {
        int number = 0;
        for (Section section : Questionnaire.standard().sections()) {
            line(Map.of(
                    "class", "G",
                    "type/scale", String.valueOf(++number),
                    "name", html(section.title().in(language)),
                    "relevance", "1",
                    "language", language.code()));
            section.questions().forEach(question -> question(Asked.at(question.path()), language, base));
        }
    }

    private void question(Asked asked, Language language, boolean base) {
        Question question = asked.question();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("class", "Q");
        cells.put("type/scale", asked.form().letter());
        cells.put("name", asked.code());
        cells.put("relevance", relevance(question.condition()));
        cells.put("text", html(question.text().in(language)));
        cells.put("help", html(help(question).in(language)));
        cells.put("language", language.code());
        cells.put("validation", question.type() instanceof MunicipalityKey ? AGS : "");
        cells.put("mandatory", question.path().equals("municipality.name") ? "Y" : "N");
        cells.put("other", "N");
        if (base) {
            attributes(asked, cells);
        }
        line(cells);
        String kind = asked.form() == Form.MULTIPLE ? "SQ" : "A";
        asked.options().forEach(option -> option(kind, option, language));
    }

    private void option(String kind, Option option, Language language) {
        line(Map.of(
                "class",
                kind,
                "type/scale",
                "0",
                "name",
                option.code(),
                "relevance",
                kind.equals("SQ") ? "1" : "",
                "text",
                html(option.words().in(language)),
                "language",
                language.code()));
    }

    private static void attributes(Asked asked, Map<String, String> cells) {
        asked.none().ifPresent(none -> cells.put("exclude_all_others", none.code()));
        if (asked.form() == Form.NUMBER && asked.question().type() instanceof WholeNumber number) {
            cells.put("min_num_value_n", String.valueOf(number.min()));
            cells.put("max_num_value_n", String.valueOf(number.max()));
            cells.put("num_value_int_only", "1");
        }
    }

    private static Text help(Question question) {
        return question.formHelp() == null ? Text.same("") : question.formHelp();
    }

    /** LimeSurvey's expression for a condition; a question that always applies has 1. */
    private static String relevance(@Nullable Condition condition) {
        if (condition == null) {
            return "1";
        }
        Asked other = Asked.at(condition.path());
        return other.options().stream()
                .filter(option -> condition.values().contains(option.value()))
                .map(option -> other.code() + ".NAOK == \"" + option.code() + "\"")
                .collect(Collectors.joining(" or ", "((", "))"));
    }

    private void line(Map<String, String> cells) {
        line(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private void line(List<String> cells) {
        tsv.append(cells.stream().map(LimeSurveyStructure::cell).collect(Collectors.joining("\t")))
                .append('\n');
    }

    /** A cell in quotes where something in it would otherwise end it. */
    private static String cell(String text) {
        return text.contains("\"") || text.contains("\t") || text.contains("\n")
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /** LimeSurvey takes its texts for HTML. */
    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
