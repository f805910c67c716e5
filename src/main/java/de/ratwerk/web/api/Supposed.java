package de.ratwerk.web.api;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.source.Form;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.web.problem.ApiProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers that are supposed, by their paths: a value, or a list of values where a question takes several.
 *
 * @param values path to values in the profile's words; {@code unknown} takes an answer back
 * @param places where each stands in the body
 */
record Supposed(Map<String, List<String>> values, Map<String, Place> places) {

    /** Reads them from under a key that must be there; what does not fit is noted. */
    static Supposed of(Form body, String key, Problems problems) {
        Form form = body.requiredForm(key);
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (String path : form.keys()) {
            places.put(path, form.placeOf(path));
            values.put(
                    path,
                    form.node(path)
                            .map(node -> words(node, form, path, problems))
                            .orElse(List.of("unknown")));
        }
        if (body.node(key).isPresent() && values.isEmpty() && problems.isEmpty()) {
            form.missing(
                    "strategy.status",
                    "Hier fehlt, was anders wäre, zum Beispiel \"strategy.status\": \"present\".",
                    "What would be otherwise is missing here, for example \"strategy.status\": \"present\".");
        }
        form.end();
        return new Supposed(values, places);
    }

    private static List<String> words(Node node, Form form, String path, Problems problems) {
        if (node instanceof Scalar scalar) {
            return List.of(scalar.text());
        }
        if (node instanceof Sequence) {
            return form.words(path);
        }
        problems.add(Form.wrongType(node.place(), "ein Wert oder eine Liste von Werten", "a value or a list of values")
                .on(form.path(path)));
        return List.of();
    }

    /**
     * A profile with these answers.
     *
     * @throws ApiProblem if one does not fit its question or contradicts another answer, with all of them
     */
    Profile on(Profile profile) {
        try {
            return profile.with(values, path -> Objects.requireNonNull(places.get(path)));
        } catch (RefusedException e) {
            throw ApiProblem.refused(e);
        }
    }
}
