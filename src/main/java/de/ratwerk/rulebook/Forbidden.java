package de.ratwerk.rulebook;

import de.ratwerk.text.Text;
import java.util.Arrays;

/** What does not belong in a rule, and what its author should do instead. */
enum Forbidden {
    SALIENCE(
            "salience|agenda-group|activation-group|ruleflow-group|auto-focus",
            "Regeln gelten in jeder Reihenfolge. Was dringend ist, sagen die Regeln unter priorities/.",
            "Rules hold in any order. What is urgent is said by the rules under priorities/."),
    LOOP(
            "no-loop|lock-on-active",
            "Eine Regel ändert nichts und kann sich nicht selbst auslösen; die Angabe streichen.",
            "A rule changes nothing and cannot set itself off; remove it."),
    TIME(
            "timer|duration|calendars|date-effective|date-expires",
            "Dasselbe Profil bekommt an jedem Tag denselben Rat.",
            "The same profile gets the same advice on any day."),
    ATTRIBUTE(
            "enabled|refract|direct",
            "Die Angabe streichen. Eine Regel, die nicht gelten soll, wird gelöscht.",
            "Remove it. A rule that should not hold is deleted."),
    DIALECT(
            "dialect|unit",
            "Die Angabe streichen; alle Regeln werden auf dieselbe Weise übersetzt.",
            "Remove it; all rules are compiled in the same way."),
    GLOBAL(
            "global",
            "Eine Regel kennt nur Fakten; Zahlen stehen unter thresholds in rulebook.yaml oder in einem Beleg.",
            "A rule knows facts only; numbers stand under thresholds in rulebook.yaml or in a record of evidence."),
    FUNCTION(
            "function|query|declare|accumulate import",
            "Ein neuer Fakt gehört in das Paket de.ratwerk.fact, nicht in eine Regeldatei.",
            "A new fact belongs in the package de.ratwerk.fact, not in a rule file."),
    EXTENDS(
            "extends",
            "Jede Regel steht für sich: die Bedingungen der anderen hier wiederholen.",
            "Each rule stands for itself: repeat the conditions of the other one here."),
    IMPORT(
            "import|import function|import static",
            "Erlaubt sind import de.ratwerk.fact.* und import function " + Consequence.class.getName()
                    + ".due, .met, .place, .contribute.",
            "Allowed are import de.ratwerk.fact.* and import function " + Consequence.class.getName()
                    + ".due, .met, .place, .contribute."),
    NOT(
            "not|forall",
            "Was nicht beantwortet ist, ist unbekannt und nicht nein. Das Gegenteil ausdrücklich abfragen,"
                    + " zum Beispiel degree == Degree.NONE oder supported == false.",
            "What is not answered is unknown and not no. Ask for the opposite in so many words,"
                    + " for example degree == Degree.NONE or supported == false."),
    EXISTS(
            "exists",
            "Das Muster ohne exists genügt; so bleibt sichtbar, auf welchen Antworten die Regel ruht.",
            "The pattern without exists will do; so one can see which answers the rule rests on."),
    OR(
            "or|and",
            "Für jede Möglichkeit eine eigene Regel schreiben, oder die Werte mit in (…) aufzählen.",
            "Write a rule for each possibility, or list the values with in (…)."),
    AND_SIGN(
            "&&",
            "Bedingungen in der Klammer trennt ein Komma: Fakt( feld == Wert, anderes == Wert ).",
            "Conditions within the brackets are separated by a comma: Fact( field == value, other == value )."),
    ACCUMULATE(
            "accumulate|from|collect|groupby",
            "Gezählt ist schon: ComponentsInUse, OffersSupported, BroaderTraining und weitere Fakten mit atLeast und"
                    + " atMost.",
            "It is counted already: ComponentsInUse, OffersSupported, BroaderTraining and further facts with atLeast"
                    + " and atMost."),
    EVAL(
            "eval",
            "Bedingungen stehen im Muster des Fakts: Fakt( feld == Wert ).",
            "Conditions stand in the pattern of the fact: Fact( field == value )."),
    PRINT(
            "print|log",
            "Eine Regel gibt nichts aus. Der Satz zur Lage steht unter situations in actions/*.yaml.",
            "A rule prints nothing. The sentence for the situation stands under situations in actions/*.yaml."),
    CHANGE(
            "insert|update|modify|retract|delete|set",
            "Eine Regel ändert nichts; was aus ihr folgt, steht in @actions.",
            "A rule changes nothing; what follows from it stands in @actions."),
    OTHER(
            "",
            "Siehe rules/README.md (fehlt die Datei: ratwerk rules unpack rules).",
            "See rules/README.md (if it is missing: ratwerk rules unpack rules).");

    private final String words;
    private final Text instead;

    Forbidden(String words, String german, String english) {
        this.words = words;
        this.instead = new Text(german, english);
    }

    /** What to do instead of something, by its keyword. */
    static Text instead(String keyword) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.words.split("\\|")).contains(keyword))
                .findFirst()
                .orElse(OTHER)
                .instead;
    }

    /** What to do instead of a line of code. */
    static Text insteadOfCode(String code) {
        if (code.matches("(?i).*(print|\\blog\\w*\\.).*")) {
            return PRINT.instead;
        }
        boolean changes = code.matches("(?i).*\\b(insert|insertLogical|update|modify|retract|delete|set\\w*)\\b.*");
        return changes ? CHANGE.instead : OTHER.instead;
    }
}
