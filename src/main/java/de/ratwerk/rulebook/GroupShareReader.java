package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.fact.Answerable;
import de.ratwerk.fact.Status;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.Membership.Gave;
import de.ratwerk.rulebook.Membership.InPosition;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what files under {@code priors/} say of groups and of positions. */
final class GroupShareReader {
    private final Problems problems;
    private final Function<Form, Optional<Evidence>> share;
    private final List<GroupShare> shares = new ArrayList<>();
    private final Map<GroupShare, Place> places = new HashMap<>();

    /**
     * A reader.
     *
     * @param share reads the record of an entry, empty if it names none that can be used
     */
    GroupShareReader(Problems problems, Function<Form, Optional<Evidence>> share) {
        this.problems = problems;
        this.share = share;
    }

    /** What was read, in its order. */
    List<GroupShare> shares() {
        return List.copyOf(shares);
    }

    void read(Form entry) {
        Optional<Membership> who = membership(entry.requiredForm("who"));
        Optional<Membership> among = entry.form("among").flatMap(this::membership);
        Optional<Evidence> evidence = share.apply(entry);
        Optional<Text> note = entry.text("note");
        entry.end();
        if (who.isPresent() && evidence.isPresent()) {
            keep(new GroupShare(who.get(), among.orElse(null), evidence.get(), note.orElse(null)), entry.place());
        }
    }

    private void keep(GroupShare read, Place place) {
        Place before = places.putIfAbsent(new GroupShare(read.who(), read.among(), read.evidence(), null), place);
        if (before == null) {
            shares.add(read);
        } else {
            problems.add(Problem.at(
                    place,
                    "duplicate-id",
                    "Diesen Anteil gibt es schon: " + before + ".",
                    "This share exists already: " + before + "."));
        }
    }

    private Optional<Membership> membership(Form form) {
        Optional<Membership> read = form.has("position") ? position(form) : gave(form);
        form.end();
        return read;
    }

    /** "Not yet" may mean e-government and the local community, so it is none of the positions to choose from. */
    private Optional<Membership> position(Form form) {
        String word = form.requiredWord("position");
        List<String> known = Constants.names(Status.class).stream()
                .filter(name -> !name.equals(Constants.name(Status.NOT_YET)))
                .toList();
        if (known.contains(word)) {
            return Constants.named(word, Status.class).map(InPosition::new);
        }
        problems.add(Nearest.hint(
                Complaint.unknown(form.placeOf("position"), "status", word).on(form.path("position")), word, known));
        return Optional.empty();
    }

    private Optional<Membership> gave(Form form) {
        String path = form.requiredWord("question");
        List<Scalar> words = form.scalars("answers");
        if (words.isEmpty()) {
            form.missing("answers", "Hier fehlen die Antworten, die zählen.", "The answers that count are missing.");
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!Answerable.paths().contains(path)) {
            problems.add(Nearest.guess(
                    Complaint.unknown(form.placeOf("question"), "question", path), path, Answerable.paths()));
            return Optional.empty();
        }
        List<String> answers = new ArrayList<>();
        for (Scalar word : words) {
            answers.add(word.text());
            if (!Answerable.words(path).contains(word.text())) {
                problems.add(Nearest.hint(
                        Complaint.unknown(word.place(), "answer", word.text()).on(path),
                        word.text(),
                        Answerable.words(path)));
            }
        }
        return Optional.of(new Gave(path, List.copyOf(answers)));
    }
}
