package de.ratwerk.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.source.Nearest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes profiles of answers rather than of a file, and notes all that does not fit. */
final class AnsweredProfiles {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    private AnsweredProfiles() {}

    /** A profile with some answers changed; see {@link Profile#with(Map, Function)}. */
    static Profile with(Profile profile, Map<String, List<String>> changes, Function<String, Place> places) {
        Problems problems = new Problems();
        Map<String, Answer> answers = new HashMap<>(profile.answersByPath());
        AnswerReader answerReader = new AnswerReader(problems);
        changes.forEach((path, values) -> {
            if (!QUESTIONNAIRE.has(path)) {
                problems.add(unknownPath(places.apply(path), path));
                return;
            }
            Question question = QUESTIONNAIRE.question(path);
            answers.remove(path);
            if (values.equals(List.of("unknown"))) {
                return;
            }
            answerReader
                    .words(question, values, places.apply(path))
                    .ifPresent(checked -> answers.put(path, new Answer(question, checked, places.apply(path), null)));
        });
        Contradictions.find(answers, problems);
        problems.refuseIfAny();
        return Profile.of(profile.origin(), profile.asOf(), answers);
    }

    /** A profile under another one; see {@link Profile#under}. */
    static Profile under(Profile profile, Profile other) {
        Problems problems = new Problems();
        Map<String, Answer> answers = new HashMap<>(profile.answersByPath());
        answers.putAll(other.answersByPath());
        Contradictions.find(answers, problems);
        problems.refuseIfAny();
        return Profile.of(profile.origin(), other.asOf() == null ? profile.asOf() : other.asOf(), answers);
    }

    /** Answers that were written down; see {@link Profile#recorded}. */
    static Profile recorded(String origin, @Nullable LocalDate asOf, List<RecordedAnswer> recorded) {
        Problems problems = new Problems();
        AnswerReader answerReader = new AnswerReader(problems);
        Map<String, Answer> here = new HashMap<>();
        Map<String, Answer> there = new HashMap<>();
        for (RecordedAnswer record : recorded) {
            Question question = QUESTIONNAIRE.question(record.path());
            if (here.containsKey(record.path())) {
                problems.add(Problem.at(
                                record.recordedAt(),
                                "duplicate-key",
                                "„" + record.path() + "“ ist zweimal beantwortet.",
                                "\"" + record.path() + "\" is answered twice.")
                        .on(record.recordedPath()));
            }
            answerReader.words(question, record.values(), record.recordedAt()).ifPresent(values -> {
                here.put(question.path(), new Answer(question, values, record.recordedAt(), record.provenance()));
                there.put(question.path(), new Answer(question, values, record.place(), record.provenance()));
            });
        }
        Contradictions.find(here, problems);
        problems.refuseIfAny();
        return Profile.of(origin, asOf, there);
    }

    /** The problem of a path that is no question's: with the probable one, else with those of its section. */
    private static Problem unknownPath(Place place, String path) {
        Problem problem = Problem.at(
                        place,
                        "unknown-key",
                        "Eine Frage „" + path + "“ gibt es nicht.",
                        "There is no question \"" + path + "\".")
                .on(path);
        if (Nearest.to(path, paths()).isPresent()) {
            return Nearest.guess(problem, path, paths());
        }
        String section = path.split("\\.", 2)[0];
        String nearest = Nearest.to(section, ProfileReader.children("")).orElse("");
        List<String> alike = paths().stream()
                .filter(known -> known.startsWith(nearest + "."))
                .toList();
        return alike.isEmpty()
                ? Nearest.hint(problem, section, sections())
                : problem.hint(
                        "Unter „" + nearest + "“ gibt es: " + String.join(", ", alike) + ".",
                        "Below \"" + nearest + "\" there are: " + String.join(", ", alike) + ".");
    }

    private static Set<String> sections() {
        Set<String> sections = new LinkedHashSet<>();
        paths().forEach(path -> sections.add(path.split("\\.", 2)[0]));
        return sections;
    }

    private static Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        QUESTIONNAIRE.questions().forEach(question -> paths.add(question.path()));
        return paths;
    }
}
