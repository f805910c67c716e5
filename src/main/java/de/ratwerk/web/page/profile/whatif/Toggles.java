package de.ratwerk.web.page.profile.whatif;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.profile.Questionnaire.Section;
import de.ratwerk.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questions of a section that drive something.
 *
 * @param supposed how many other answers are supposed in it
 */
record Toggles(String id, String title, List<Toggle> toggles, int supposed) {
    private static final int MOST_CHOICES = 10;

    /** By section: what a municipality can change, what makes an action due or not due, and what missing answers decide. */
    static List<Toggles> of(Profile profile, Supposed supposed, Advice advice, Language language) {
        Set<String> driving = driving(advice);
        driving.addAll(supposed.changes().keySet());
        return Questionnaire.standard().sections().stream()
                .map(section -> of(section, profile, supposed, driving, language))
                .filter(group -> !group.toggles().isEmpty())
                .toList();
    }

    private static Toggles of(
            Section section, Profile profile, Supposed supposed, Set<String> driving, Language language) {
        List<Toggle> toggles = section.questions().stream()
                .filter(question -> driving.contains(question.path()))
                .filter(question ->
                        supposed.on().applies(question) || supposed.changes().containsKey(question.path()))
                .filter(Toggles::hasFewAnswers)
                .map(question -> Toggle.of(question, profile, supposed.changes().get(question.path()), language))
                .toList();
        return new Toggles(section.id(), section.title().in(language), toggles, (int)
                toggles.stream().filter(Toggle::supposed).count());
    }

    private static boolean hasFewAnswers(Question question) {
        return question.type() instanceof OneOf
                || question.type() instanceof ManyOf
                || question.type() instanceof WholeNumber number && number.max() - number.min() < MOST_CHOICES;
    }

    private static Set<String> driving(Advice advice) {
        Set<String> paths = new HashSet<>();
        advice.rulebook().moves().moves().forEach(move -> paths.add(move.question()));
        advice.questions().forEach(open -> paths.add(open.question().path()));
        Stream<Reason> reasons = Stream.concat(
                advice.actions().stream().flatMap(due -> due.because().stream()),
                advice.notDue().stream().flatMap(notDue -> notDue.because().stream()));
        reasons.flatMap(reason -> reason.answers().stream())
                .forEach(answer -> paths.add(answer.question().path()));
        return paths;
    }
}
