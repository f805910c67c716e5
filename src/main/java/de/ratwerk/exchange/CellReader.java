package de.ratwerk.exchange;

import de.ratwerk.exchange.Column.Part;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.sheet.Cell;
import de.ratwerk.sheet.Cell.Kind;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Node;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as what would stand in a profile file. */
final class CellReader {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{6}");
    private static final Pattern GERMAN_DAY = Pattern.compile("([0-9]{1,2})\\.\\s*([0-9]{1,2})\\.\\s*([0-9]{4})");

    private final Columns meaning;
    private final Problems problems;
    private final List<Problem> notes;
    private @Nullable String mended;

    CellReader(Columns meaning, Problems problems, List<Problem> notes) {
        this.meaning = meaning;
        this.problems = problems;
        this.notes = notes;
    }

    /** What a cell that is not empty says in a profile file; empty if it says "unknown" or makes no sense. */
    Optional<Node> read(Column column, String heading, Cell cell) {
        mended = null;
        if (isUnreadable(column, cell)) {
            return Optional.empty();
        }
        if (column.part() == Part.AS_OF || column.path().equals(Column.DAY)) {
            return Optional.of(scalar(cell, Type.TEXT, day(cell.text().strip())));
        }
        if (column.part() != Part.VALUE) {
            return Optional.of(scalar(cell, Type.TEXT, cell.text().strip()));
        }
        return value(Questionnaire.standard().question(column.path()), heading, cell);
    }

    /** The text of the cell that was read last as it is better written; empty if nothing was mended. */
    Optional<String> mended() {
        return Optional.ofNullable(mended);
    }

    private boolean isUnreadable(Column column, Cell cell) {
        Optional<Problem> problem = unreadable(cell);
        problem.ifPresent(found -> problems.add(found.on(column.path())));
        return problem.isPresent();
    }

    /** Why nobody can tell what a cell says; empty if one can. */
    static Optional<Problem> unreadable(Cell cell) {
        if (cell.kind() == Kind.FAULT) {
            return Optional.of(Problem.at(
                    cell.place(),
                    "formula-fault",
                    "Die Formel hat kein Ergebnis, sondern: " + cell.text(),
                    "The formula has no result but: " + cell.text()));
        }
        if (cell.kind() == Kind.COVERED) {
            return Optional.of(Problem.at(
                            cell.place(),
                            "merged-cells",
                            "Die Zelle ist mit anderen verbunden und hat keinen eigenen Inhalt.",
                            "The cell is merged with others and has no content of its own.")
                    .hint(
                            "Den Verbund aufheben und in jede Zelle schreiben, was gilt.",
                            "Unmerge the cells and write into each what holds."));
        }
        return cell.text().codePoints().anyMatch(c -> Source.isControl(c) || Source.isHidden(c))
                ? Optional.of(Problem.at(
                        cell.place(),
                        "control-character",
                        "Der Text enthält ein verborgenes oder ungültiges Zeichen.",
                        "The text holds a hidden or invalid character."))
                : Optional.empty();
    }

    private Optional<Node> value(Question question, String heading, Cell cell) {
        String text = cell.text().strip();
        Optional<List<String>> translated = meaning.translated(heading, text);
        if (translated.isPresent() && !(question.type() instanceof ManyOf)) {
            List<String> words = translated.get();
            return words.size() == 1
                    ? single(question, new Cell(cell.place(), Kind.TEXT, words.get(0)))
                    : list(cell, words);
        }
        if (translated.isEmpty() && CellWords.isUnknown(text)
                || translated.filter(List.of("unknown")::equals).isPresent()) {
            return Optional.empty();
        }
        if (question.type() instanceof ManyOf) {
            return translated.isPresent() ? list(cell, translated.get()) : many(question, heading, cell);
        }
        return single(question, cell);
    }

    private Optional<Node> single(Question question, Cell cell) {
        String text = cell.text().strip();
        if (CellWords.isUnknown(text)) {
            return Optional.empty();
        }
        if (question.type() instanceof MunicipalityKey) {
            return Optional.of(scalar(cell, Type.TEXT, key(question, cell, text)));
        }
        if (question.type() instanceof WholeNumber) {
            return Optional.of(scalar(cell, number(cell, text), text));
        }
        return question.values().isEmpty()
                ? Optional.of(scalar(cell, Type.TEXT, text))
                : choice(question, cell, text).map(word -> scalar(cell, Type.TEXT, word));
    }

    private static Type number(Cell cell, String text) {
        if (WHOLE.matcher(text).matches()) {
            return Type.INTEGER;
        }
        return cell.kind() == Kind.NUMBER ? Type.DECIMAL : Type.TEXT;
    }

    private String key(Question question, Cell cell, String text) {
        Optional<Problem> lost = lostZero(cell);
        if (lost.isEmpty()) {
            return text;
        }
        mended = "0" + text;
        notes.add(lost.get().on(question.path()));
        return "0" + text;
    }

    /** That a key has to have a zero put before it: a number cannot keep the one that the keys of nine Länder begin with. */
    static Optional<Problem> lostZero(Cell cell) {
        String text = cell.text().strip();
        if (cell.kind() != Kind.NUMBER || !WITHOUT_ZERO.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(Problem.at(
                        cell.place(),
                        "leading-zero",
                        "Der AGS " + text + " stand als Zahl da und wurde als 0" + text + " gelesen.",
                        "The AGS " + text + " stood there as a number and was read as 0" + text + ".")
                .hint("Die Spalte als Text formatieren.", "Format the column as text."));
    }

    private Optional<String> choice(Question question, Cell cell, String text) {
        Optional<String> value = CellWords.value(question, text);
        if (value.isEmpty()) {
            Problem problem = Problem.at(
                            cell.place(),
                            "unknown-value",
                            "„" + text + "“ ist hier keine mögliche Antwort.",
                            "\"" + text + "\" is no possible answer here.")
                    .on(question.path());
            Text possible = CellWords.possible(question);
            problems.add(problem.hint(question.meant(text)
                    .map(question::words)
                    .map(near -> Text.each(language ->
                            Nearest.meant(near.in(language), possible).in(language)))
                    .orElse(possible)));
        }
        return value;
    }

    private Optional<Node> many(Question question, String heading, Cell cell) {
        List<String> words = new ArrayList<>();
        boolean fits = true;
        for (String part : CellWords.parts(question, cell.text(), meaning.separator())) {
            Optional<List<String>> translated = meaning.translated(heading, part);
            if (translated.isPresent()) {
                words.addAll(translated.get());
            } else if (CellWords.isUnknown(part)) {
                words.add("unknown");
            } else {
                Optional<String> value = choice(question, cell, part);
                value.ifPresent(words::add);
                fits &= value.isPresent();
            }
        }
        return fits ? list(cell, words) : Optional.empty();
    }

    private static Optional<Node> list(Cell cell, List<String> words) {
        if (words.equals(List.of("unknown"))) {
            return Optional.empty();
        }
        List<Node> items = new ArrayList<>();
        words.forEach(word -> items.add(scalar(cell, Type.TEXT, word)));
        return Optional.of(new Sequence(cell.place(), items));
    }

    /** A day as files write it; German spreadsheets turn it around. */
    private static String day(String text) {
        Matcher german = GERMAN_DAY.matcher(text);
        return german.matches()
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        german.group(3),
                        Integer.valueOf(german.group(2)),
                        Integer.valueOf(german.group(1)))
                : text;
    }

    private static Scalar scalar(Cell cell, Type type, String text) {
        return new Scalar(cell.place(), type, text);
    }
}
