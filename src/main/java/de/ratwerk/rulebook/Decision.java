package de.ratwerk.rulebook;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads what a rule does under {@code then}: one of the four decisions, alone. Anything else is refused at its line. */
final class Decision {
    static final List<String> CALLS = List.of("due", "met", "place", "contribute");

    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(\\s*drools\\s*\\)\\s*;");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private final RuleDescr drl;
    private final Source source;
    private final Problems problems;

    /** A line of code, and where it begins. */
    private record Line(String code, Place place) {}

    private Decision(RuleDescr drl, Source source, Problems problems) {
        this.drl = drl;
        this.source = source;
        this.problems = problems;
    }

    /** The name of the decision; empty if there is none, which is noted. */
    static Optional<String> read(RuleDescr drl, Source source, Problems problems) {
        return new Decision(drl, source, problems).read();
    }

    private Optional<String> read() {
        List<Line> lines = lines();
        if (!drl.getNamedConsequences().isEmpty()) {
            int named = source.text().indexOf("then[", Math.max(0, start()));
            Place place = named < 0 ? thenPlace() : source.placeAt(named);
            problems.add(Problem.at(
                            place,
                            "consequence",
                            "Eine Regel entscheidet nur einmal; hier beginnt ein zweites then.",
                            "A rule decides only once; here a second then begins.")
                    .hint(Forbidden.instead("or")));
            return Optional.empty();
        }
        Optional<String> decision = Optional.empty();
        for (Line line : lines) {
            Matcher call = CALL.matcher(line.code());
            if (!call.matches() || !CALLS.contains(call.group(1))) {
                refuse(line.code(), line.place(), instead(line.code()));
            } else if (decision.isPresent()) {
                problems.add(Problem.at(
                                line.place(),
                                "consequence",
                                "Eine Regel entscheidet nur einmal; hier steht eine zweite Entscheidung: "
                                        + line.code(),
                                "A rule decides only once; here is a second decision: " + line.code())
                        .hint(
                                "Diese Zeile streichen oder eine zweite Regel daraus machen.",
                                "Remove this line, or make a second rule of it."));
            } else {
                decision = Optional.of(call.group(1));
            }
        }
        if (lines.isEmpty()) {
            refuse("", thenPlace(), Forbidden.instead(""));
        }
        return decision;
    }

    private static Text instead(String code) {
        Matcher call = Pattern.compile("(\\w+)\\s*\\(.*").matcher(code);
        Optional<String> near = call.matches() ? Nearest.to(call.group(1), CALLS) : Optional.empty();
        return near.map(name -> Nearest.meant(name + "(drools);")).orElseGet(() -> Forbidden.insteadOfCode(code));
    }

    private void refuse(String code, Place place, Text instead) {
        Problem problem = code.isEmpty()
                ? Problem.at(place, "consequence", "Die Regel entscheidet nichts.", "The rule decides nothing.")
                : Problem.at(
                        place, "consequence", "Das ist keine Entscheidung: " + code, "This is no decision: " + code);
        problems.add(problem.hint(
                instead.de() + " Unter then steht eine einzige Zeile, und zwar „due(drools);“, „met(drools);“,"
                        + " „place(drools);“ oder „contribute(drools);“.",
                instead.en() + " Under then there is one line alone, which is \"due(drools);\", \"met(drools);\","
                        + " \"place(drools);\" or \"contribute(drools);\"."));
    }

    private Place thenPlace() {
        return source.placeAt(then());
    }

    /** The lines between {@code then} and {@code end} that hold code. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String code =
                COMMENT.matcher(String.valueOf(drl.getConsequence())).replaceAll(comment -> blank(comment.group()));
        int start = start();
        int offset = 0;
        for (String line : code.split("\n", -1)) {
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                lines.add(new Line(stripped, source.placeAt(start + offset + line.indexOf(stripped))));
            }
            offset += line.length() + 1;
        }
        return lines;
    }

    private int then() {
        String text = source.text();
        int line = 0;
        for (int n = 1; n < drl.getConsequenceLine(); n++) {
            line = text.indexOf('\n', line) + 1;
        }
        Matcher then = THEN.matcher(text);
        return then.find(line) ? then.start() : line;
    }

    /** As long as a comment and with its line ends, so that places stay. */
    private static String blank(String comment) {
        StringBuilder blank = new StringBuilder();
        comment.chars().forEach(c -> blank.append(c == '\n' ? '\n' : ' '));
        return blank.toString();
    }

    /** Where the code begins in the source: the parser keeps the line of {@code then} and the code as it stands. */
    private int start() {
        String text = source.text();
        int then = then();
        int code = text.indexOf(String.valueOf(drl.getConsequence()), then + "then".length());
        return Math.max(then, code);
    }
}
