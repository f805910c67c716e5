package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Answerable;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files under {@code priors/}: which record of the survey holds which answer's share. */
final class PriorReader {
    private final Map<String, Evidence> evidence;
    private final Complete complete;
    private final Problems problems;
    private final Map<String, List<Prior>> byQuestion = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final JointReader joints;
    private final GroupShareReader groups;

    PriorReader(Map<String, Evidence> evidence, Complete complete, Problems problems) {
        this.complete = complete;
        this.evidence = evidence;
        this.problems = problems;
        this.joints = new JointReader(problems, this::share);
        this.groups = new GroupShareReader(problems, this::share);
    }

    /** The shares that were read, by question. */
    Map<String, List<Prior>> byQuestion() {
        return Collections.unmodifiableMap(byQuestion);
    }

    /** The shares of several questions together, in their order. */
    List<Joint> joints() {
        return joints.joints();
    }

    /** The shares of groups and of positions, in their order. */
    List<GroupShare> groupShares() {
        return groups.shares();
    }

    void read(Source file) {
        Form root = Form.of(Document.read(file, problems), "", problems);
        Form priors = root.requiredForm("priors");
        root.form("together")
                .ifPresent(together -> together.keys()
                        .forEach(id -> joints.read(id, together.placeOfKey(id), together.requiredForm(id))));
        root.list("groups").forEach(groups::read);
        root.end();
        for (String path : priors.keys()) {
            Place place = priors.placeOfKey(path);
            if (!Answerable.paths().contains(path)) {
                problems.add(Nearest.guess(Complaint.unknown(place, "question", path), path, Answerable.paths()));
            } else if (places.containsKey(path)) {
                problems.add(Problem.at(
                        place,
                        "duplicate-id",
                        "Anteile zu „" + path + "“ gibt es schon: " + places.get(path) + ".",
                        "Shares for \"" + path + "\" exist already: " + places.get(path) + "."));
            } else {
                places.put(path, place);
                byQuestion.put(path, question(path, place, priors.list(path)));
            }
        }
    }

    private List<Prior> question(String path, Place place, List<Form> entries) {
        List<Prior> priors = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Form entry : entries) {
            List<String> answers = answers(path, entry, told);
            share(entry).ifPresent(record -> priors.add(new Prior(path, answers, record)));
            entry.end();
        }
        double sum = priors.stream().mapToDouble(Prior::share).sum();
        if (!Answerable.takesSeveral(path) && sum > 1 + 1e-9) {
            problems.add(Problem.at(
                    place,
                    "shares-above-whole",
                    "Die Anteile zu „" + path + "“ ergeben zusammen mehr als alle.",
                    "The shares for \"" + path + "\" add up to more than all."));
        }
        return List.copyOf(priors);
    }

    private List<String> answers(String path, Form entry, Set<String> told) {
        List<String> known = Answerable.words(path);
        List<Scalar> words = entry.scalars("answers");
        boolean several = Answerable.takesSeveral(path);
        if (words.isEmpty() || several && words.size() > 1) {
            problems.add(Problem.at(
                            entry.placeOf("answers"),
                            "missing-key",
                            several
                                    ? "Zu einer Liste gehört je Anteil genau eine Angabe."
                                    : "Hier fehlt, zu welchen Antworten der Anteil gehört.",
                            several
                                    ? "With a list, each share is of exactly one word."
                                    : "It is missing which answers the share is of.")
                    .on(entry.path("answers")));
        }
        for (Scalar word : words) {
            if (!known.contains(word.text())) {
                problems.add(Nearest.hint(
                        Complaint.unknown(word.place(), "answer", word.text()).on(path), word.text(), known));
            } else if (!told.add(word.text())) {
                problems.add(Problem.at(
                                word.place(),
                                "duplicate-value",
                                "Zu „" + word.text() + "“ steht schon ein Anteil.",
                                "\"" + word.text() + "\" has a share already.")
                        .on(path));
            }
        }
        return words.stream().map(Scalar::text).toList();
    }

    private Optional<Evidence> share(Form entry) {
        String key = entry.requiredWord("evidence");
        Evidence record = evidence.get(key);
        if (record == null) {
            if (!key.isEmpty() && complete.evidence()) {
                problems.add(Nearest.guess(
                        Complaint.unknown(entry.placeOf("evidence"), "evidence", key), key, evidence.keySet()));
            }
        } else if (record.figure() == null || record.figure().share().isEmpty()) {
            problems.add(Problem.at(
                    entry.placeOf("evidence"),
                    "evidence-without-share",
                    "Der Beleg „" + key + "“ nennt keinen Anteil.",
                    "The evidence \"" + key + "\" holds no share."));
            return Optional.empty();
        }
        return Optional.ofNullable(record);
    }
}
