package de.ratwerk.rulebook;

import de.ratwerk.fact.Effort;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Moves.Move;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Source;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files {@code changes.yaml}: which answers a municipality can change, and which it cannot. */
final class MovesReader {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();

    private final Map<String, Action> actions;
    private final Complete complete;
    private final Problems problems;
    private final List<Move> moves = new ArrayList<>();
    private final Map<String, Text> unchangeable = new LinkedHashMap<>();
    private final Map<String, Place> named = new LinkedHashMap<>();
    /** Questions that are probably named, but misspelt; all of them if nobody can tell which one. */
    private final Set<String> meant = new HashSet<>();

    private final Map<Effort, Integer> weights = new EnumMap<>(Effort.class);
    private @Nullable Place first;

    MovesReader(Map<String, Action> actions, Complete complete, Problems problems) {
        this.actions = actions;
        this.complete = complete;
        this.problems = problems;
    }

    /** Takes a file; a second one adds steps and says nothing of weights. */
    void read(Source file) {
        Form root = Form.of(Document.read(file, problems), "", problems);
        if (first == null) {
            first = root.place();
            weights(root.requiredForm("effort"));
        }
        for (Form group : root.named("changes").values()) {
            List<Question> questions = questions(group, "steps");
            group.list("steps").forEach(step -> step(step, questions));
            group.end();
        }
        for (Form group : root.list("unchangeable")) {
            Text because = group.requiredText("because");
            questions(group, "because").forEach(question -> unchangeable.put(question.path(), because));
            group.end();
        }
        root.end();
    }

    /** All that was read. Every question of the questionnaire has to be named, so that none is forgotten. */
    Moves moves() {
        if (first == null) {
            return Moves.NONE;
        }
        List<String> forgotten = QUESTIONNAIRE.questions().stream()
                .map(Question::path)
                .filter(path -> !named.containsKey(path) && !meant.contains(path))
                .toList();
        if (!forgotten.isEmpty()) {
            String list = String.join(", ", forgotten);
            problems.add(Problem.at(
                            new Place(first.file(), 1, 0),
                            "missing-question",
                            "Diese Fragen fehlen: " + list + ".",
                            "These questions are missing: " + list + ".")
                    .hint(
                            "Jede Frage steht unter „changes“ oder, wenn keine Maßnahme sie ändert, unter"
                                    + " „unchangeable“.",
                            "Every question stands under \"changes\" or, if no action changes it, under"
                                    + " \"unchangeable\"."));
        }
        return new Moves(
                List.copyOf(moves), Collections.unmodifiableMap(unchangeable), Collections.unmodifiableMap(weights));
    }

    private void weights(Form form) {
        for (Effort effort : Effort.values()) {
            String key = Constants.name(effort);
            if (form.requiredNumber(key).intValue() < 1 && !problems.concern(form.path(key))) {
                problems.add(Problem.at(
                                form.placeOf(key),
                                "out-of-range",
                                "Jeder Aufwand zählt mindestens 1.",
                                "Every effort counts at least 1.")
                        .on(form.path(key)));
            }
            weights.put(effort, Math.max(1, form.integer(key).orElse(1)));
        }
        form.end();
    }

    private List<Question> questions(Form group, String also) {
        List<Question> questions = new ArrayList<>();
        if (!group.has("questions")) {
            group.requiredWord("questions");
        }
        group.has(also);
        for (Scalar word : group.scalars("questions")) {
            String path = word.text();
            if (!QUESTIONNAIRE.has(path)) {
                List<String> all =
                        QUESTIONNAIRE.questions().stream().map(Question::path).toList();
                add(
                        word.place(),
                        "unknown-question",
                        "Die Frage „" + path + "“ gibt es nicht.",
                        "There is no question \"" + path + "\".",
                        path,
                        all);
                Nearest.to(path, all).ifPresentOrElse(meant::add, () -> meant.addAll(all));
                continue;
            }
            Place before = named.putIfAbsent(path, word.place());
            if (before != null && before.file().equals(word.place().file())) {
                problems.add(Problem.at(
                        word.place(),
                        "duplicate-id",
                        "Die Frage „" + path + "“ steht schon hier: " + before + ".",
                        "The question \"" + path + "\" stands here already: " + before + "."));
                continue; // its steps would all be there twice
            }
            questions.add(QUESTIONNAIRE.question(path));
        }
        return questions;
    }

