package de.ratwerk.rulebook;

import de.ratwerk.fact.Effort;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Action.Tied;
import de.ratwerk.source.Blank;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the files under {@code actions/}: actions and the sentences of situations. */
final class ActionReader {
    private static final String GAPS =
            Rule.GAPS.stream().map(gap -> "{" + gap + "}").collect(Collectors.joining(", "));

    private final Set<String> recommendations;
    private final Problems problems;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, Place> requires = new LinkedHashMap<>();
    private final Map<String, Text> situations = new LinkedHashMap<>();
    private final Map<String, Place> situationPlaces = new LinkedHashMap<>();

    /**
     * Prepares the reading.
     *
     * @param recommendations the ids of the rulebook's recommendations
     * @param problems takes what is wrong
     */
    ActionReader(Set<String> recommendations, Problems problems) {
        this.recommendations = recommendations;
        this.problems = problems;
    }

    Map<String, Action> actions() {
        return actions;
    }

    /** The sentences of situations and strengths by rule. */
    Map<String, Text> situations() {
        return situations;
    }

    boolean lacksSentence(String rule) {
        return !situations.containsKey(rule);
    }

    Place placeOf(String action) {
        Action found = actions.get(action);
        return found == null ? Place.of("actions") : found.place();
    }

    /** Where it stands what an action requires. */
    Place placeOfRequires(String action) {
        return requires.getOrDefault(action, placeOf(action));
    }

    Place placeOfSituation(String rule) {
        return situationPlaces.getOrDefault(rule, Place.of("actions"));
    }

    void read(Source file) {
        Form root = Form.of(Document.read(file, problems), "", problems);
        String recommendation = recommendation(root, "recommendation", "");
        root.named("actions").forEach((id, form) -> {
            if (actions.containsKey(id)) {
                twice(form, id, placeOf(id));
            }
            actions.put(id, action(id, recommendation, form));
            requires.put(id, form.placeOf("requires"));
        });
        root.named("situations").forEach((rule, form) -> {
            if (situations.containsKey(rule)) {
                twice(form, rule, placeOfSituation(rule));
            }
            situations.put(rule, sentence(form));
            situationPlaces.put(rule, form.place());
        });
        root.end();
    }

    /** The recommendation that a key names; not the one to which what is read belongs itself. */
    private String recommendation(Form form, String key, String own) {
        String id = form.requiredWord(key);
        List<String> possible =
                recommendations.stream().filter(other -> !other.equals(own)).toList();
        if (!id.isBlank() && !possible.isEmpty() && !possible.contains(id)) {
            boolean itself = id.equals(own);
            String list = String.join(", ", possible);
            problems.add(Problem.at(
                            form.placeOf(key),
                            "unknown-recommendation",
                            itself
                                    ? "„" + id + "“ ist keine andere Empfehlung."
                                    : "Die Empfehlung „" + id + "“ gibt es nicht.",
                            itself
                                    ? "\"" + id + "\" is no other recommendation."
                                    : "There is no recommendation \"" + id + "\".")
                    .hint("Möglich: " + list + ".", "Possible: " + list + "."));
        }
        return id;
    }

    private Action action(String id, String recommendation, Form form) {
        List<Tied> ties = new ArrayList<>();
        for (Form tie : form.list("ties")) {
            ties.add(new Tied(recommendation(tie, "to", recommendation), tie.requiredWord("evidence")));
            tie.end();
        }
        List<Text> steps = new ArrayList<>();
        form.list("steps").forEach(step -> steps.add(checked(step)));
        if (steps.isEmpty()) {
            form.missing(
                    "steps", "Die Maßnahme „" + id + "“ hat keinen Schritt.", "The action \"" + id + "\" has no step.");
        }
        Action action = new Action(
                id,
                recommendation,
                checked(form.requiredForm("title")),
                form.requiredConstant("effort", Effort.class, Effort.MEDIUM),
                form.flag("shared"),
                form.words("requires"),
                List.copyOf(ties),
                List.copyOf(steps),
                form.place());
        form.end();
        return action;
    }

    private Text sentence(Form form) {
        Text text = checked(form);
        for (Language language : Language.values()) {
            for (String gap : Template.gaps(text.in(language))) {
                if (!Rule.GAPS.contains(gap)) {
                    problems.add(Problem.at(
                                    form.placeOf(language.code()),
                                    "unknown-gap",
                                    "Die Lücke {" + gap + "} gibt es nicht.",
                                    "There is no gap {" + gap + "}.")
                            .hint("Möglich: " + GAPS + ".", "Possible: " + GAPS + "."));
                }
            }
        }
        return text;
    }

    /** A text, with what is still to be filled in and figures noted, each at the words of its own language. */
    private Text checked(Form form) {
        Text text = form.text();
        for (Language language : Language.values()) {
            Place place = form.placeOf(language.code());
            String words = text.in(language);
            if (words.equals(Blank.MARK)) {
                problems.add(Blank.toFillIn(place));
            }
            if (words.chars().anyMatch(Character::isDigit)) {
                problems.add(Problem.at(
                                place,
                                "typed-figure",
                                "In einem Text steht eine Zahl: „" + words + "“.",
                                "A text holds a figure: \"" + words + "\".")
                        .hint(
                                "Zahlen der Befragung kommen aus den Belegen.",
                                "Figures of the survey come from the evidence."));
            }
        }
        return text;
    }

    private void twice(Form form, String id, Place before) {
        problems.add(Problem.at(
                form.place(),
                "duplicate-id",
                "„" + id + "“ gibt es schon: " + before + ".",
                "\"" + id + "\" exists already: " + before + "."));
    }
}
