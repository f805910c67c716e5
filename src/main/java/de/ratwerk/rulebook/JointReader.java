package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Answerable;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Joint.Share;
import de.ratwerk.rulebook.Joint.Span;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what files under {@code priors/} say of several questions together. */
final class JointReader {
    private final Problems problems;
    private final Function<Form, Optional<Evidence>> share;
    private final Map<String, Joint> joints = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param share reads the record of an entry, empty if it names none that can be used
     */
    JointReader(Problems problems, Function<Form, Optional<Evidence>> share) {
        this.problems = problems;
        this.share = share;
    }

    /** What was read, in its order. */
    List<Joint> joints() {
        return List.copyOf(joints.values());
    }

    void read(String id, Place place, Form form) {
        if (places.containsKey(id)) {
            problems.add(Problem.at(
                    place,
                    "duplicate-id",
                    "„" + id + "“ gibt es schon: " + places.get(id) + ".",
                    "\"" + id + "\" exists already: " + places.get(id) + "."));
            return;
        }
        places.put(id, place);
        Text title = form.requiredText("title");
        List<String> paths = paths(form);
        List<String> answers = answers(form, paths);
        List<Share> shares = new ArrayList<>();
        Set<Integer> told = new LinkedHashSet<>();
        for (Form entry : form.list("shares")) {
            Span span = span(entry, paths.size());
            share.apply(entry).ifPresent(record -> shares.add(new Share(span, record)));
            entry.end();
            checkOnce(entry, span, told);
        }
        checkSum(place, id, shares);
        Span doubtful = form.form("doubtful")
                .map(entry -> {
                    Span span = span(entry, paths.size());
                    entry.end();
                    return span;
                })
                .orElse(null);
        form.end();
        joints.put(id, new Joint(id, title, paths, answers, List.copyOf(shares), doubtful));
    }

    private List<String> paths(Form form) {
        Set<String> paths = new LinkedHashSet<>();
        for (Scalar path : form.scalars("questions")) {
            if (!Answerable.paths().contains(path.text())) {
                problems.add(Nearest.guess(
                        Complaint.unknown(path.place(), "question", path.text()), path.text(), Answerable.paths()));
            } else if (!paths.add(path.text())) {
                problems.add(Problem.at(
                        path.place(),
                        "duplicate-value",
                        "„" + path.text() + "“ steht schon in der Liste.",
                        "\"" + path.text() + "\" stands in the list already."));
            }
        }
        return List.copyOf(paths);
    }

    private List<String> answers(Form form, List<String> paths) {
        Set<String> known = paths.stream()
                .flatMap(path -> Answerable.words(path).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> answers = new ArrayList<>();
        for (Scalar word : form.scalars("answers")) {
            answers.add(word.text());
            if (!paths.isEmpty() && !known.contains(word.text())) {
                problems.add(Nearest.hint(
                        Complaint.unknown(word.place(), "answer", word.text()).on(form.path("answers")),
                        word.text(),
                        known));
            }
        }
        return List.copyOf(answers);
    }

    private Span span(Form entry, int most) {
        Span span =
                new Span(entry.integer("from").orElse(-1), entry.integer("to").orElse(-1));
        for (String key : List.of("from", "to")) {
            if (entry.integer(key).isEmpty()) {
                entry.missing(key, "Hier fehlt „" + key + "“.", "\"" + key + "\" is missing here.");
            }
        }
        boolean told = entry.has("from") && entry.has("to");
        if (told && (span.from() < 0 || span.to() < span.from() || most > 0 && span.to() > most)) {
            problems.add(Problem.at(
                            entry.placeOf("from"),
                            "out-of-range",
                            "Von " + span.from() + " bis " + span.to() + " gibt es bei " + most + " Fragen nicht.",
                            "There is no " + span.from() + " to " + span.to() + " with " + most + " questions.")
                    .on(entry.path("from")));
        }
        return span;
    }

    private void checkOnce(Form entry, Span span, Set<Integer> told) {
        for (int count = Math.max(0, span.from()); count <= span.to(); count++) {
            if (!told.add(count)) {
                problems.add(Problem.at(
                                entry.placeOf("from"),
                                "duplicate-value",
                                "Zu " + count + " steht schon ein Anteil.",
                                count + " has a share already.")
                        .on(entry.path("from")));
                return;
            }
        }
    }

    private void checkSum(Place place, String id, List<Share> shares) {
        double sum =
                shares.stream().mapToDouble(one -> Prior.share(one.evidence())).sum();
        if (sum > 1 + 1e-9) {
            problems.add(Problem.at(
                    place,
                    "shares-above-whole",
                    "Die Anteile zu „" + id + "“ ergeben zusammen mehr als alle.",
                    "The shares for \"" + id + "\" add up to more than all."));
        }
    }
}
