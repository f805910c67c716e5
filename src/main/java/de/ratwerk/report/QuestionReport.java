package de.ratwerk.report;

import de.ratwerk.advice.Advice.Expected;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Action;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Open questions as text: which one to ask next, why, and whether any can still change the first three actions. */
public final class QuestionReport {
    private static final int FEW = 3;

    private final Language language;
    private final int width;
    private final boolean colour;

    /**
     * A report in one language.
     *
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public QuestionReport(Language language, int width, boolean colour) {
        this.language = language;
        this.width = width;
        this.colour = colour;
    }

    /** The whole text with a line end; of the questions at most {@code top}. */
    public String of(Enquiry enquiry, int top) {
        Page page = new Page(width, colour);
        page.line(Style.BOLD, enquiry.profile().name());
        page.paragraph("", open(enquiry));
        page.heading(language.say("Die ersten drei Maßnahmen", "The first three actions"));
        int rank = 1;
        for (Action action : enquiry.first()) {
            page.paragraph(" " + rank++ + "  ", action.title().in(language) + " (" + action.recommendation() + ")");
        }
        page.paragraph("    ", standing(enquiry));
        if (!enquiry.questions().isEmpty()) {
            page.heading(language.say("Was als Nächstes zu fragen ist", "What to ask next"));
            page.paragraph("    ", order(), Style.FAINT);
            int number = 1;
            for (OpenQuestion question : enquiry.questions().stream().limit(top).toList()) {
                page.blank();
                page.paragraph(
                        String.format(Locale.ROOT, "%2d  ", number++),
                        question.question().text().in(language),
                        Style.BOLD);
                reasons(page, enquiry, question);
                page.paragraph("    ", question.question().path(), Style.FAINT);
            }
            rest(page, enquiry, top);
        }
        return page.toString();
    }

    /** Why a question is asked, and what the survey says of its answers; for a dialogue. */
    public String reasons(Enquiry enquiry, OpenQuestion question) {
        Page page = new Page(width, colour);
        reasons(page, enquiry, question);
        return page.toString();
    }

    /** Words that wrap, with a line end. */
    public String paragraph(String label, String words) {
        return new Page(width, colour).paragraph(label, words).toString();
    }

    /** The same, set off. */
    public String bold(String label, String words) {
        return new Page(width, colour).paragraph(label, words, Style.BOLD).toString();
    }

    /** Whether the first three actions can still change. */
    public String standing(Enquiry enquiry) {
        if (enquiry.settled()) {
            return settled().in(language);
        }
        long alone =
                enquiry.questions().stream().filter(OpenQuestion::changesFirst).count();
        if (alone == 0) {
            return language.say(
                    "Keine Antwort allein ändert, was hier steht; mehrere zusammen können es vielleicht.",
                    "No answer alone changes what stands here; several together perhaps can.");
        }
        if (alone == 1) {
            return language.say(
                    "Eine offene Frage kann für sich allein noch ändern, was hier steht; sie ist mit ● bezeichnet.",
                    "One open question can still change what stands here by itself; it is marked ●.");
        }
        return language.say(
                alone + " offene Fragen können, jede für sich allein, noch ändern, was hier steht; sie sind mit ●"
                        + " bezeichnet.",
                alone + " open questions can, each by itself, still change what stands here; they are marked ●.");
    }

    /** The sentence with which asking can end. */
    public static Text settled() {
        return new Text(
                "Keine verbleibende Antwort kann an den ersten drei Maßnahmen noch etwas ändern, weder an der Auswahl"
                        + " noch an der Reihenfolge.",
                "No remaining answer can change anything in the first three actions, neither which they are nor their"
                        + " order.");
    }

    private String open(Enquiry enquiry) {
        int open = enquiry.questions().size();
        int idle = enquiry.idle().size();
        if (open + idle == 0) {
            return language.say("Alle Fragen sind beantwortet.", "All questions are answered.");
        }
        return language.say(
                "Offene Fragen, die etwas ändern können: " + open + "; ohne Wirkung auf die Liste: " + idle,
                "Open questions that can change something: " + open + "; without effect on the list: " + idle);
    }

    private String order() {
        return language.say(
                "Zuerst steht die Frage, deren Antwort allein im Mittel den Platz der meisten Maßnahmen ändert; bei"
                        + " gleicher Wirkung die, die zusammen mit anderen Fragen mehr offene Maßnahmen entscheidet. Platz"
                        + " heißt: Urteil, Phase oder Rang unter den ersten drei.",
                "First stands the question whose answer alone changes, on average, the place of most actions; of"
                        + " equals the one that decides more open actions together with other questions. Place means:"
                        + " verdict, phase, or rank among the first three.");
    }

    private void reasons(Page page, Enquiry enquiry, OpenQuestion question) {
        page.paragraph(label("Wirkung", "Effect"), effect(question));
        page.paragraph(label("Betrifft", "Concerns"), concerned(enquiry, question));
        page.paragraph(label("Befragung", "Survey"), expected(question), Style.FAINT);
    }

