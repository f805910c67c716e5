package de.ratwerk.rulebook;

import de.ratwerk.condition.FactPattern;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.RulebookFiles.RulebookFile;
import de.ratwerk.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String FACTS = "de.ratwerk.fact.";
    private static final String CONSEQUENCES = Consequence.class.getName() + ".";

    private static final Pattern BLANK = Pattern.compile("//[^\\n…]*…");

    private final Problems problems;
    private final Map<String, ParsedRule> rules = new LinkedHashMap<>();
    private boolean complete = true;

    /**
     * A rule as the parser sees it.
     *
     * @param call what its consequence calls, empty if that was refused
     * @param annotations what its author declares
     * @param when what it asks of facts
     */
    record ParsedRule(String id, String call, Annotations annotations, List<FactPattern> when, Place place) {}

    DrlReader(Problems problems) {
        this.problems = problems;
    }

    /** The rules of all files read so far, by id. */
    Map<String, ParsedRule> rules() {
        return rules;
    }

    /** Whether every file could be parsed; if not, there are rules that nobody knows of. */
    boolean isComplete() {
        return complete;
    }

    /** Reads one file; its rules are left out if its syntax is broken. */
    void read(RulebookFile file) {
        String name = file.source().name();
        blanks(file.source());
        DrlParser parser = new DrlParser();
        try {
            PackageDescr drl = parser.parse(true, file.source().text());
            if (!parser.hasErrors() && drl != null) {
                checkFile(name, drl);
                Set<String> functions = drl.getFunctionImports().stream()
                        .map(FunctionImportDescr::getTarget)
                        .collect(Collectors.toSet());
                drl.getRules().forEach(rule -> rule(file, rule, functions));
                return;
            }
            parser.getErrors().stream()
                    .map(error -> DrlSyntax.problem(file.source(), error))
                    .distinct()
                    .forEach(problems::add);
        } catch (DroolsParserException | RuntimeException e) {
            problems.add(DrlSyntax.unreadable(name, String.valueOf(e.getMessage())));
        }
        complete = false;
    }

    /** Notes what a scaffold left open in comments; what it left open in declarations is noted where they are read. */
    private void blanks(Source source) {
        Matcher blank = BLANK.matcher(source.text());
        while (blank.find()) {
            problems.add(RuleReader.toFillIn(source.placeAt(blank.end() - 1)));
        }
    }

    private void checkFile(String file, PackageDescr drl) {
        if (!PACKAGE.equals(drl.getName())) {
            boolean named = drl.getName() != null && !drl.getName().isEmpty();
            problems.add(Problem.at(
                            new Place(file, Math.max(1, drl.getLine()), 0),
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
            problems.add(missingImport(new Place(file, Math.max(1, drl.getLine()), 0), "import " + FACTS + "*"));
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
        drl.getTypeDeclarations().forEach(it -> forbidden(file, it, "declare " + it.getTypeName(), "declare"));
        drl.getEnumDeclarations().forEach(it -> forbidden(file, it, "declare enum " + it.getTypeName(), "declare"));
        drl.getEntryPointDeclarations().forEach(it -> forbidden(file, it, "declare entry-point", "entry-point"));
        drl.getWindowDeclarations().forEach(it -> forbidden(file, it, "declare window", "window"));
        drl.getAccumulateImports().forEach(it -> forbidden(file, it, "import accumulate", "accumulate import"));
        drl.getAttributes().forEach(it -> forbidden(file, it, it.getName(), it.getName()));
        if (drl.getUnit() != null) {
            forbidden(file, drl.getUnit(), "unit", "unit");
        }
    }

    private void forbidden(String file, BaseDescr what, String words, String keyword) {
        Place place = what.getLine() > 0
                ? new Place(file, what.getLine(), Math.max(1, what.getColumn() + 1))
                : new Place(file, 1, 0);
        problems.add(Problem.at(
                        place,
                        "forbidden",
                        "Das gehört nicht in eine Regeldatei: " + words + ".",
                        "This does not belong in a rule file: " + words + ".")
                .hint(
                        Forbidden.instead(keyword).de(),
                        Forbidden.instead(keyword).en()));
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
        Place place = new Place(source.name(), drl.getLine(), 1);
        if (drl.isQuery()) {
            forbidden(source.name(), drl, "query " + drl.getName(), "query");
            return;
        }
        String id = drl.getName();
        checkName(file, id, place);
        drl.getAttributes()
                .values()
                .forEach(attribute -> forbidden(source.name(), attribute, attribute.getName(), attribute.getName()));
        String call = Decision.read(drl, source, problems).orElse("");
        if (!call.isEmpty() && !functions.contains(CONSEQUENCES + call)) {
            problems.add(missingImport(place, "import function " + CONSEQUENCES + call));
        }
        ParsedRule rule = new ParsedRule(
                id, call, Annotations.of(drl, source, place, problems), Conditions.read(drl, source, problems), place);
        ParsedRule before = rules.putIfAbsent(id, rule);
        if (before != null) {
            problems.add(Problem.at(
                    place,
                    "duplicate-id",
                    "Die Regel „" + id + "“ gibt es schon: " + before.place() + ".",
                    "The rule \"" + id + "\" exists already: " + before.place() + "."));
        }
    }

    private void checkName(RulebookFile file, String id, Place place) {
        int slash = file.path().lastIndexOf('/');
        String folder =
                slash < 0 ? file.path().replace(".drl", "") : file.path().substring(0, slash);
        if (!id.matches(Pattern.quote(folder) + "/[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add(Problem.at(
                            place,
                            "rule-name",
                            "Der Name „" + id + "“ passt nicht zum Ort der Datei.",
                            "The name \"" + id + "\" does not fit the place of the file.")
                    .hint(
                            "Er beginnt mit „" + folder + "/“, danach kleine Buchstaben, Ziffern und Bindestriche.",
                            "It begins with \"" + folder + "/\", then lower-case letters, digits and hyphens."));
        }
    }
}
