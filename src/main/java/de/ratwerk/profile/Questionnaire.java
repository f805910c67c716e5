package de.ratwerk.profile;

import de.ratwerk.problem.Problems;
import de.ratwerk.profile.Question.AnswerType;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Question.FreeText;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.OneOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Every question that a profile can answer, in the order in which one asks. It is data
 * ({@code de/ratwerk/profile/questionnaire.yaml}); reader, schema, template and forms follow from it.
 */
public final class Questionnaire {
    private static final Questionnaire STANDARD = load();

    private final List<Section> sections;
    private final Map<String, Question> byPath;

    /**
     * A group of questions.
     *
     * @param id the first segment of its questions' paths
     * @param title its heading
     * @param questions the questions in order
     */
    public record Section(String id, Text title, List<Question> questions) {}

    private Questionnaire(List<Section> sections) {
        this.sections = List.copyOf(sections);
        Map<String, Question> questions = new LinkedHashMap<>();
        sections.forEach(section -> section.questions().forEach(question -> questions.put(question.path(), question)));
        this.byPath = Collections.unmodifiableMap(questions);
    }

    /** The questionnaire of {@code ratwerk.profile/1}. */
    public static Questionnaire standard() {
        return STANDARD;
    }

    /** The sections in order. */
    public List<Section> sections() {
        return sections;
    }

    /** All questions in order. */
    public Collection<Question> questions() {
        return byPath.values();
    }

    /** Whether there is a question with this path. */
    public boolean has(String path) {
        return byPath.containsKey(path);
    }

    /**
     * The question with a path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Question question(String path) {
        Question question = byPath.get(path);
        if (question == null) {
            throw new IllegalArgumentException("no question " + path);
        }
        return question;
    }

    private static Questionnaire load() {
        try (InputStream in = Objects.requireNonNull(Questionnaire.class.getResourceAsStream("questionnaire.yaml"))) {
            Problems problems = new Problems();
            Form root = Form.of(Document.read(Source.read("questionnaire.yaml", in), problems), "", problems);
            Map<String, Form> types = root.named("types");
            List<Section> sections = new ArrayList<>();
            for (Form form : root.list("sections")) {
                List<Question> questions = new ArrayList<>();
                form.list("questions").forEach(question -> questions.add(question(question, types)));
                sections.add(new Section(form.requiredWord("id"), form.requiredText("title"), List.copyOf(questions)));
                form.end();
            }
            root.end();
            problems.refuseIfAny();
            return new Questionnaire(sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question question(Form form, Map<String, Form> types) {
        Question question = new Question(
                form.requiredWord("path"),
                type(form, types),
                form.requiredText("label"),
                form.requiredText("text"),
                form.text("help").orElse(null),
                form.text("formHelp").or(() -> form.text("help")).orElse(null),
                form.form("appliesWhen").map(Questionnaire::condition).orElse(null));
        form.end();
        return question;
    }

    private static AnswerType type(Form form, Map<String, Form> types) {
        String name = form.requiredWord("type");
        boolean list = form.flag("list");
        return switch (name) {
            case "text" -> new FreeText();
            case "ags" -> new MunicipalityKey();
            case "integer" ->
                new WholeNumber(
                        form.integer("min").orElse(0), form.integer("max").orElse(Integer.MAX_VALUE));
            default -> {
                Form type = Objects.requireNonNull(types.get(name), name);
                Map<String, Text> values = new LinkedHashMap<>();
                type.named("values").forEach((value, text) -> values.put(value, text.text()));
                Map<String, Text> ordered = Collections.unmodifiableMap(values);
                yield list
                        ? new ManyOf(name, ordered, type.word("exclusive").orElse(null))
                        : new OneOf(name, ordered, also(type, ordered.keySet()));
            }
        };
    }

    private static Map<String, String> also(Form type, Set<String> values) {
        Map<String, String> also = new HashMap<>();
        type.form("also")
                .ifPresent(form -> values.forEach(value ->
                        form.words(value).forEach(word -> also.put(word.toLowerCase(Locale.ROOT), value))));
        return Map.copyOf(also);
    }

    private static Condition condition(Form form) {
        return new Condition(form.requiredWord("path"), form.words("in"));
    }
}
