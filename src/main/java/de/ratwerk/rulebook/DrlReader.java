package de.ratwerk.rulebook;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.RulebookFiles.RulebookFile;
import de.ratwerk.source.Source;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** Parses DRL files, finds their rules and refuses what a rulebook must not hold. */
final class DrlReader {
    /** All rules share one package; see the design for the fault in the engine that forbids more. */
    static final String PACKAGE = "de.ratwerk.rules";

    static final String FACTS = "de.ratwerk.fact.";
    static final String CONSEQUENCES = Consequence.class.getName() + ".";

    private static final int LONGEST_NAME = 100;

    /** A name of a folder becomes part of the names of its rules, and those are compiled. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}/ ._-]+");

    private final Problems problems;
    private final Map<String, ParsedRule> rules = new LinkedHashMap<>();
    private boolean complete = true;

    /**
     * A rule as the parser sees it.
     *
     * @param call what its consequence calls, empty if that was refused
     * @param annotations what its author declares
     * @param when what it asks of facts
     * @param fits whether its name fits its place; if not, nobody knows its name
     */
    record ParsedRule(
            String id, String call, Annotations annotations, List<FactPattern> when, boolean fits, Place place) {}

    DrlReader(Problems problems) {
        this.problems = problems;
    }

    /** The rules of all files read so far, by id. */
    Map<String, ParsedRule> rules() {
        return rules;
    }

    /** Whether every file could be parsed and every name fits and stands once; if not, there are rules that nobody knows of. */
    boolean isComplete() {
        return complete;
    }

    /** Reads one file; its rules are left out if its syntax is broken. */
    void read(RulebookFile file) {
        boolean read = FirstLook.passes(file.source(), problems) && parse(file);
        complete &= read;
    }

    private boolean parse(RulebookFile file) {
        Source source = file.source();
        DrlParser parser = new DrlParser();
        PackageDescr drl;
        try {
            drl = parser.parse(true, source.text());
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            // The parser calls itself for each sign before a value and throws what comes its way.
            problems.add(DrlSyntax.unreadable(source.name(), e.getClass().getSimpleName()));
            return false;
        }
        if (parser.hasErrors() || drl == null) {
            DrlSyntax.problems(source, parser.getErrors()).forEach(problems::add);
            return false;
        }
        checkFile(source, drl);
        Set<String> functions = drl.getFunctionImports().stream()
                .map(FunctionImportDescr::getTarget)
                .collect(Collectors.toCollection(HashSet::new));
        drl.getRules().forEach(rule -> rule(file, rule, functions));
        return true;
    }

    private void checkFile(Source file, PackageDescr drl) {
        boolean named = drl.getName() != null && !drl.getName().isEmpty();
        boolean empty = !named && drl.getRules().isEmpty(); // or only comments: a file that was only just begun
        if (!PACKAGE.equals(drl.getName()) && !empty) {
            problems.add(Problem.at(
                            named
                                    ? file.placeAt(
                                            before("package", file, file.text().indexOf(drl.getName())))
                                    : top(file),
                            "wrong-package",
                            named ? "Das Paket heißt hier „" + drl.getName() + "“." : "Die Datei nennt kein Paket.",
                            named ? "The package here is \"" + drl.getName() + "\"." : "The file names no package.")
                    .hint(
                            "Alle Regeln stehen im Paket: package " + PACKAGE,
                            "All rules stand in the package: package " + PACKAGE));
        }
        for (ImportDescr imported : drl.getImports()) {
            if (!imported.getTarget().equals(FACTS + "*")) {
                forbidden(file, imported, "import " + imported.getTarget(), "import");
            }
        }
        if (drl.getImports().isEmpty() && !drl.getRules().isEmpty()) {
            problems.add(missingImport(top(file), "import " + FACTS + "*"));
        }
        for (FunctionImportDescr imported : drl.getFunctionImports()) {
            boolean known = imported.getTarget().startsWith(CONSEQUENCES)
                    && Decision.CALLS.contains(imported.getTarget().substring(CONSEQUENCES.length()));
            if (!known) {
                forbidden(file, imported, "import function " + imported.getTarget(), "import function");
            }
        }
        drl.getGlobals().forEach(it -> forbidden(file, it, "global " + it.getIdentifier(), "global"));
        drl.getFunctions().forEach(it -> forbidden(file, it, "function " + it.getName(), "function"));
        drl.getTypeDeclarations().forEach(it -> declared(file, it, "declare " + it.getTypeName()));
        drl.getEnumDeclarations().forEach(it -> declared(file, it, "declare enum " + it.getTypeName()));
        drl.getEntryPointDeclarations().forEach(it -> declared(file, it, "declare entry-point"));
        drl.getWindowDeclarations().forEach(it -> declared(file, it, "declare window"));
        drl.getAccumulateImports().forEach(it -> forbidden(file, it, "import accumulate", "accumulate import"));
        drl.getAttributes().forEach(it -> attribute(file, it));
        if (drl.getUnit() != null) {
            forbidden(file, drl.getUnit(), "unit", "unit");
        }
    }

