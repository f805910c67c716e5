package de.ratwerk.source;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.Quoted;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Node.Entry;
import de.ratwerk.source.Node.Mapping;
import de.ratwerk.source.Node.Scalar;
import de.ratwerk.source.Node.Sequence;
import de.ratwerk.source.Node.Type;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML 1.2 or JSON document into nodes. */
public final class Document {
    /** No profile and no rulebook nests deeper than a handful of levels. */
    private static final int MAX_DEPTH = 32;

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private static final Pattern GAP_FIRST = Pattern.compile(":\\s+\\{\\p{Alpha}+}\\s*[^\\s,}\\]#]");

    private final Source source;
    private final Problems problems;
    private final Iterator<Event> events;

    private Document(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.events = events(source);
    }

    /**
     * The parser's events. Its buffer takes the whole text, as the parser fails where the end of a buffer parts a character
     * of two surrogates (snakeyaml-engine 3.0).
     */
    static Iterator<Event> events(Source source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Source.MAX_BYTES)
                .setBufferSize(source.text().length() + 2)
                .build();
        return new Parse(settings).parseString(source.text()).iterator();
    }

    /**
     * Reads the document of a source. Duplicate keys, aliases and tags are noted as problems and the reading goes on.
     *
     * @param problems takes what is wrong
     * @throws RefusedException if there is no tree to go on with: empty, not YAML, nested too deeply
     */
    public static Node read(Source source, Problems problems) {
        try {
            return new Document(source, problems).document();
        } catch (MarkedYamlEngineException e) {
            Optional<Place> longKey = longKey(source, e);
            if (longKey.isPresent()) {
                throw keyTooLong(source, longKey.get(), problems);
            }
            Text what = beginsWithGap(source, e.getProblemMark())
                    ? SyntaxFault.UNQUOTED_GAP.words()
                    : SyntaxFault.of(String.valueOf(e.getProblem()));
            throw notYaml(source, place(source, e.getProblemMark()), what, problems);
        } catch (YamlEngineException e) {
            throw notYaml(source, Place.of(source.name()), SyntaxFault.of(String.valueOf(e.getMessage())), problems);
        } catch (NumberFormatException e) {
            // The parser reads the digits of an escape such as backslash u although the text ends before them
            // (snakeyaml-engine 3.0).
            throw notYaml(source, source.placeAt(source.text().length()), SyntaxFault.ESCAPE.words(), problems);
        }
    }

    private Node document() {
        events.next(); // the stream
        if (events.next().getEventId() == ID.StreamEnd) {
            throw refuse(Problem.at(
                    new Place(source.name(), 1, 1), "empty-file", "Die Datei ist leer.", "The file is empty."));
        }
        Node root = node(events.next(), 0, "");
        events.next(); // the end of the document
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            problems.add(Problem.at(
                    place(after),
                    "second-document",
                    "Hier beginnt ein zweites YAML-Dokument („---“); eine Datei enthält genau eines.",
                    "A second YAML document begins here (\"---\"); a file holds exactly one."));
        }
        return root;
    }

    private Node node(Event event, int depth, String path) {
        if (depth > MAX_DEPTH) {
            throw refuse(Problem.at(
                    place(event),
                    "nested-too-deeply",
                    "Hier ist das Dokument tiefer als " + MAX_DEPTH + " Ebenen geschachtelt.",
                    "Here the document is nested more than " + MAX_DEPTH + " levels deep."));
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag().isPresent(), event, path);
            return mapping(event, depth, path);
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag().isPresent(), event, path);
            return sequence(event, depth, path);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag().isPresent(), event, path);
            return scalar(scalar, path);
        }
        problems.add(Problem.at(
                        place(event),
                        "alias",
                        "YAML-Verweise („*" + aliasName(event) + "“) werden nicht gelesen.",
                        "YAML aliases (\"*" + aliasName(event) + "\") are not read.")
                .on(path)
                .hint("Den Wert hier noch einmal hinschreiben.", "Write the value out here."));
        return new Scalar(place(event), Type.NULL, "");
    }

    private static String aliasName(Event event) {
        return event instanceof AliasEvent alias ? Quoted.of(alias.getAlias().getValue()) : "?";
    }

    private Mapping mapping(Event start, int depth, String path) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1, path);
            String name = key instanceof Scalar scalar ? scalar.text() : "?";
            String valuePath = path.isEmpty() ? name : path + "." + name;
            Node value = node(events.next(), depth + 1, valuePath);
            if (!(key instanceof Scalar scalar)) {
                problems.add(Problem.at(
                        key.place(),
                        "key-not-text",
                        "Ein Schlüssel ist ein einzelnes Wort.",
                        "A key is a single word."));
                continue;
            }
            Entry before = entries.putIfAbsent(scalar.text(), new Entry(key.place(), value));
            if (before != null) {
                int line = before.keyPlace().line();
                problems.add(Problem.at(
                                key.place(),
                                "duplicate-key",
                                "„" + Quoted.of(scalar.text()) + "“ steht schon in Zeile " + line + ".",
                                "\"" + Quoted.of(scalar.text()) + "\" already stands in line " + line + ".")
                        .on(valuePath)
                        .hint("Eine der beiden Angaben streichen.", "Remove one of the two."));
            }
        }
        return new Mapping(place(start), entries);
    }

    private Sequence sequence(Event start, int depth, String path) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1, path));
        }
        return new Sequence(place(start), items);
    }

    private Scalar scalar(ScalarEvent event, String path) {
        String text = event.getValue();
        refuseHiddenCharacters(event, text, path);
        Type type = event.isPlain() ? typeOf(text) : Type.TEXT;
        return new Scalar(place(event), type, text);
    }

    private void refuseHiddenCharacters(ScalarEvent event, String text, String path) {
        if (text.codePoints().anyMatch(c -> Source.isControl(c) || Source.isHidden(c))) {
            problems.add(Problem.at(
                            place(event),
                            "control-character",
                            "Der Text enthält ein verborgenes oder ungültiges Zeichen.",
                            "The text holds a hidden or invalid character.")
                    .on(path));
        }
    }

    private static Type typeOf(String text) {
        if (NULL.matcher(text).matches()) {
            return Type.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Type.BOOLEAN;
        }
        if (INTEGER.matcher(text).matches()) {
            return Type.INTEGER;
        }
        return DECIMAL.matcher(text).matches() ? Type.DECIMAL : Type.TEXT;
    }

    private void refuseTag(boolean tagged, Event event, String path) {
        if (tagged) {
            problems.add(Problem.at(
                            place(event),
                            "tag",
                            "YAML-Typangaben („!…“) werden nicht gelesen.",
                            "YAML tags (\"!…\") are not read.")
                    .on(path)
                    .hint(
                            "Die Angabe mit dem Ausrufezeichen streichen.",
                            "Remove the word with the exclamation mark."));
        }
    }

    private Place place(Event event) {
        return place(source, event.getStartMark());
    }

    private static Place place(Source source, Optional<Mark> mark) {
        return mark.map(at -> new Place(source.name(), at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> Place.of(source.name()));
    }

    private RefusedException refuse(Problem problem) {
        problems.add(problem);
        return new RefusedException(problems.sorted());
    }

    /** Whether the parser fails in a line with a text that begins with a gap, which it takes for a mapping. */
    private static boolean beginsWithGap(Source source, Optional<Mark> mark) {
        return mark.flatMap(at -> source.text().lines().skip(at.getLine()).findFirst())
                .filter(line -> GAP_FIRST.matcher(line).find())
                .isPresent();
    }

    private static Optional<Place> longKey(Source source, MarkedYamlEngineException e) {
        boolean flow = SyntaxFault.of(String.valueOf(e.getProblem())).equals(SyntaxFault.BRACKET.words());
        return e.getProblemMark().flatMap(mark -> LongKey.before(source, mark, flow));
    }

    private static RefusedException keyTooLong(Source source, Place place, Problems problems) {
        problems.add(Problem.at(
                        place,
                        "not-yaml",
                        "Der Schlüssel, der hier beginnt, ist zu lang; gelesen werden höchstens 1.024 Zeichen.",
                        "The key that begins here is too long; at most 1,024 characters are read.")
                .hint(withRest(
                        source,
                        "Fehlt davor oder darin ein Anführungszeichen oder ein Zeilenumbruch?",
                        "Is a quote or a line break missing before it or in it?")));
        return new RefusedException(problems.sorted());
    }

    private static RefusedException notYaml(Source source, Place place, Text what, Problems problems) {
        problems.add(Problem.at(
                        place,
                        "not-yaml",
                        "Hier ist die Datei kein gültiges YAML oder JSON: " + what.de(),
                        "Here the file is not valid YAML or JSON: " + what.en())
                .hint(withRest(
                        source,
                        "Auch die Zeile davor ansehen: Einrückung, Doppelpunkte, Klammern und Anführungszeichen.",
                        "Look at the line before as well: indentation, colons, brackets and quotes.")));
        return new RefusedException(problems.sorted());
    }

    /** A hint, and that nothing else was looked at; of a text that is one line, as in NDJSON, there is nothing else. */
    private static Text withRest(Source source, String german, String english) {
        if (source.text().strip().indexOf('\n') < 0) {
            return new Text(german, english);
        }
        return new Text(
                german + " Was sonst in dieser Datei steht, lässt sich erst danach prüfen.",
                english + " What else stands in this file can be checked only after that.");
    }
}
