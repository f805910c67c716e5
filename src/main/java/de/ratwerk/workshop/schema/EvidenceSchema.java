package de.ratwerk.workshop.schema;

import de.ratwerk.evidence.EvidenceReader;
import de.ratwerk.evidence.Figure;
import de.ratwerk.evidence.Figure.Percent;
import de.ratwerk.evidence.Figure.Reading;
import de.ratwerk.evidence.Kind;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shape of the files under {@code evidence/}. */
final class EvidenceSchema {
    private static final Shape TEXT = Shape.defined("text");

    /** The title page, the six chapters and the recommendations. */
    private static final List<Object> CHAPTERS = List.of("T", "1", "2", "3", "4", "5", "6", "H", 1, 2, 3, 4, 5, 6);

    private EvidenceSchema() {}

    static Shape shape() {
        Map<String, Object> defined = new LinkedHashMap<>();
        defined.put("text", Shape.inBothLanguages(Shape.words()).keywords());
        defined.put("statement", statement().keywords());
        return Keys.closed()
                .required(
                        "chapter",
                        Shape.choice(CHAPTERS)
                                .described(
                                        "Das Kapitel der Befragung: T (Titelseite), 1 bis 6 oder H (Empfehlungen).",
                                        "The survey's chapter: T (title page), 1 to 6 or H (recommendations)."))
                .optional(
                        "evidence",
                        Keys.closed()
                                .named(Ids.EVIDENCE, evidence())
                                .shape()
                                .described(
                                        "Die Befunde des Kapitels. Schlüssel mit Punkten, zum Beispiel egov.fim.known.",
                                        "The chapter's findings. Keys with dots, such as egov.fim.known."))
                .shape()
                .described("Befunde der Befragung aus einem Kapitel.", "The survey's findings of one chapter.")
                .with("$defs", defined);
    }

    private static Shape evidence() {
        return Keys.closed()
                .required("kind", kind())
                .optional("figure", figure())
                .optional(
                        "base",
                        TEXT.described(
                                "Wer gezählt wurde, zum Beispiel alle Befragten.",
                                "Who was counted, such as all respondents."))
                .required(
                        "statement",
                        Shape.defined("statement")
                                .described(
                                        "Der Befund in Worten. Seine Zahl kommt nur über eine Lücke hinein: {figure}"
                                                + " oder {Figure} am Satzanfang (Prozente), {atLeast} und {of}, {count},"
                                                + " {n}; dazu {survey}, wann die Befragung lief.",
                                        "The finding in words. Its figure enters only through a gap: {figure}, or"
                                                + " {Figure} at the start (per cent), {atLeast} and {of}, {count}, {n};"
                                                + " also {survey}, when the survey was in the field."))
                .optional(
                        "inferred",
                        Shape.flag()
                                .described(
                                        "Ob die Zuordnung der Zahl aus der Quelle nur erschlossen ist: true oder false.",
                                        "Whether the figure's assignment is inferred from the source: true or false."))
                .optional(
                        "context",
                        TEXT.described(
                                "Warum keine Regel den Befund nutzt; fehlt, wenn eine ihn nutzt.",
                                "Why no rule uses the finding; left out if one does."))
                .shape();
    }

    private static Shape kind() {
        return Shape.constant(Kind.class)
                .described(
                        "Was für ein Befund es ist und was sich damit sagen lässt: " + kinds(Text::de) + ".",
                        "What sort of finding it is, and so what may be said with it: " + kinds(Text::en) + ".");
    }

    private static String kinds(Function<Text, String> language) {
        return Arrays.stream(Kind.values())
                .map(kind -> kind.id() + " (" + language.apply(kind.words()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** One of the reader's shapes: the first key of exactly one of them, and with each key what always goes with it. */
    private static Shape figure() {
        Keys keys = Keys.closed();
        Set<Shape> one = new LinkedHashSet<>();
        Map<String, List<String>> together = new LinkedHashMap<>();
        for (List<String> shape : EvidenceReader.FIGURES) {
            one.add(Shape.of("required", shape.subList(0, 1)));
            for (String key : shape) {
                keys.optional(key, part(key));
                List<String> others = alwaysWith(key);
                if (!others.isEmpty()) {
                    together.put(key, others);
                }
            }
        }
        return keys.shape()
                .with("oneOf", one.stream().map(Shape::keywords).toList())
                .with("dependentRequired", together)
                .described(
                        "Die Zahl des Befunds in einer dieser Formen: " + EvidenceReader.figures() + ".",
                        "The finding's figure in one of these forms: " + EvidenceReader.figures() + ".");
    }

    private static List<String> alwaysWith(String key) {
        List<List<String>> shapes = EvidenceReader.FIGURES.stream()
                .filter(shape -> shape.contains(key))
                .toList();
        List<String> always = new ArrayList<>(shapes.get(0));
        shapes.forEach(always::retainAll);
        always.remove(key);
        return always;
    }

    private static Shape part(String key) {
        if (key.equals("reading")) {
            return Shape.constant(Reading.class)
                    .described(
                            "Wie genau der Anteil veröffentlicht ist: " + readings(Language.DE) + ".",
                            "How exactly the share is published: " + readings(Language.EN) + ".");
        }
        return key.startsWith("percent")
                ? Shape.whole()
                        .within(0, 100)
                        .described("Prozent, eine ganze Zahl von 0 bis 100.", "Per cent, a whole number from 0 to 100.")
                : Shape.whole().with("minimum", 0).described("Eine ganze Zahl.", "A whole number.");
    }

    private static String readings(Language language) {
        return Arrays.stream(Reading.values())
                .map(reading -> {
                    Figure example = new Percent(30, reading);
                    return Constants.name(reading) + " ("
                            + example.gaps(language).get("figure") + ")";
                })
                .collect(Collectors.joining(", "));
    }

    private static Shape statement() {
        return Shape.inBothLanguages(Shape.matching(
                        "^\\D*$",
                        new Text(
                                "Eine Zahl kommt nur über ihre Lücke in den Satz, zum Beispiel {figure}.",
                                "A figure enters its sentence only through its gap, such as {figure}."))
                .with("minLength", 1));
    }
}
