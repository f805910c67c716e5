package de.ratwerk.exchange.limesurvey;

import de.ratwerk.exchange.Entry;
import de.ratwerk.exchange.limesurvey.Column.Answers;
import de.ratwerk.exchange.limesurvey.Column.Foreign;
import de.ratwerk.exchange.limesurvey.Column.Noted;
import de.ratwerk.exchange.limesurvey.Column.Ticks;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.profile.Question.MunicipalityKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The responses to the survey of {@link LimeSurveyStructure} as LimeSurvey exports them: a CSV file, or a VV file with its
 * two rows of headings, answers as codes or in full, German or English. Each response is read as what it says and no
 * more: what was not answered, not asked or not ticked is unknown.
 *
 * <p>The day on which a response was submitted is the day as of which its answers hold; of one that was not submitted it
 * is the day of the last answer, where that is noted, and a note says that it is incomplete.
 */
public final class LimeSurveyResponses {
    /** A name that old VV files have in place of a code: survey, group and question, each by a number. */
    private static final String NUMBERED = "\\d+X\\d+X\\d+.*";

    private final List<String> headings;
    private final List<Column> columns;
    private final boolean vv;
    private final List<Problem> notes;

    private LimeSurveyResponses(Place place, List<String> headings, boolean vv) {
        this.headings = List.copyOf(headings);
        this.columns = headings.stream().map(Column::of).toList();
        this.vv = vv;
        this.notes = foreign(place);
    }

    /**
     * Recognises an export whose headings are the questions' codes, with or without their texts.
     *
     * @param place file and row of the headings
     * @return empty if this is no such export
     * @throws RefusedException if it is one that cannot be read
     */
    public static Optional<LimeSurveyResponses> ofCodes(Place place, List<String> headings) {
        return checked(place, new LimeSurveyResponses(place, headings, false), Column::isByCode);
    }

    /**
     * Recognises an export whose headings are texts. Notes of LimeSurvey's own have to stand beside the questions.
     *
     * @param place file and row of the headings
     * @return empty if this is no such export
     * @throws RefusedException if it is one that cannot be read
     */
    public static Optional<LimeSurveyResponses> ofTexts(Place place, List<String> headings) {
        LimeSurveyResponses responses = new LimeSurveyResponses(place, headings, false);
        return responses.columns.stream().anyMatch(Noted.class::isInstance)
                ? checked(place, responses, column -> column instanceof Answers || column instanceof Ticks)
                : Optional.empty();
    }

    /**
     * Recognises a VV file by its second row; the first one, for people, says the same in words.
     *
     * @param place file and row of the second row
     * @return empty if this is no VV file of the survey
     * @throws RefusedException if it is one that cannot be read
     */
    public static Optional<LimeSurveyResponses> ofVv(Place place, List<String> second) {
        if (!second.contains("id")) {
            return Optional.empty();
        }
        if (second.stream().anyMatch(name -> name.matches(NUMBERED))) {
            throw new RefusedException(List.of(withoutCodes(place)));
        }
        return checked(place, new LimeSurveyResponses(place, second, true), Column::isByCode);
    }

    /** Whether a heading says something in an export. */
    public static boolean isKnown(String heading) {
        return !(Column.of(heading) instanceof Foreign);
    }

    /** Whether a heading is that of the municipalities' official keys. */
    public static boolean isMunicipalityKey(String heading) {
        return Column.of(heading) instanceof Answers answers
                && answers.asked().question().type() instanceof MunicipalityKey;
    }

    private static Optional<LimeSurveyResponses> checked(
            Place place, LimeSurveyResponses responses, Predicate<Column> sign) {
        if (responses.columns.stream().noneMatch(sign)) {
            return Optional.empty();
        }
        responses.refuseIfFaulty(place);
        return Optional.of(responses);
    }

    /** What one should know of the export as a whole: which of its columns are not read. */
    public List<Problem> notes() {
        return notes;
    }

    /**
     * Reads a response.
     *
     * @param row file and row
     * @param cells its cells from the first column on, as a table reader hands them over; missing ones are empty
     */
    public Entry read(Place row, List<String> cells) {
        List<String> meant = vv ? cells.stream().map(Escapes::fromVv).toList() : cells;
        return new Response(row, headings, columns, meant).entry(meant);
    }

    private void refuseIfFaulty(Place place) {
        Problems problems = new Problems();
        Set<Object> seen = new HashSet<>();
        for (int index = 0; index < columns.size(); index++) {
            if (!(columns.get(index) instanceof Foreign) && !seen.add(identity(columns.get(index)))) {
                problems.add(Problem.at(
                        at(place, index),
                        "duplicate-column",
                        "„" + headings.get(index) + "“ steht schon weiter vorn.",
                        "\"" + headings.get(index) + "\" stands further to the left already."));
            }
        }
        Asked name = Asked.at(Response.NAME);
        if (columns.stream()
                .noneMatch(column ->
                        column instanceof Answers answers && answers.asked().equals(name))) {
            problems.add(Problem.at(
                            place,
                            "missing-column",
                            "Die Spalte „" + name.code() + "“ (Name der Kommune) fehlt.",
                            "The column \"" + name.code() + "\" (name of the municipality) is missing.")
                    .on(Response.NAME));
        }
        problems.refuseIfAny();
    }

    /** What two columns must not both hold. */
    private static Object identity(Column column) {
        if (column instanceof Answers answers) {
            return answers.asked().code();
        }
        return column instanceof Ticks ticks
                ? ticks.asked().code() + "[" + ticks.option().code() + "]"
                : column;
    }

    private List<Problem> foreign(Place place) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index) instanceof Foreign
                        && !headings.get(index).isBlank()
                        && !headings.get(index).startsWith("#"))
                .mapToObj(index -> Problem.at(
                        at(place, index),
                        "column-not-read",
                        "Diese Spalte wird nicht gelesen: „" + headings.get(index) + "“.",
                        "This column is not read: \"" + headings.get(index) + "\"."))
                .toList();
    }

    private static Problem withoutCodes(Place place) {
        return Problem.at(
                        place,
                        "wrong-format",
                        "Diese VV-Datei nennt die Fragen nicht bei ihren Codes.",
                        "This VV file does not name the questions by their codes.")
                .hint(
                        "In LimeSurvey beim VV-Export die neueste Version wählen, die mit Fragecodes.",
                        "When exporting from LimeSurvey, choose the latest VV version, the one with question codes.");
    }

    static Place at(Place row, int index) {
        return new Place(row.file(), row.line(), index + 1);
    }
}
