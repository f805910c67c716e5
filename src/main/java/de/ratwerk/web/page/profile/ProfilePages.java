package de.ratwerk.web.page.profile;

import de.ratwerk.Ratwerk;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.question.Enquiry;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.report.QuestionReport;
import de.ratwerk.text.Language;
import de.ratwerk.web.evaluation.Evaluations;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the screens of the questionnaire with the advice beside them. */
@Component
final class ProfilePages {
    private final Pages pages;
    private final Evaluations evaluations;

    ProfilePages(Pages pages, Evaluations evaluations) {
        this.pages = pages;
        this.evaluations = evaluations;
    }

    /** The screen to begin with. */
    ResponseEntity<byte[]> begin(Held held, Generation rules, Language language) {
        Turn turn = new Turn(held, held, List.of(), Map.of(), null);
        return section(SectionPage.first(), turn, true, rules, language);
    }

    /**
     * A screen; where something could not be taken it is the one that it was entered on.
     *
     * @param whole whether nothing of it is asked for later
     */
    ResponseEntity<byte[]> section(Section wanted, Turn turn, boolean whole, Generation rules, Language language) {
        Section section = turn.problems().isEmpty() || turn.section() == null
                ? wanted
                : SectionPage.section(turn.section()).orElse(wanted);
        Beside beside = evaluations.run("page", () -> Beside.of(turn, rules.ratwerk(), language));
        SectionPage page = SectionPage.of(section, turn, beside.survey(), beside.resting(), language);
        Map<String, Object> values = new HashMap<>();
        values.put("held", turn.after());
        values.put("page", page);
        values.put("live", beside.live());
        values.put("standing", whole ? standing(turn.after(), rules, language) : "");
        Frame frame = Frame.withProfile(
                language,
                page.title() + " – " + turn.after().profile().name(),
                Part.QUESTIONS,
                "/profile/" + page.id(),
                rules);
        return pages.page(
                page.hasProblems() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "profile/section",
                frame,
                values);
    }

    /** A page about a profile, or, where something could not be taken, the screen that it was entered on. */
    ResponseEntity<byte[]> unlessProblems(
            Turn turn, Generation rules, Language language, Supplier<ResponseEntity<byte[]>> page) {
        return turn.problems().isEmpty() ? page.get() : section(SectionPage.first(), turn, true, rules, language);
    }

    /** Whether any answer can still change the first three actions. */
    String standing(Held held, Generation rules, Language language) {
        Enquiry enquiry = evaluations.run("questions", () -> rules.ratwerk().questions(held.profile()));
        if (enquiry.settled()) {
            return QuestionReport.settled().in(language);
        }
        long alone =
                enquiry.questions().stream().filter(OpenQuestion::changesFirst).count();
        if (alone == 0) {
            return language.say(
                    "Keine Antwort allein ändert die ersten drei Maßnahmen; mehrere zusammen können es vielleicht.",
                    "No answer alone changes the first three actions; several together perhaps can.");
        }
        return alone == 1
                ? language.say(
                        "Eine offene Frage kann für sich allein die ersten drei Maßnahmen noch ändern.",
                        "One open question can by itself still change the first three actions.")
                : language.say(
                        alone + " offene Fragen können, jede für sich allein, die ersten drei Maßnahmen noch ändern.",
                        alone + " open questions can, each by itself, still change the first three actions.");
    }

    /** What stands beside the questions. */
    private record Beside(Live live, SurveyBeside survey, Resting resting) {
        static Beside of(Turn turn, Ratwerk ratwerk, Language language) {
            Advice advice = ratwerk.advise(turn.after().profile());
            LastAnswer changed = new LastAnswer(
                    turn.isChange() ? ratwerk.outlook(turn.before().profile()) : null,
                    ratwerk.outlook(turn.after().profile()),
                    ratwerk.rulebook());
            return new Beside(
                    Live.of(advice, changed, language),
                    SurveyBeside.of(advice, language),
                    new Resting(advice, language));
        }
    }
}
