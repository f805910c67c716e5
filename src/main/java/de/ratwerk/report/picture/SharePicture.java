package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's place among those surveyed: for each question a bar of the published shares, with the municipality's
 * own answer marked. It shows the shares that were published and no other figure.
 */
public final class SharePicture {
    /** So many questions are named in words. */
    private static final int NAMED = 3;

    private SharePicture() {}

    /** Whether the municipality's own answer is the one that a share counts. */
    public enum Own {
        /** It is. */
        YES,
        /** It is another. */
        NO,
        /** The question is not answered. */
        OPEN,
        /** It is answered, but not so that it could be told. */
        UNCLEAR
    }

    /**
     * A published share.
     *
     * @param label what was answered, in a few words: "in Entwicklung"
     * @param share how long its bar is, in [0, 1]
     * @param figure the share as it is published and printed: "45 %", "≈ 29 %", "> 95 %"
     * @param own whether the municipality belongs to it
     */
    public record Part(String label, double share, String figure, Own own) {}

    /**
     * A question of the survey.
     *
     * @param label what was asked, in a few words; at most four lines of it are drawn, all of it is told
     * @param base whose shares they are, such as "Kommunen, die FIM kennen"; null if those that the survey names
     * @param parts at least one; in the order in which they are drawn
     * @param whole whether the parts together make up all answers; a row that is not whole has one part
     */
    public record Row(String label, @Nullable String base, List<Part> parts, boolean whole) {
        public Row {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || !whole && parts.size() > 1) {
                throw new IllegalArgumentException(parts.size() + " parts: " + label);
            }
        }

        /** A question whose shares are those that the survey names. */
        public Row(String label, List<Part> parts, boolean whole) {
            this(label, null, parts, whole);
        }

        /** The answer that holds for the row: that of a part the municipality belongs to, or why there is none. */
        Own own() {
            for (Own own : List.of(Own.YES, Own.UNCLEAR, Own.OPEN)) {
                if (parts.stream().anyMatch(part -> part.own() == own)) {
                    return own;
                }
            }
            return Own.NO;
        }
    }

    /**
     * Who was asked.
     *
     * @param respondents how many municipalities, as it is printed: "412"
     * @param years when, as it is printed: "2018/19"
     * @param whose whose shares they are, unless a row says otherwise, such as "Kommunen, die FIM kennen"; null if those of
     *     all surveyed
     */
    public record Survey(
            String respondents, String years, @Nullable String whose) {
        /** A survey of which the shares of all surveyed are shown. */
        public Survey(String respondents, String years) {
            this(respondents, years, null);
        }
    }

    /**
     * Draws the rows below one another, in the order given.
     *
     * @param id the picture's name in its paper
     */
    public static Picture draw(String id, List<Row> rows, Survey survey, Language language) {
        String title = language.say(
                "Die Kommune im Vergleich mit den befragten Kommunen",
                "The municipality compared with the municipalities surveyed");
        ShareRows drawing = new ShareRows(language);
        drawing.legend();
        rows.forEach(drawing::row);
        drawing.source(source(rows, survey, language));
        String words = Alternative.of(NAMED, language, told -> words(told, rows, survey));
        return drawing.svg().picture(id, language, title, words, drawing.height());
    }

    /** The same on as many pictures as it takes for none to be higher than {@code most}; the later ids end in -2, -3. */
    public static List<Picture> sheets(String id, List<Row> rows, Survey survey, int most, Language language) {
        return Sheets.of(id, rows, most, (name, some) -> draw(name, some, survey, language));
    }

    /** Whose shares they are, unless a row says otherwise, and when they were found. */
    private static String source(List<Row> rows, Survey survey, Language language) {
        boolean otherwise = rows.stream().anyMatch(row -> row.base() != null);
        String unless = language.say("soweit nichts anderes dabeisteht", "unless stated otherwise");
        String whose = survey.whose();
        String shares = whose == null
                ? language.say(
                                "Anteile der " + survey.respondents() + " befragten Kommunen",
                                "Shares of the " + survey.respondents() + " municipalities surveyed")
                        + (otherwise ? ", " + unless : "")
                : language.say("Anteile von: ", "Shares of: ") + whose + (otherwise ? " (" + unless + ")" : "");
        return shares + language.say("; Befragung ", "; survey of ") + survey.years();
    }

    private static List<String> words(Alternative told, List<Row> rows, Survey survey) {
        Language language = told.language();
        String years = Alternative.cut(survey.years(), 12);
        return List.of(
                language.say(
                        "Das Bild zeigt Anteile zu "
                                + Alternative.count(rows.size(), "keiner Frage", "einer Frage", "Fragen")
                                + " der Befragung " + years + ".",
                        "The picture shows shares for "
                                + Alternative.count(rows.size(), "no question", "one question", "questions")
                                + " of the survey of " + years + "."),
                within(told, with(rows, Own.YES)),
                outside(with(rows, Own.NO), with(rows, Own.YES).isEmpty(), language),
                unknown(with(rows, Own.UNCLEAR), with(rows, Own.OPEN), language),
                language.say("Alle Zahlen stehen in der Tabelle dazu.", "All figures stand in the table beside it."));
    }

    private static List<Row> with(List<Row> rows, Own own) {
        return rows.stream().filter(row -> row.own() == own).toList();
    }

    private static String within(Alternative told, List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        Language language = told.language();
        String named = told.list(rows, NAMED, row -> told.quoted(row.label()) + " (" + figure(row) + ")");
        return language.say(
                        "Bei " + some(rows, language) + " gehört Ihre Kommune zum markierten Anteil",
                        "In " + some(rows, language) + " your municipality belongs to the marked share")
                + (named.isEmpty() ? "" : ": " + named) + ".";
    }

    private static String figure(Row row) {
        List<String> own = row.parts().stream()
                .filter(part -> part.own() == Own.YES)
                .map(Part::figure)
                .toList();
        return Alternative.cut(String.join(", ", own), 14);
    }

    private static String outside(List<Row> rows, boolean first, Language language) {
        String municipality = first ? language.say("Ihre Kommune", "your municipality") : language.say("sie", "it");
        return rows.isEmpty()
                ? ""
                : language.say(
                        "Bei " + some(rows, language) + " gehört " + municipality + " zu keinem gezeigten Anteil.",
                        "In " + some(rows, language) + " " + municipality + " belongs to no share shown.");
    }

    private static String unknown(List<Row> unclear, List<Row> open, Language language) {
        if (unclear.isEmpty() && open.isEmpty()) {
            return "";
        }
        if (unclear.isEmpty()) {
            return language.say("Noch offen ist es bei ", "It is still open in ") + some(open, language) + ".";
        }
        return language.say("Nicht eindeutig ist es bei ", "It is not clear in ") + some(unclear, language)
                + (open.isEmpty()
                        ? ""
                        : language.say(", noch offen bei ", " and still open in ") + some(open, language))
                + ".";
    }

    private static String some(List<Row> rows, Language language) {
        return rows.size() == 1 ? language.say("einer", "one") : String.valueOf(rows.size());
    }

    /** A part as it is drawn: its label and its figure. */
    static String name(Part part) {
        return part.label().isBlank() ? part.figure() : part.label() + " " + part.figure();
    }
}
