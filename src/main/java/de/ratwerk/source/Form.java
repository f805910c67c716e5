package de.ratwerk.source;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.Quoted;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a mapping whose keys are known beforehand. Each key is asked for once; {@link #end()} notes the keys that nobody
 * asked for. Every fault becomes a problem, and a stand-in value lets the reading go on. Not thread-safe.
 */
public final class Form {
    private final Mapping mapping;
    private final String path;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    /** What is to be told of keys that are missing, unless they turn out to stand there misspelt. */
    private final Map<String, Problem> doubtful = new LinkedHashMap<>();

    /** Whether the form stands in for one that is missing or unreadable, which was told; then nothing is missing in it. */
    private final boolean standIn;

    private Form(Mapping mapping, String path, Problems problems, boolean standIn) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
        this.standIn = standIn;
    }

    private static Form standIn(Place place, String path, Problems problems) {
        return new Form(new Mapping(place, new LinkedHashMap<>()), path, problems, true);
    }

    /** Takes a node as a form; a node that is no mapping is noted and read as an empty one. */
    public static Form of(Node node, String path, Problems problems) {
        if (node instanceof Mapping mapping) {
            return new Form(mapping, path, problems, false);
        }
        problems.add(wrongType(node.place(), "ein Block aus Schlüsseln und Werten", "keys with values")
                .on(path));
        return standIn(node.place(), path, problems);
    }

    /** Where the form begins. */
    public Place place() {
        return mapping.place();
    }

    /** The form's own path. */
    public String path() {
        return path;
    }

    /** The path of a key of this form. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The value of a key, if the key is there and has one. */
    public Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key))
                .map(Entry::value)
                .filter(node -> !(node instanceof Scalar scalar && scalar.isNull()));
    }

    /** Where the value of a key stands, or the form itself if the key is missing. */
    public Place placeOf(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.value().place();
    }

    /** Where a key stands, or the form itself if the key is missing. */
    public Place placeOfKey(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.keyPlace();
    }

    /** The form under a key, if there is one. */
    public Optional<Form> form(String key) {
        return node(key).map(node -> of(node, path(key), problems));
    }

    /** The form under a key that must be there. */
    public Form requiredForm(String key) {
        return form(key).orElseGet(() -> {
            missing(key);
            return standIn(mapping.place(), path(key), problems);
        });
    }

    /** The forms under a mapping of names that the file chooses itself, in the order of the file. */
    public Map<String, Form> named(String key) {
        Map<String, Form> forms = new LinkedHashMap<>();
        form(key)
                .ifPresent(names -> names.mapping
                        .entries()
                        .forEach((name, entry) -> forms.put(name, of(entry.value(), names.path(name), problems))));
        return forms;
    }

    /** The forms in a sequence. */
    public List<Form> list(String key) {
        List<Form> forms = new ArrayList<>();
        for (Node item : items(key)) {
            forms.add(of(item, path(key) + "[" + forms.size() + "]", problems));
        }
        return forms;
    }

    /** The word under a key, if there is one. */
    public Optional<String> word(String key) {
        return node(key).flatMap(node -> scalar(node, path(key))).map(Scalar::text);
    }

    /** The word under a key that must be there. */
    public String requiredWord(String key) {
        return word(key).filter(word -> !word.isBlank()).orElseGet(() -> {
            missing(key);
            return "";
        });
    }

    /** The words in a sequence, none if the key is missing. */
    public List<String> words(String key) {
        return scalars(key).stream().map(Scalar::text).toList();
    }

    /** The words in a sequence with their places, none if the key is missing. */
    public List<Scalar> scalars(String key) {
        List<Scalar> scalars = new ArrayList<>();
        items(key).forEach(item -> scalar(item, path(key)).ifPresent(scalars::add));
        return scalars;
    }

    /** The constant of an enum that a key's value names in kebab case. */
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return word(key).flatMap(word -> {
            Optional<E> constant = Constants.named(word, type);
            if (constant.isEmpty()) {
                problems.add(Problem.at(
                                placeOf(key),
                                "unknown-value",
                                "„" + Quoted.of(word) + "“ ist hier kein gültiger Wert.",
                                "\"" + Quoted.of(word) + "\" is no valid value here.")
                        .on(path(key))
                        .hint(
                                "Möglich: " + String.join(", ", Constants.names(type)) + ".",
                                "Possible: " + String.join(", ", Constants.names(type)) + "."));
            }
            return constant;
        });
    }

    /** The constant of an enum under a key that must be there; {@code standIn} where it is missing or wrong. */
    public <E extends Enum<E>> E requiredConstant(String key, Class<E> type, E standIn) {
        if (node(key).isEmpty()) {
            missing(key);
        }
        return constant(key, type).orElse(standIn);
    }

    /** The whole number under a key, if there is one. */
    public Optional<Integer> integer(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof Scalar scalar
                    && scalar.type() == Type.INTEGER
                    && scalar.text().matches("-?[0-9]{1,9}")) {
                return Optional.of(Integer.valueOf(scalar.text()));
            }
            problems.add(WrittenNumber.hintWhole(
                    wrongType(node.place(), "eine ganze Zahl", "a whole number").on(path(key)), node));
            return Optional.empty();
        });
    }

    /** The number under a key that must be there. */
    public BigDecimal requiredNumber(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            missing(key);
        } else if (node.get() instanceof Scalar scalar && scalar.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return new BigDecimal(scalar.text());
        } else {
            problems.add(WrittenNumber.hint(
                    wrongType(node.get().place(), "eine Zahl", "a number").on(path(key)), node.get()));
        }
        return BigDecimal.ZERO;
    }

    /** Whether the value under a key is {@code true}; false if the key is missing. */
    public boolean flag(String key) {
        return node(key)
                .map(node -> {
                    if (node instanceof Scalar scalar && scalar.type() == Type.BOOLEAN) {
                        return Boolean.valueOf(scalar.text());
                    }
                    problems.add(wrongType(node.place(), "true oder false", "true or false")
                            .on(path(key)));
                    return false;
                })
                .orElse(false);
    }

    /** The text in both languages under a key, if there is one. */
    public Optional<Text> text(String key) {
        return form(key).map(Form::text);
    }

    /** The text in both languages under a key that must be there. */
    public Text requiredText(String key) {
        return requiredForm(key).text();
    }

    /** This form read as a text in both languages; if neither is there, that is told once. */
    public Text text() {
        if (isBlank("de") && isBlank("en") && asked.containsAll(keys())) {
            missing(
                    "de",
                    "Hier fehlt der Text, deutsch („de“) und englisch („en“).",
                    "The text is missing here, German (\"de\") and English (\"en\").",
                    path);
            return Text.same("");
        }
        Text text = new Text(requiredWord("de"), requiredWord("en"));
        end();
        return text;
    }

    /** Whether a key is missing or has an empty value. */
    private boolean isBlank(String key) {
        return node(key)
                .map(node -> node instanceof Scalar scalar && scalar.text().isBlank())
                .orElse(true);
    }

    /** All keys of the form, in the order of the file. */
    public Set<String> keys() {
        return mapping.entries().keySet();
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    /** Notes every key that nobody asked for. One that was surely meant to be a missing key is told once. */
    public void end() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(unknownKey(entry.keyPlace(), key, asked).on(path(key)));
                Nearest.to(key, asked).ifPresent(doubtful::remove);
            }
        });
        doubtful.values().forEach(problems::add);
        doubtful.clear();
    }

    /** The problem of a key that does not exist, with the nearest one that does. */
    public static Problem unknownKey(Place place, String key, Set<String> known) {
        Problem problem = Problem.at(
                place,
                "unknown-key",
                "Den Schlüssel „" + Quoted.of(key) + "“ gibt es hier nicht.",
                "There is no key \"" + Quoted.of(key) + "\" here.");
        return Nearest.hint(problem, key, known);
    }

    /** The problem of a value that is of another type than expected. */
    public static Problem wrongType(Place place, String german, String english) {
        return Problem.at(place, "wrong-type", "Hier wird " + german + " erwartet.", "Expected here: " + english + ".");
    }

    private List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Sequence sequence) {
            return sequence.items();
        }
        problems.add(wrongType(node.get().place(), "eine Liste", "a list").on(path(key)));
        return List.of();
    }

    private Optional<Scalar> scalar(Node node, String at) {
        if (node instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        problems.add(
                wrongType(node.place(), "ein einzelner Wert", "a single value").on(at));
        return Optional.empty();
    }

    private void missing(String key) {
        missing(key, "Hier fehlt „" + key + "“.", "\"" + key + "\" is missing here.");
    }

    /** Notes that a key is missing, in words of one's own; unless it is known already why it is. */
    public void missing(String key, String german, String english) {
        missing(key, german, english, path(key));
    }

    private void missing(String key, String german, String english, String at) {
        if (standIn || problems.concern(at)) {
            return; // why it is not there was told
        }
        Problem problem =
                Problem.at(mapping.place(), "missing-key", german, english).on(at);
        if (mayBeMisspelt(key)) {
            doubtful.put(key, problem);
        } else {
            problems.add(problem);
        }
    }

    /** Whether a key that nobody asked for so far is near to one that is missing; {@link #end()} knows for sure. */
    private boolean mayBeMisspelt(String missing) {
        return keys().stream()
                .anyMatch(key -> !asked.contains(key)
                        && Nearest.to(key, List.of(missing)).isPresent());
    }
}
