package de.ratwerk.exchange.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A survey structure as LimeSurvey's importer takes it, and strictly: what the importer would mend, guess, drop or warn of is
 * a fault here. It splits at tabs, takes cells in quotes, knows what belongs together by the order of the lines, gives
 * groups their number and questions their code for identity across languages, and takes each column that it does not know
 * for an attribute of questions.
 */
final class ImportedSurvey {
    private static final Set<String> COLUMNS = Set.of(
            "class",
            "type/scale",
            "name",
            "relevance",
            "text",
            "help",
            "language",
            "validation",
            "mandatory",
            "other",
            "default",
            "same_default");

    private static final Set<String> ATTRIBUTES =
            Set.of("exclude_all_others", "min_num_value_n", "max_num_value_n", "num_value_int_only");

    final Map<String, String> settings = new LinkedHashMap<>();
    final Map<String, Map<String, String>> words = new LinkedHashMap<>();
    final Map<String, List<Group>> groups = new LinkedHashMap<>();

    record Group(String number, String name, List<Question> questions) {}

    record Question(
            String type,
            String code,
            Map<String, String> cells,
            Map<String, String> attributes,
            List<Map<String, String>> subquestions,
            List<Map<String, String>> answers) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static ImportedSurvey of(String tsv) {
        ImportedSurvey survey = new ImportedSurvey();
        List<List<String>> lines = lines(tsv);
        List<String> columns = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != columns.size()) {
                throw new IllegalArgumentException("not as many cells as columns: " + line);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), line.get(i));
            }
            survey.take(cells);
        }
        return survey;
    }

    List<Question> questions(String language) {
        return groups.get(language).stream()
                .flatMap(group -> group.questions().stream())
                .toList();
    }

    private void take(Map<String, String> cells) {
        String language = cells.get("language");
        switch (cells.get("class")) {
            case "S" -> once(settings, cells.get("name"), cells.get("text"));
            case "SL" ->
                once(words.computeIfAbsent(language, l -> new LinkedHashMap<>()), cells.get("name"), cells.get("text"));
            case "G" ->
                groups.computeIfAbsent(language, l -> new ArrayList<>())
                        .add(new Group(cells.get("type/scale"), cells.get("name"), new ArrayList<>()));
            case "Q" -> last(groups.get(language)).questions().add(question(cells));
            case "SQ" ->
                last(last(groups.get(language)).questions()).subquestions().add(cells);
            case "A" -> last(last(groups.get(language)).questions()).answers().add(cells);
            default -> throw new IllegalArgumentException("no such class: " + cells);
        }
    }

    private static Question question(Map<String, String> cells) {
        Map<String, String> attributes = new LinkedHashMap<>();
        cells.forEach((column, value) -> {
            if (!COLUMNS.contains(column) && !ATTRIBUTES.contains(column)) {
                throw new IllegalArgumentException("LimeSurvey knows no attribute " + column);
            }
            if (!COLUMNS.contains(column) && !value.isEmpty()) {
                attributes.put(column, value);
            }
        });
        return new Question(
                cells.get("type/scale"), cells.get("name"), cells, attributes, new ArrayList<>(), new ArrayList<>());
    }

    private static void once(Map<String, String> map, String name, String value) {
        if (map.put(name, value) != null) {
            throw new IllegalArgumentException(name + " is set twice");
        }
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** Takes the text apart; a quote counts at the beginning of a cell only, a backslash before a quote would keep it. */
    private static List<List<String>> lines(String tsv) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : tsv.split("\n")) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\t", -1)) {
                cells.add(cell(cell));
            }
            lines.add(cells);
        }
        return lines;
    }

    private static String cell(String cell) {
        if (cell.contains("\\")) {
            throw new IllegalArgumentException("a backslash changes what a quote means: " + cell);
        }
        if (!cell.startsWith("\"")) {
            if (cell.contains("\"")) {
                throw new IllegalArgumentException("a quote within a cell without quotes: " + cell);
            }
            return cell;
        }
        String inner = cell.substring(1, cell.length() - 1);
        if (!cell.endsWith("\"") || inner.replace("\"\"", "").contains("\"")) {
            throw new IllegalArgumentException("quotes that do not match: " + cell);
        }
        String text = inner.replace("\"\"", "\"");
        if (text.startsWith("\"") && text.endsWith("\"")) {
            throw new IllegalArgumentException("the importer would take the quotes away a second time: " + cell);
        }
        return text;
    }
}
