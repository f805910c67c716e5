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
     * @param label what was asked, in a few words; at most two lines of it are drawn, all of it is told
     * @param base whose shares they are, such as "Kommunen, die FIM kennen"; null if those of all surveyed
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

        /** A question whose shares are those of all surveyed. */
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
     * @param whose whose shares they are, null if those of all
     */
    public record Survey(
            String respondents, String years, @Nullable String whose) {
        /** A survey whose shares are those of all respondents. */
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
        drawing.source(source(survey, language));
        return drawing.svg().picture(id, language, title, words(rows, survey, language), drawing.height());
    }

    /** The same on as many pictures as it takes for none to be higher than {@code most}; the later ids end in -2, -3. */
    public static List<Picture> sheets(String id, List<Row> rows, Survey survey, int most, Language language) {
        return Sheets.of(id, rows, most, (name, some) -> draw(name, some, survey, language));
    }

    private static String source(Survey survey, Language language) {
        return language.say(
                "Anteile der " + survey.respondents()
                        + " befragten Kommunen, soweit nichts anderes dabeisteht; Befragung " + survey.years(),
                "Shares of the " + survey.respondents() + " municipalities surveyed unless stated otherwise; survey of "
                        + survey.years());
    }

    private static String words(List<Row> rows, Survey survey, Language language) {
        StringBuilder words = new StringBuilder(language.say("Balken je Frage. ", "One bar for each question. "));
        words.append(source(survey, language)).append('.');
        rows.forEach(row -> words.append(' ').append(words(row, language)));
        return words.toString();
    }

    private static String words(Row row, Language language) {
        List<String> parts = row.parts().stream().map(SharePicture::name).toList();
        String base = row.base() == null ? "" : " (" + language.say("Anteile von: ", "shares of: ") + row.base() + ")";
        return row.label() + base + ": " + String.join(", ", parts) + "; " + own(row, language) + ".";
    }

    private static String own(Row row, Language language) {
        return switch (row.own()) {
            case YES ->
                row.whole()
                        ? belongs(row, language)
                        : language.say(
                                "Ihre Kommune gehört zu diesem Anteil", "your municipality is within this share");
            case NO ->
                language.say(
                        "Ihre Kommune gehört nicht zu " + (row.whole() ? "diesen Anteilen" : "diesem Anteil"),
                        "your municipality is outside " + (row.whole() ? "these shares" : "this share"));
            case OPEN ->
                language.say("wo Ihre Kommune steht, ist noch offen", "where your municipality stands is still open");
            case UNCLEAR ->
                language.say(
                        "wo Ihre Kommune steht, sagen die Antworten nicht eindeutig",
                        "the answers do not settle where your municipality stands");
        };
    }

    private static String belongs(Row row, Language language) {
        List<String> own = row.parts().stream()
                .filter(part -> part.own() == Own.YES)
                .map(part -> language.quoted(part.label()) + " (" + part.figure() + ")")
                .toList();
        return language.say("Ihre Kommune gehört zu ", "your municipality belongs to ") + language.allOf(own);
    }

    /** A part as it is drawn and told: its label and its figure. */
    static String name(Part part) {
        return part.label().isBlank() ? part.figure() : part.label() + " " + part.figure();
    }
}
