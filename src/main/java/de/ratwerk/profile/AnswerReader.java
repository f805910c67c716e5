package de.ratwerk.profile;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.Quoted;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.source.Form;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.source.WrittenNumber;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the answer to one question and notes what does not fit the question. */
final class AnswerReader {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final int LONGEST_NAME = 200;
    private static final int LAST_LAND = 16;

    private final Problems problems;

    AnswerReader(Problems problems) {
        this.problems = problems;
    }

    /** The values of the answer in the profile's words; empty if the node does not fit. */
    Optional<List<String>> read(Question question, Node node) {
        if (question.type() instanceof ManyOf) {
            return list(question, node);
        }
        if (!(node instanceof Scalar scalar)) {
            problems.add(Form.wrongType(node.place(), "ein einzelner Wert", "a single value")
                    .on(question.path())
                    .hint(possible(question)));
            return Optional.empty();
        }
        return single(question, scalar).map(List::of);
    }

    /** The same for words that stand in no file. */
    Optional<List<String>> words(Question question, List<String> words, Place place) {
        List<Node> scalars = new ArrayList<>();
        Type type = question.type() instanceof WholeNumber ? Type.INTEGER : Type.TEXT;
        words.forEach(word -> scalars.add(new Scalar(place, type, word)));
        if (question.type() instanceof ManyOf) {
            return read(question, new Sequence(place, scalars));
        }
        return scalars.size() == 1 ? read(question, scalars.get(0)) : read(question, new Sequence(place, scalars));
    }

    private Optional<List<String>> list(Question question, Node node) {
        ManyOf type = (ManyOf) question.type();
        if (!(node instanceof Sequence sequence)) {
            Text hint = node instanceof Scalar scalar && type.values().containsKey(scalar.text())
                    ? Nearest.meantLiterally("[" + scalar.text() + "]")
                    : possible(question);
            problems.add(Form.wrongType(node.place(), "eine Liste in eckigen Klammern", "a list in square brackets")
                    .on(question.path())
                    .hint(hint));
            return Optional.empty();
        }
        Set<String> values = new LinkedHashSet<>();
        boolean fits = true;
        for (Node item : sequence.items()) {
            if (sequence.items().size() > 1
                    && item instanceof Scalar scalar
                    && scalar.text().equals("unknown")) {
                problems.add(Problem.at(
                                item.place(),
                                "contradiction",
                                "„unknown“ steht neben anderen Angaben.",
                                "\"unknown\" stands beside other values.")
                        .on(question.path())
                        .hint(
                                "„unknown“ steht allein und ohne Klammern; sonst nur nennen, was bekannt ist.",
                                "\"unknown\" stands alone and without brackets; else name only what is known."));
                return Optional.empty();
            }
            Optional<String> value =
                    item instanceof Scalar scalar ? choice(question, scalar) : notSingle(question, item);
            fits &= value.isPresent();
            if (value.isPresent() && !values.add(value.get())) {
                problems.add(Problem.at(
                                item.place(),
                                "duplicate-value",
                                "„" + value.get() + "“ steht zweimal in der Liste.",
                                "\"" + value.get() + "\" stands twice in the list.")
                        .on(question.path()));
                fits = false;
            }
        }
        return fits ? withoutExclusive(question, type, values, node.place()) : Optional.empty();
    }

    private Optional<List<String>> withoutExclusive(Question question, ManyOf type, Set<String> values, Place place) {
        String exclusive = type.exclusive();
        if (exclusive != null && values.contains(exclusive)) {
            if (values.size() > 1) {
                problems.add(Problem.at(
                                place,
                                "contradiction",
                                "„" + exclusive + "“ steht neben anderen Angaben.",
                                "\"" + exclusive + "\" stands beside other values.")
                        .on(question.path())
                        .hint(
                                "Entweder „" + exclusive + "“ allein oder die anderen Angaben ohne „" + exclusive
                                        + "“.",
                                "Either \"" + exclusive + "\" alone or the others without \"" + exclusive + "\"."));
                return Optional.empty();
            }
            return Optional.of(List.of());
        }
        return Optional.of(
                type.values().keySet().stream().filter(values::contains).toList());
    }

    private Optional<String> notSingle(Question question, Node item) {
        problems.add(Form.wrongType(item.place(), "ein einzelner Wert", "a single value")
                .on(question.path()));
        return Optional.empty();
    }

    private Optional<String> single(Question question, Scalar scalar) {
        if (question.type() instanceof OneOf) {
            return choice(question, scalar);
        }
        if (question.type() instanceof WholeNumber number) {
            return wholeNumber(question, number, scalar);
        }
        if (question.type() instanceof MunicipalityKey) {
            return municipalityKey(question, scalar);
        }
        assert question.type() instanceof FreeText;
        return freeText(question, scalar);
    }

    private Optional<String> choice(Question question, Scalar scalar) {
        Set<String> values = question.values().keySet();
        String value = scalar.type() == Type.BOOLEAN && values.contains("yes")
                ? Boolean.parseBoolean(scalar.text()) ? "yes" : "no"
                : scalar.text();
        if (values.contains(value)) {
            return Optional.of(value);
        }
        Problem problem = Problem.at(
                        scalar.place(),
                        scalar.type() == Type.TEXT || scalar.type() == Type.NULL ? "unknown-value" : "wrong-type",
                        "„" + Quoted.of(scalar.text()) + "“ ist hier keine mögliche Antwort.",
                        "\"" + Quoted.of(scalar.text()) + "\" is no possible answer here.")
                .on(question.path());
        Text possible = possible(question);
        Text hint =
                question.meant(value).map(near -> Nearest.meant(near, possible)).orElse(possible);
        problems.add(problem.hint(hint));
        return Optional.empty();
    }

