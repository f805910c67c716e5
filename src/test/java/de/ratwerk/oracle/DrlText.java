package de.ratwerk.oracle;

import de.ratwerk.oracle.Written.Ask;
import de.ratwerk.oracle.Written.Kind;
import de.ratwerk.oracle.Written.Pattern;
import de.ratwerk.oracle.Written.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/** Reads the rules of a file: as much of the rule language as {@code rules/README.md} allows, and nothing else. */
final class DrlText {
    private static final java.util.regex.Pattern TOKEN =
            java.util.regex.Pattern.compile("\\s+|//[^\\n]*|(\"[^\"]*\"|\\$?\\w[\\w.]*\\*?|==|<=|>=|[<>@(),:;])");

    private final String name;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private DrlText(String name, String text) {
        this.name = name;
        Matcher token = TOKEN.matcher(text);
        int read = 0;
        while (token.find()) {
            if (token.start() != read) {
                break;
            }
            read = token.end();
            if (token.group(1) != null) {
                tokens.add(token.group(1));
            }
        }
        if (read != text.length()) {
            throw new IllegalArgumentException(
                    name + ": cannot read on at " + text.substring(read).split("\n")[0]);
        }
    }

    static List<Written> rules(String name, String text) {
        DrlText drl = new DrlText(name, text);
        drl.header();
        List<Written> rules = new ArrayList<>();
        while (drl.next < drl.tokens.size()) {
            rules.add(drl.rule());
        }
        return rules;
    }

    private void header() {
        while (next < tokens.size() && !peek().equals("rule")) {
            next++;
        }
    }

    private Written rule() {
        expect("rule");
        String id = quoted(take());
        Map<String, List<String>> annotations = new LinkedHashMap<>();
        while (peek().equals("@")) {
            expect("@");
            String annotation = take();
            expect("(");
            annotations.put(annotation, List.of(quoted(take()).split("\\s*,\\s*")));
            expect(")");
        }
        expect("when");
        List<Pattern> when = new ArrayList<>();
        while (!peek().equals("then")) {
            when.add(pattern());
        }
        expect("then");
        String decision = take();
        for (String rest : List.of("(", "drools", ")", ";", "end")) {
            expect(rest);
        }
        return new Written(id, annotations, when, decision);
    }

    private Pattern pattern() {
        String fact = take();
        expect("(");
        List<Ask> asks = new ArrayList<>();
        while (!peek().equals(")")) {
            asks.add(ask());
            if (peek().equals(",")) {
                expect(",");
            }
        }
        expect(")");
        return new Pattern(fact, asks);
    }

    private Ask ask() {
        String first = take();
        String operator = take();
        if (operator.equals(":")) {
            return new Ask(take(), ":", List.of(new Word(Kind.VARIABLE, first)));
        }
        List<Word> words = new ArrayList<>();
        if (operator.equals("in")) {
            expect("(");
            words.add(word());
            while (peek().equals(",")) {
                expect(",");
                words.add(word());
            }
            expect(")");
        } else {
            words.add(word());
        }
        return new Ask(first, operator, words);
    }

    private Word word() {
        String token = take();
        if (token.startsWith("$")) {
            return new Word(Kind.VARIABLE, token);
        }
        if (token.startsWith("\"")) {
            return new Word(Kind.CONSTANT, quoted(token));
        }
        if (token.contains(".")) {
            return new Word(Kind.CONSTANT, asProfilesWrite(token.substring(token.indexOf('.') + 1)));
        }
        boolean literal = Character.isDigit(token.charAt(0)) || token.equals("true") || token.equals("false");
        return new Word(literal ? Kind.CONSTANT : Kind.FIELD, token);
    }

    /** Rules write {@code NOT_USED} where profiles write {@code not-used}. */
    static String asProfilesWrite(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String quoted(String token) {
        if (!token.startsWith("\"")) {
            throw new IllegalArgumentException(name + ": a text was expected, not " + token);
        }
        return token.substring(1, token.length() - 1);
    }

    private String peek() {
        return tokens.get(next);
    }

    private String take() {
        return tokens.get(next++);
    }

    private void expect(String token) {
        String found = take();
        if (!found.equals(token)) {
            throw new IllegalArgumentException(name + ": " + token + " was expected, not " + found);
        }
    }
}
