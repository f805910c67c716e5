package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.rulebook.RulebookFiles.RulebookFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** Parses DRL files, finds their rules and refuses what a rulebook must not hold. */
final class DrlReader {
    /** All rules share one package; see the design for the fault in the engine that forbids more. */
    static final String PACKAGE = "de.ratwerk.rules";

    private static final String FACTS = "de.ratwerk.fact.";
    private static final String CONSEQUENCES = Consequence.class.getName() + ".";
    private static final Set<String> CALLS = Set.of("due", "met", "place", "contribute");

    private final Problems problems;
    private final Map<String, ParsedRule> rules = new LinkedHashMap<>();

    /**
     * A rule as the parser sees it.
     *
     * @param call what its consequence calls
     * @param annotations its metadata, unquoted
     * @param facts the names of the facts that it matches
     */
    record ParsedRule(
            String id,
            String call,
            Map<String, String> annotations,
            Set<String> facts,
            Place place,
            Place consequence) {}

    DrlReader(Problems problems) {
        this.problems = problems;
    }

    /** The rules of all files read so far, by id. */
    Map<String, ParsedRule> rules() {
        return rules;
    }

    /** Reads one file; false if its syntax leaves nothing to compile. */
    boolean read(RulebookFile file) {
        String name = file.source().name();
        DrlParser parser = new DrlParser();
        PackageDescr drl;
        try {
            drl = parser.parse(true, file.source().text());
        } catch (DroolsParserException | RuntimeException e) {
            problems.add(Problem.at(
                    Place.of(name),
                    "rule-syntax",
                    "Die Datei ist kein lesbares DRL: " + e.getMessage(),
                    "The file is no readable DRL: " + e.getMessage()));
            return false;
        }
        if (parser.hasErrors() || drl == null) {
            parser.getErrors().forEach(error -> problems.add(syntax(name, error)));
            return false;
        }
        checkFile(name, drl);
        drl.getRules().forEach(rule -> rule(file, rule));
        return true;
    }

    private static Problem syntax(String file, DroolsError error) {
        int line = Math.max(0, error.getLines().length > 0 ? error.getLines()[0] : 0);
        int column = error instanceof ParserError parser ? Math.max(0, parser.getCol() + 1) : 0;
        String detail = String.valueOf(error.getMessage())
                .replaceAll("\\[ERR \\d+\\] |Line \\d+:\\d+ ", "")
                .strip();
        return Problem.at(
                new Place(file, line, column),
                "rule-syntax",
                "Hier ist die Regel kein gültiges DRL (" + detail + ").",
                "Here the rule is not valid DRL (" + detail + ").");
    }

    private void checkFile(String file, PackageDescr drl) {
        if (!PACKAGE.equals(drl.getName())) {
            problems.add(Problem.at(
                            new Place(file, Math.max(1, drl.getLine()), 0),
                            "wrong-package",
                            "Das Paket heißt hier „" + drl.getName() + "“.",
                            "The package here is \"" + drl.getName() + "\".")
                    .hint(
                            "Alle Regeln stehen im Paket " + PACKAGE + ".",
                            "All rules stand in the package " + PACKAGE + "."));
        }
        for (ImportDescr imported : drl.getImports()) {
            if (!imported.getTarget().startsWith(FACTS)) {
                forbidden(file, imported, "import " + imported.getTarget());
            }
        }
        for (FunctionImportDescr imported : drl.getFunctionImports()) {
            boolean known = imported.getTarget().startsWith(CONSEQUENCES)
                    && CALLS.contains(imported.getTarget().substring(CONSEQUENCES.length()));
            if (!known) {
                forbidden(file, imported, "import function " + imported.getTarget());
            }
        }
        List<BaseDescr> others = new ArrayList<>();
        others.addAll(drl.getGlobals());
        others.addAll(drl.getFunctions());
        others.addAll(drl.getTypeDeclarations());
        others.addAll(drl.getEnumDeclarations());
        others.addAll(drl.getEntryPointDeclarations());
        others.addAll(drl.getWindowDeclarations());
        others.addAll(drl.getAccumulateImports());
        others.addAll(drl.getAttributes());
        others.forEach(other -> forbidden(file, other, "global, function, declare, attribute"));
    }

    private void forbidden(String file, BaseDescr what, String words) {
        problems.add(Problem.at(
                        new Place(file, Math.max(1, what.getLine()), 0),
                        "forbidden",
                        "Das gehört nicht in eine Regeldatei: " + words + ".",
                        "This does not belong in a rule file: " + words + ".")
                .hint(
                        "Erlaubt sind Regeln, import " + FACTS + "* und import function " + CONSEQUENCES + "….",
                        "Allowed are rules, import " + FACTS + "* and import function " + CONSEQUENCES + "…."));
    }

    private void rule(RulebookFile file, RuleDescr drl) {
        Place place = new Place(file.source().name(), drl.getLine(), 1);
        String id = drl.getName();
        Place consequence = new Place(file.source().name(), Math.max(drl.getLine(), drl.getConsequenceLine()), 0);
        if (drl.isQuery()) {
            forbidden(file.source().name(), drl, "query");
            return;
        }
        checkName(file, id, place);
        drl.getAttributes().values().forEach(attribute -> {
            if (!attribute.getName().equals("dialect")) {
                forbidden(file.source().name(), attribute, attribute.getName());
            }
        });
        Set<String> facts = Conditions.check(file.source().name(), drl, problems);
        Map<String, String> annotations = new LinkedHashMap<>();
        drl.getAnnotations()
                .forEach(annotation -> annotations.put(annotation.getName(), unquoted(annotation.getValue())));
        ParsedRule rule = new ParsedRule(id, call(drl, consequence), annotations, facts, place, consequence);
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

    private String call(RuleDescr drl, Place place) {
        String code = String.valueOf(drl.getConsequence()).strip();
        for (String call : CALLS) {
            if (code.equals(call + "(drools);") && drl.getNamedConsequences().isEmpty()) {
                return call;
            }
        }
        problems.add(Problem.at(
                        place,
                        "consequence",
                        "Der „then“-Teil ruft etwas anderes als die Entscheidung der Regel.",
                        "The \"then\" part calls something other than the rule's decision.")
                .hint(
                        "Genau eine Zeile: due(drools); met(drools); place(drools); oder contribute(drools);",
                        "Exactly one line: due(drools); met(drools); place(drools); or contribute(drools);"));
        return "";
    }

    private static String unquoted(Object value) {
        String text = String.valueOf(value).strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