    private Optional<String> wholeNumber(Question question, WholeNumber type, Scalar scalar) {
        String range = type.min() + "–" + type.max();
        if (scalar.type() != Type.INTEGER || !WHOLE.matcher(scalar.text()).matches()) {
            Problem problem = Form.wrongType(scalar.place(), "eine ganze Zahl", "a whole number")
                    .on(question.path())
                    .hint("Möglich: " + range + ".", "Possible: " + range + ".");
            problems.add(WrittenNumber.hintWhole(problem, scalar));
            return Optional.empty();
        }
        boolean inRange = scalar.text().length() <= 10
                && Long.parseLong(scalar.text()) >= type.min()
                && Long.parseLong(scalar.text()) <= type.max();
        if (!inRange) {
            problems.add(Problem.at(
                            scalar.place(),
                            "out-of-range",
                            Quoted.of(scalar.text()) + " liegt nicht im möglichen Bereich.",
                            Quoted.of(scalar.text()) + " is outside the possible range.")
                    .on(question.path())
                    .hint("Möglich: " + range + ".", "Possible: " + range + "."));
            return Optional.empty();
        }
        return Optional.of(String.valueOf(Long.parseLong(scalar.text())));
    }

    private Optional<String> municipalityKey(Question question, Scalar scalar) {
        String key = scalar.text();
        if (EIGHT_DIGITS.matcher(key).matches() && isLand(key)) {
            if (scalar.type() == Type.TEXT) {
                return Optional.of(key);
            }
            problems.add(Form.wrongType(
                            scalar.place(),
                            "der AGS in Anführungszeichen",
                            "the AGS in quotes, as a text, not a number")
                    .on(question.path())
                    .hint("So schreiben: \"" + key + "\".", "Write it so: \"" + key + "\"."));
            return Optional.empty();
        }
        Problem problem = Problem.at(
                        scalar.place(),
                        "bad-ags",
                        "„" + Quoted.of(key)
                                + "“ ist kein Amtlicher Gemeindeschlüssel (acht Ziffern, die ersten beiden das Land).",
                        "\"" + Quoted.of(key)
                                + "\" is no official municipality key (eight digits, the first two the Land).")
                .on(question.path());
        problems.add(probableKey(key)
                .map(meant -> Nearest.meantLiterally('"' + meant + '"'))
                .map(problem::hint)
                .orElse(problem));
        return Optional.empty();
    }

    /** Mends what usually happens to a key: a leading zero eaten, a district's five digits, the twelve of an ARS. */
    private static Optional<String> probableKey(String key) {
        String digits = key.replaceAll("[ ./-]", "");
        if (!WHOLE.matcher(digits).matches()) {
            return Optional.empty();
        }
        String meant = switch (digits.length()) {
            case 7 -> "0" + digits;
            case 8 -> digits;
            case 4 -> "0" + digits + "000";
            case 5 -> digits + "000";
            case 11 -> "0" + digits.substring(0, 4) + digits.substring(8);
            case 12 -> digits.substring(0, 5) + digits.substring(9);
            default -> "";
        };
        return Optional.of(meant).filter(candidate -> candidate.length() == 8 && isLand(candidate));
    }

    private static boolean isLand(String key) {
        int land = Integer.parseInt(key.substring(0, 2));
        return land >= 1 && land <= LAST_LAND;
    }

    private Optional<String> freeText(Question question, Scalar scalar) {
        String text = scalar.text().strip();
        if (scalar.type() != Type.TEXT) {
            problems.add(Form.wrongType(scalar.place(), "ein Text", "a text")
                    .on(question.path())
                    .hint("In Anführungszeichen setzen: \"" + text + "\".", "Put it in quotes: \"" + text + "\"."));
            return Optional.empty();
        }
        List<Text> wrong = new ArrayList<>();
        if (isBlank(text)) {
            wrong.add(new Text("Der Text ist leer.", "The text is empty."));
        }
        if (text.contains("\n")) {
            wrong.add(new Text("Der Text hat mehrere Zeilen.", "The text has several lines."));
        }
        if (text.length() > LONGEST_NAME) {
            wrong.add(new Text(
                    "Der Text ist länger als " + LONGEST_NAME + " Zeichen.",
                    "The text has more than " + LONGEST_NAME + " characters."));
        }
        wrong.forEach(sentence -> problems.add(Problem.at(scalar.place(), "out-of-range", sentence.de(), sentence.en())
                .on(question.path())));
        return wrong.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** Whether nothing is to be seen of a text, also in spaces that keep words together or are of other widths. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static Text possible(Question question) {
        if (question.type() instanceof WholeNumber number) {
            String range = number.min() + "–" + number.max();
            return new Text("Möglich: " + range + ".", "Possible: " + range + ".");
        }
        String values = String.join(", ", question.values().keySet());
        return values.isEmpty()
                ? new Text("Möglich: ein Text oder unknown.", "Possible: a text or unknown.")
                : new Text("Möglich: " + values + " oder unknown.", "Possible: " + values + " or unknown.");
    }
}
