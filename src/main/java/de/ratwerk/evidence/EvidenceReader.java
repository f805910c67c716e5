package de.ratwerk.evidence;

import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Document;
import de.ratwerk.source.Form;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import de.ratwerk.text.Template;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the evidence files of a rulebook. */
public final class EvidenceReader {
    /** The keys of each form that a figure can have. */
    public static final List<List<String>> FIGURES = List.of(
            List.of("percent"),
            List.of("percent", "reading"),
            List.of("percentFrom", "percentTo"),
            List.of("atLeast", "of"),
            List.of("count"),
            List.of("n"));

    private final Text survey;
    private final Problems problems;

    /**
     * Prepares the reading.
     *
     * @param survey when the survey was in the field, in words; fills the gap {@code {survey}}
     * @param problems takes what is wrong
     */
    public EvidenceReader(Text survey, Problems problems) {
        this.survey = survey;
        this.problems = problems;
    }

    /** The records of one file, in its order. */
    public List<Evidence> read(Source file) {
        Form root = Form.of(Document.read(file, problems), "", problems);
        String chapter = root.requiredWord("chapter");
        List<Evidence> records = new ArrayList<>();
        root.named("evidence").forEach((key, form) -> records.add(record(key, chapter, form)));
        root.end();
        return records;
    }

    private Evidence record(String key, String chapter, Form form) {
        Optional<Figure> figure = form.form("figure").flatMap(new FigureReader(problems)::read);
        Text statement = form.requiredText("statement");
        Evidence record = new Evidence(
                key,
                form.requiredConstant("kind", Kind.class, Kind.JUDGEMENT),
                figure.orElse(null),
                form.text("base").orElse(null),
                chapter,
                filled(form, statement, figure.orElse(null)),
                form.flag("inferred"),
                form.text("context").orElse(null),
                form.place());
        form.end();
        return record;
    }

    /** The forms of {@link #FIGURES} as a sentence lists them. */
    public static String figures() {
        return FIGURES.stream().map(keys -> "{" + String.join(", ", keys) + "}").collect(Collectors.joining(", "));
    }

    private static String listed(Set<String> gaps) {
        return gaps.stream().sorted().map(gap -> "{" + gap + "}").collect(Collectors.joining(", "));
    }

    private Text filled(Form form, Text statement, @Nullable Figure figure) {
        return Text.each(language -> {
            Map<String, String> values = new HashMap<>();
            values.put("survey", survey.in(language));
            if (figure != null) {
                values.putAll(figure.gaps(language));
            }
            String sentence = statement.in(language);
            return check(form, sentence, figure, values.keySet()) ? Template.fill(sentence, values) : sentence;
        });
    }

    /** A sentence shows its figure through a gap, and no digit of its own. */
    private boolean check(Form form, String sentence, @Nullable Figure figure, Set<String> gaps) {
        Set<String> used = Template.gaps(sentence);
        if (!gaps.containsAll(used)) {
            if (figure == null && problems.concern(form.path("figure"))) {
                return false; // what would fill it was refused
            }
            problems.add(Problem.at(
                            form.placeOf("statement"),
                            "unknown-gap",
                            "Für eine Lücke in „" + sentence + "“ gibt es keine Angabe.",
                            "There is nothing to fill a gap in \"" + sentence + "\".")
                    .hint("Möglich: " + listed(gaps) + ".", "Possible: " + listed(gaps) + "."));
            return false;
        }
        boolean typed = sentence.chars().anyMatch(Character::isDigit);
        boolean hidden =
                figure != null && figure.gaps(Language.DE).keySet().stream().noneMatch(used::contains);
        if (typed || hidden) {
            problems.add(Problem.at(
                    form.placeOf("statement"),
                    "typed-figure",
                    "Eine Zahl kommt nur über ihre Lücke in den Satz: „" + sentence + "“.",
                    "A figure enters its sentence only through its gap: \"" + sentence + "\"."));
        }
        return true;
    }
}