    private static Place top(Source file) {
        return new Place(file.name(), 1, 0);
    }

    /** Where a keyword begins of which the parser knows only what follows it. */
    private static int before(String keyword, Source file, int known) {
        int start = file.text().lastIndexOf(keyword, Math.max(0, known));
        return start < 0 ? Math.max(0, known) : start;
    }

    private void forbidden(Source file, BaseDescr what, String words, String keyword) {
        forbidden(file, what.getStartCharacter(), words, keyword);
    }

    private void declared(Source file, BaseDescr what, String words) {
        forbidden(file, before("declare", file, what.getStartCharacter()), words, "declare");
    }

    private void attribute(Source file, AttributeDescr what) {
        forbidden(file, before(what.getName(), file, what.getStartCharacter()), what.getName(), what.getName());
    }

    private void forbidden(Source file, int at, String words, String keyword) {
        problems.add(Problem.at(
                        file.placeAt(Math.max(0, at)),
                        "forbidden",
                        "Das gehört nicht in eine Regeldatei: " + words + ".",
                        "This does not belong in a rule file: " + words + ".")
                .hint(Forbidden.instead(keyword)));
    }

    private static Problem missingImport(Place place, String line) {
        return Problem.at(
                        place,
                        "missing-import",
                        "Oben in der Datei fehlt eine Zeile.",
                        "A line is missing at the top of the file.")
                .hint("Einfügen: " + line, "Add: " + line);
    }

    private void rule(RulebookFile file, RuleDescr drl, Set<String> functions) {
        Source source = file.source();
        Place place = source.placeAt(drl.getStartCharacter());
        if (drl.isQuery()) {
            forbidden(source, drl, "query " + drl.getName(), "query");
            return;
        }
        String id = drl.getName();
        boolean fits = fits(file, id, place);
        complete &= fits;
        drl.getAttributes().values().forEach(it -> attribute(source, it));
        if (drl.getParentName() != null) {
            forbidden(source, drl, "extends " + drl.getParentName(), "extends");
        }
        String call = Decision.read(drl, source, problems).orElse("");
        if (!call.isEmpty() && functions.add(CONSEQUENCES + call)) { // told once for the file
            problems.add(missingImport(place, "import function " + CONSEQUENCES + call));
        }
        ParsedRule rule = new ParsedRule(
                id,
                call,
                Annotations.of(drl, source, place, problems),
                Conditions.read(drl, source, problems),
                fits,
                place);
        ParsedRule before = rules.get(id);
        if (before == null || fits && !before.fits()) {
            rules.put(id, rule);
        } else if (fits) { // of a copy in another folder it is told already that its name does not fit there
            complete = false; // under the name that was meant nobody knows it
            problems.add(Problem.at(
                    place,
                    "duplicate-id",
                    "Die Regel „" + id + "“ gibt es schon: " + before.place() + ".",
                    "The rule \"" + id + "\" exists already: " + before.place() + "."));
        }
    }

    private boolean fits(RulebookFile file, String id, Place place) {
        int slash = file.path().lastIndexOf('/');
        String folder =
                slash < 0 ? file.path().replace(".drl", "") : file.path().substring(0, slash);
        boolean fits = id.length() <= LONGEST_NAME
                && HARMLESS.matcher(folder).matches()
                && id.matches(Pattern.quote(folder) + "/[a-z0-9]+(-[a-z0-9]+)*");
        if (!fits) {
            String where = id.matches("[a-z0-9-]+/.+") ? id.substring(0, id.indexOf('/') + 1) : "h2-data/";
            problems.add(Problem.at(
                            place,
                            "rule-name",
                            "Der Name „" + id + "“ passt nicht zum Ort der Datei.",
                            "The name \"" + id + "\" does not fit the place of the file.")
                    .hint(
                            "Er beginnt mit „" + folder
                                    + "/“, danach kleine Buchstaben, Ziffern und Bindestriche; im Namen"
                                    + " des Ordners auch Leerzeichen, Punkt und Unterstrich."
                                    + (slash < 0
                                            ? " Oder die Datei in den Ordner einer Empfehlung legen, zum Beispiel nach"
                                                    + " „"
                                                    + where + "“."
                                            : ""),
                            "It begins with \"" + folder
                                    + "/\", then lower-case letters, digits and hyphens; in the name"
                                    + " of the folder also space, dot and underscore."
                                    + (slash < 0
                                            ? " Or put the file into the folder of a recommendation, such as \"" + where
                                                    + "\"."
                                            : "")));
        }
        return fits;
    }
}