    private String label(String german, String english) {
        return String.format(Locale.ROOT, "    %-11s", language.say(german, english) + ":");
    }

    private String effect(OpenQuestion question) {
        BigDecimal influence = question.influence().setScale(1, RoundingMode.HALF_UP);
        String first = question.changesFirst()
                ? language.say(" · ● kann die ersten drei ändern", " · ● can change the first three")
                : "";
        if (question.influence().signum() == 0) {
            return language.say(
                            "ändert allein nichts, entscheidet aber zusammen mit anderen Fragen",
                            "changes nothing alone but decides together with other questions")
                    + first;
        }
        if (influence.signum() == 0) {
            return language.say(
                            "ändert allein selten etwas (im Mittel unter 0,1 Maßnahmen)",
                            "seldom changes anything alone (under 0.1 actions on average)")
                    + first;
        }
        String number = language.number(influence);
        boolean one = influence.compareTo(BigDecimal.ONE) == 0;
        return language.say(
                        "ändert allein im Mittel den Platz von " + number + (one ? " Maßnahme" : " Maßnahmen"),
                        "changes alone the place of " + number + (one ? " action" : " actions") + " on average")
                + first;
    }

    private String concerned(Enquiry enquiry, OpenQuestion question) {
        List<String> titles = question.couldChange().stream()
                .map(id -> enquiry.rulebook().action(id).title().in(language))
                .toList();
        int more = titles.size() - FEW;
        if (more <= 1) {
            return String.join(" · ", titles);
        }
        return String.join(" · ", titles.subList(0, FEW))
                + language.say(" und " + more + " weitere Maßnahmen", " and " + more + " more actions");
    }

    private String expected(OpenQuestion question) {
        Map<Evidence, List<Expected>> published = new LinkedHashMap<>();
        for (Expected expected : question.expected()) {
            if (expected.evidence() != null) {
                published
                        .computeIfAbsent(expected.evidence(), key -> new ArrayList<>())
                        .add(expected);
            }
        }
        if (published.isEmpty()) {
            return language.say(
                    "nennt hierzu keine Anteile; alle Antworten gelten als gleich wahrscheinlich.",
                    "tells no shares of this; all answers count as equally likely.");
        }
        List<String> parts = new ArrayList<>();
        published.forEach((evidence, told) -> parts.add(published(question.question(), evidence, told)));
        String rest = question.expected().stream()
                .filter(expected ->
                        expected.evidence() == null && expected.share().signum() > 0)
                .map(expected -> " · " + rest(question.question(), expected))
                .collect(Collectors.joining());
        return String.join(" · ", parts) + base(List.copyOf(published.keySet())) + rest;
    }

    private String published(Question question, Evidence evidence, List<Expected> told) {
        List<String> answers = told.stream()
                .map(expected -> language.oneOf(expected.answers().stream()
                        .map(answer -> words(question, answer))
                        .toList()))
                .toList();
        String figure = evidence.figure() == null ? "" : evidence.figure().signs();
        return String.join(" / ", answers) + (answers.size() > 1 ? language.say(" je ", " each ") : " ") + figure;
    }

    /** Who was counted, and the keys of the records. */
    private String base(List<Evidence> evidence) {
        List<String> bases = evidence.stream()
                .map(Evidence::base)
                .filter(Objects::nonNull)
                .map(base -> base.in(language))
                .distinct()
                .toList();
        String keys = evidence.stream().map(Evidence::key).collect(Collectors.joining(", "));
        return " (" + String.join("; ", bases) + "; " + keys + ")";
    }

    private String rest(Question question, Expected rest) {
        String share = language.percent(
                rest.share().movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue());
        if (question.type() instanceof ManyOf) {
            return language.say(
                    "jede andere Angabe: " + share + ", angenommen", "anything else: " + share + " each, assumed");
        }
        if (rest.answers().size() == 1) {
            return words(question, rest.answers().get(0)) + " " + share
                    + language.say(" (was übrig bleibt)", " (what is left)");
        }
        return language.say(
                "die übrigen Antworten zusammen " + share + ", gleich verteilt",
                "the other answers " + share + " together, spread evenly");
    }

    private String words(Question question, String answer) {
        return question.words(answer).in(language);
    }

    private void rest(Page page, Enquiry enquiry, int top) {
        int more = enquiry.questions().size() - top;
        if (more > 0) {
            page.blank();
            page.paragraph(
                    "",
                    language.say(
                            more == 1
                                    ? "Nicht gezeigt: eine weitere Frage (--top)."
                                    : "Nicht gezeigt: " + more + " weitere Fragen (--top).",
                            more == 1
                                    ? "One more question is not shown (--top)."
                                    : more + " more questions are not shown (--top)."));
        }
    }
}