    private void step(Form step, List<Question> questions) {
        boolean adds = step.has("add");
        if (adds == step.has("to")) {
            problems.add(Problem.at(
                    step.place(),
                    "missing-key",
                    "Ein Schritt nennt entweder „to“ oder „add“.",
                    "A step names either \"to\" or \"add\"."));
            step.word("from");
            step.has("by");
            step.has("effort");
            step.end();
            return;
        }
        String key = adds ? "add" : "to";
        String value = step.requiredWord(key);
        List<Scalar> from = adds ? List.of() : step.scalars("from");
        Optional<Action> action = step.word("by").flatMap(id -> action(step, id));
        Effort effort = step.constant("effort", Effort.class)
                .or(() -> action.map(Action::effort))
                .orElseGet(() -> {
                    if (!step.has("by") && !step.has("effort")) {
                        problems.add(Problem.at(
                                step.place(),
                                "missing-key",
                                "Hier fehlt „by“ oder „effort“.",
                                "\"by\" or \"effort\" is missing here."));
                    }
                    return Effort.MEDIUM;
                });
        if (!adds && from.isEmpty()) {
            step.requiredWord("from");
        }
        for (Question question : questions) {
            check(question, step, key, value, from);
            moves.add(new Move(
                    question.path(),
                    from.stream().map(Scalar::text).toList(),
                    value,
                    adds,
                    effort,
                    action.map(Action::id).orElse(null)));
        }
        step.end();
    }

    private Optional<Action> action(Form step, String id) {
        Action action = actions.get(id);
        if (action == null && complete.actions()) {
            problems.add(Nearest.guess(
                    Complaint.unknown(step.placeOf("by"), "action", id).on(step.path("by")), id, actions.keySet()));
        }
        return Optional.ofNullable(action);
    }

    private void check(Question question, Form step, String key, String value, List<Scalar> from) {
        boolean list = question.type() instanceof ManyOf;
        if (!list && !(question.type() instanceof OneOf) || list != key.equals("add")) {
            problems.add(Problem.at(
                            step.placeOf(key),
                            "wrong-type",
                            "„" + key + "“ passt nicht zur Frage „" + question.path() + "“.",
                            "\"" + key + "\" does not fit the question \"" + question.path() + "\".")
                    .hint(
                            "„add“ gehört zu Fragen mit Mehrfachnennung, „to“ zu allen anderen mit Auswahl.",
                            "\"add\" belongs to questions with several answers, \"to\" to all others with a choice."));
            return;
        }
        Set<String> words = new LinkedHashSet<>(question.values().keySet());
        if (question.type() instanceof ManyOf many) {
            words.remove(many.exclusive());
        }
        word(step.placeOf(key), value, words);
        Set<String> states = new LinkedHashSet<>(words);
        states.add(Moves.UNKNOWN);
        states.add(Moves.NOT_ASKED);
        for (Scalar word : from) {
            word(word.place(), word.text(), states);
            boolean twice = moves.stream()
                    .anyMatch(move -> move.question().equals(question.path())
                            && move.value().equals(value)
                            && move.from().contains(word.text()));
            if (word.text().equals(value)) {
                problems.add(Problem.at(
                        word.place(),
                        "contradiction",
                        "Ein Schritt ändert die Antwort; von „" + value + "“ nach „" + value + "“ ändert sich nichts.",
                        "A step changes the answer; from \"" + value + "\" to \"" + value + "\" nothing changes."));
            } else if (twice) {
                problems.add(Problem.at(
                        word.place(),
                        "duplicate-id",
                        "Von „" + word.text() + "“ nach „" + value + "“ ist schon alles gesagt.",
                        "Of the step from \"" + word.text() + "\" to \"" + value + "\" all is said already."));
            }
        }
    }

    private void word(Place place, String word, Collection<String> words) {
        if (!words.contains(word)) {
            add(
                    place,
                    "unknown-value",
                    "„" + word + "“ ist hier kein gültiger Wert.",
                    "\"" + word + "\" is no valid value here.",
                    word,
                    words);
        }
    }

    private void add(Place place, String kind, String german, String english, String word, Collection<String> all) {
        problems.add(Nearest.hintOrGuess(Problem.at(place, kind, german, english), word, all));
    }
}
