package de.ratwerk.source;

import de.ratwerk.text.Text;
import java.util.Arrays;

/** What a parser's complaint means, in words for people who write YAML now and then. */
enum SyntaxFault {
    TAB(
            "\\t",
            "Ein Tabulator steht in der Einrückung; YAML wird mit Leerzeichen eingerückt.",
            "a tab stands in the indentation; YAML is indented with spaces."),
    BRACKET(
            "expected ',' or",
            "Ein Komma oder eine schließende Klammer fehlt.",
            "a comma or a closing bracket is missing."),
    COLON("could not find expected ':'", "Ein Doppelpunkt fehlt.", "a colon is missing."),
    STRAY_COLON(
            "mapping values are not allowed",
            "Ein Doppelpunkt steht, wo keiner hingehört; Text mit Doppelpunkt gehört in Anführungszeichen.",
            "a colon stands where none belongs; text with a colon belongs in quotes."),
    INDENTATION("expected <block end>", "Die Einrückung passt nicht.", "the indentation does not fit."),
    QUOTE(
            "unexpected end of stream",
            "Ein Anführungszeichen oder eine Klammer ist nicht geschlossen.",
            "a quote or a bracket is not closed."),
    ESCAPE(
            "escape",
            "Eine Angabe mit umgekehrtem Schrägstrich ist unvollständig.",
            "a backslash escape is incomplete."),
    CHARACTER("cannot start any token", "Dieses Zeichen kann hier nicht stehen.", "this character cannot stand here."),
    UNQUOTED_GAP(
            "{gap} text",
            "Text, der mit { beginnt, gehört in Anführungszeichen.",
            "text that begins with { belongs in quotes."),
    OTHER("", "Der Aufbau stimmt nicht.", "the structure is wrong.");

    private final String sign;
    private final Text words;

    SyntaxFault(String sign, String german, String english) {
        this.sign = sign;
        this.words = new Text(german, english);
    }

    Text words() {
        return words;
    }

    /** The words for a parser's complaint. */
    static Text of(String detail) {
        return Arrays.stream(values())
                .filter(fault -> detail.contains(fault.sign))
                .findFirst()
                .orElse(OTHER)
                .words;
    }
}
