package de.ratwerk.workshop.cases;

import de.ratwerk.advice.Verdict;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Outcome;
import de.ratwerk.source.Blank;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Source;
import de.ratwerk.text.Constants;
import de.ratwerk.workshop.cases.CaseBook.Equivalent;
import de.ratwerk.workshop.cases.Expectation.OfAction;
import de.ratwerk.workshop.cases.Expectation.OfRule;
import de.ratwerk.workshop.cases.Expectation.Span;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@code *.cases.yaml} file. What is wrong is noted, and the rest is read. */
final class CaseFile {
    private static final Pattern SPAN =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})?)(?:\\.\\.([0-9]{1,3}(?:\\.[0-9]{1,3})?))?");

    /** The keys of a case that expect nothing. */
    private static final Set<String> GIVEN = Set.of("name", "base", "given");

    private final Path folder;
    private final Problems problems;
    private final List<Case> cases = new ArrayList<>();
    private final List<Equivalent> equivalents = new ArrayList<>();

    CaseFile(Path file, Problems problems) {
        this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        this.problems = problems;
    }

    List<Case> cases() {
        return cases;
    }

    List<Equivalent> equivalents() {
        return equivalents;
    }

    void read(Source file) {
        Form root = Form.of(Document.read(file, problems), "", problems);
        root.list("cases").forEach(this::readCase);
        for (Form form : root.list("equivalent")) {
            equivalents.add(new Equivalent(
                    form.requiredWord("rule"),
                    form.requiredWord("mutant"),
                    form.requiredText("because"),
                    form.place()));
            form.end();
        }
        root.end();
    }

    private void readCase(Form form) {
        String name = form.requiredWord("name");
        if (name.equals(Blank.MARK)) {
            problems.add(Blank.toFillIn(form.placeOf("name")));
        }
        List<Expectation> expects = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Scalar rule : form.scalars(outcome.name().toLowerCase(Locale.ROOT))) {
                expects.add(new OfRule(rule.text(), outcome, rule.place()));
            }
        }
        actions(form, expects);
        Optional<Profile> profile = profile(name, form);
        form.end();
        Set<String> ids = new HashSet<>();
        expects.stream().filter(expectation -> !ids.add(expectation.id())).forEach(this::twice);
        if (expects.isEmpty() && !meansToExpect(form)) {
            problems.add(Problem.at(
                            form.place(),
                            "nothing-expected",
                            "Der Fall „" + name + "“ erwartet nichts.",
                            "The case \"" + name + "\" expects nothing.")
                    .hint("Möglich: fires, open, silent, actions.", "Possible: fires, open, silent, actions."));
        }
        profile.ifPresent(answers -> cases.add(new Case(name, answers, List.copyOf(expects), form.place())));
    }

    /** Whether a case says more than what is given; if nothing came of it, that was told. */
    private static boolean meansToExpect(Form form) {
        return form.keys().stream()
                .filter(key -> !GIVEN.contains(key))
                .flatMap(key -> form.node(key).stream())
                .anyMatch(node -> !(node instanceof Sequence list
                                && list.items().isEmpty()
                        || node instanceof Mapping mapping && mapping.entries().isEmpty()));
    }

    private void twice(Expectation expectation) {
        problems.add(Problem.at(
                expectation.place(),
                "contradiction",
                "Von „" + expectation.id() + "“ erwartet der Fall schon etwas.",
                "The case expects something of \"" + expectation.id() + "\" already."));
    }

    private Profile base(String path) {
        try {
            return Profile.read(folder.resolve(path).normalize());
        } catch (InvalidPathException e) {
            throw new RefusedException(
                    Problem.at(Place.of(path), "file-not-found", "Die Datei gibt es nicht.", "There is no such file."));
        }
    }

    private Optional<Profile> profile(String name, Form form) {
        Given given = Given.read(form, problems);
        if (form.word("base").stream()
                .flatMapToInt(String::codePoints)
                .anyMatch(c -> Source.isControl(c) || Source.isHidden(c))) {
            return Optional.empty(); // told already, and no file is called so
        }
        try {
            Profile base = form.word("base").map(this::base).orElseGet(() -> Profile.empty(name));
            return Optional.of(base.with(given.answers(), path -> given.placeOf(path, form.place())));
        } catch (RefusedException e) {
            boolean inBase = e.problems().stream()
                    .noneMatch(problem ->
                            problem.place().file().equals(form.place().file()));
            if (inBase) {
                problems.add(Problem.at(
                                form.placeOf("base"),
                                "base-refused",
                                "Das Profil unter base lässt sich nicht lesen: "
                                        + e.problems().get(0).message().de(),
                                "The profile under base cannot be read: "
                                        + e.problems().get(0).message().en())
                        .hint(
                                "Der Pfad gilt von dieser Datei aus: "
                                        + e.problems().get(0).place(),
                                "The path starts from this file: "
                                        + e.problems().get(0).place()));
            } else {
                e.problems().forEach(problems::add);
            }
            return Optional.empty();
        }
    }

    private void actions(Form form, List<Expectation> expects) {
        if (!(form.node("actions").orElse(null) instanceof Mapping mapping)) {
            form.form("actions");
            return;
        }
        mapping.entries().forEach((id, entry) -> {
            Place place = entry.keyPlace();
            if (entry.value() instanceof Scalar) {
                Form actions = Form.of(mapping, form.path("actions"), problems);
                Verdict verdict = actions.requiredConstant(id, Verdict.class, Verdict.DUE);
                expects.add(new OfAction(id, verdict, null, null, place, place));
            } else {
                Form action = Form.of(entry.value(), form.path("actions") + "." + id, problems);
                expects.add(action(id, action, place));
                action.end();
            }
        });
    }

    private OfAction action(String id, Form form, Place place) {
        Verdict verdict = form.requiredConstant("verdict", Verdict.class, Verdict.DUE);
        OfAction action = new OfAction(
                id,
                verdict,
                form.word("phase").orElse(null),
                form.node("score").map(this::span).orElse(null),
                place,
                form.placeOf("phase"));
        if (verdict != Verdict.DUE && (action.phase() != null || action.score() != null)) {
            problems.add(Problem.at(
                            place,
                            "contradiction",
                            "Phase und Punkte hat nur eine fällige Maßnahme, hier steht " + Constants.name(verdict)
                                    + ".",
                            "Only an action that is due has a phase and a score; here it says "
                                    + Constants.name(verdict) + ".")
                    .on(form.path("verdict")));
        }
        return action;
    }

    private @Nullable Span span(Node node) {
        Matcher span = SPAN.matcher(node instanceof Scalar scalar ? scalar.text() : "");
        if (!span.matches()) {
            problems.add(Form.wrongType(
                    node.place(),
                    "eine Punktzahl oder von..bis, zum Beispiel 55..70,",
                    "a score or from..to, such as 55..70"));
            return null;
        }
        BigDecimal from = new BigDecimal(span.group(1));
        BigDecimal to = span.group(2) == null ? from : new BigDecimal(span.group(2));
        if (from.compareTo(to) > 0) {
            problems.add(Form.wrongType(
                    node.place(),
                    "die kleinere Punktzahl zuerst, also " + to + ".." + from + ",",
                    "the lower score first, " + to + ".." + from));
        }
        return new Span(from, to);
    }
}
