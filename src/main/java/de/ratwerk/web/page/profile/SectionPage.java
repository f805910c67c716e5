package de.ratwerk.web.page.profile;

import de.ratwerk.problem.Problem;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A screen of the questionnaire.
 *
 * @param id the section's id
 * @param title the section's heading
 * @param asOf the day as of which the answers hold, on the screen that asks for it, else null
 * @param questions what is asked on it, in order
 * @param steps all screens, to jump to
 * @param answered how many questions of all are answered
 * @param of how many there are
 * @param problems what could not be taken and belongs to no question of this screen
 * @param previous the screen before, or null
 * @param next the screen after, or null
 */
record SectionPage(
        String id,
        String title,
        @Nullable AsOf asOf,
        List<AskedQuestion> questions,
        List<Step> steps,
        int answered,
        int of,
        List<Shown> problems,
        @Nullable Step previous,
        @Nullable Step next) {
    /** The value of "none of them" where the questionnaire has no word for it. */
    static final String NONE = "none";

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    /**
     * A screen to jump to.
     *
     * @param answered how many of its questions are answered
     * @param of how many of its questions apply
     * @param current whether it is this one
     */
    record Step(String id, String title, int answered, int of, boolean current) {}

    /** The day as of which the answers hold, as it was entered. */
    record AsOf(String value, List<Shown> problems) {}

    /** What is wrong, in words, and what to do, or null. */
    record Shown(String message, @Nullable String hint) {
        static Shown of(Problem problem, Language language) {
            return new Shown(
                    problem.message().in(language),
                    problem.hint() == null ? null : problem.hint().in(language));
        }
    }

    /** The section to begin with. */
    static Section first() {
        return QUESTIONNAIRE.sections().get(0);
    }

    /** The section of an id. */
    static Optional<Section> section(String id) {
        return QUESTIONNAIRE.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    /** The screen of a section after a turn. */
    static SectionPage of(Section section, Turn turn, SurveyBeside survey, Resting resting, Language language) {
        Profile profile = turn.after().profile();
        List<Step> steps = QUESTIONNAIRE.sections().stream()
                .map(each -> step(each, profile, section, language))
                .toList();
        int at = QUESTIONNAIRE.sections().indexOf(section);
        boolean first = at == 0;
        List<Problem> elsewhere = new ArrayList<>(turn.problems());
        List<AskedQuestion> questions = new ArrayList<>();
        for (Question question : section.questions()) {
            if (profile.applies(question)) {
                questions.add(AskedQuestion.of(question, turn, survey, resting, language));
                elsewhere.removeIf(problem -> question.path().equals(problem.path()));
            }
        }
        AsOf asOf = first ? asOf(turn, language) : null;
        if (first) {
            elsewhere.removeIf(problem -> Turn.AS_OF.equals(problem.path()));
        }
        return new SectionPage(
                section.id(),
                section.title().in(language),
                asOf,
                questions,
                steps,
                steps.stream().mapToInt(Step::answered).sum(),
                steps.stream().mapToInt(Step::of).sum(),
                elsewhere.stream().map(problem -> Shown.of(problem, language)).toList(),
                first ? null : steps.get(at - 1),
                at + 1 < steps.size() ? steps.get(at + 1) : null);
    }

    /** Whether anything entered on this screen could not be taken. */
    boolean hasProblems() {
        return !problems.isEmpty()
                || asOf != null && !asOf.problems().isEmpty()
                || questions.stream().anyMatch(question -> !question.problems().isEmpty());
    }

    private static Step step(Section each, Profile profile, Section current, Language language) {
        List<Question> applying =
                each.questions().stream().filter(profile::applies).toList();
        int answered = (int) applying.stream()
                .filter(question -> profile.answer(question.path()).isPresent())
                .count();
        return new Step(
                each.id(),
                each.title().in(language),
                answered,
                applying.size(),
                each.id().equals(current.id()));
    }

    private static AsOf asOf(Turn turn, Language language) {
        Profile profile = turn.after().profile();
        List<Shown> wrong = turn.problems().stream()
                .filter(problem -> Turn.AS_OF.equals(problem.path()))
                .map(problem -> Shown.of(problem, language))
                .toList();
        return new AsOf(profile.asOf() == null ? "" : profile.asOf().toString(), wrong);
    }
}
