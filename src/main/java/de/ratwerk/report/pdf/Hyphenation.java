package de.ratwerk.report.pdf;

import de.ratwerk.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where words may be divided: Liang's method (Word Hy-phen-a-tion by Com-put-er, 1983) with the patterns of TeX. Immutable.
 */
final class Hyphenation {
    static final char SOFT_HYPHEN = '\u00ad';

    /** A letter or two alone on a line read badly. */
    private static final int LEAST_BEFORE = 2;

    private static final int LEAST_AFTER = 3;
    private static final int SHORTEST = LEAST_BEFORE + LEAST_AFTER;
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Addresses, numbers and words that are divided already. */
    private static final Pattern INDIVISIBLE = Pattern.compile("://|@|[0-9]|" + SOFT_HYPHEN);

    private static final Map<Language, Hyphenation> READ = new HashMap<>();

    private final Map<String, byte[]> patterns = new HashMap<>(1 << 16);
    private int longest;

    private Hyphenation(String file) {
        try (InputStream in = Objects.requireNonNull(Hyphenation.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> add(line.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static synchronized Hyphenation of(Language language) {
        return READ.computeIfAbsent(
                language,
                any -> new Hyphenation(language == Language.DE ? "hyph-de-1996.pat.txt" : "hyph-en-gb.pat.txt"));
    }

    /** A pattern is letters with digits between them: the odd digits allow a division, the even ones forbid it. */
    private void add(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] values = new byte[pattern.length() + 1];
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign >= '0' && sign <= '9') {
                values[letters.length()] = (byte) (sign - '0');
            } else {
                letters.append(sign);
            }
        }
        patterns.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
        longest = Math.max(longest, letters.length());
    }

    /** The text with a soft hyphen wherever one of its words may be divided. */
    String hyphenated(String text) {
        return TOKEN.matcher(text)
                .replaceAll(token -> INDIVISIBLE.matcher(token.group()).find()
                        ? Matcher.quoteReplacement(token.group())
                        : Matcher.quoteReplacement(words(token.group())));
    }

    private String words(String token) {
        return WORD.matcher(token).replaceAll(word -> word(word.group()));
    }

    private String word(String word) {
        String marked = '.' + word.toLowerCase(Locale.ROOT) + '.';
        if (word.length() < SHORTEST || marked.length() != word.length() + 2) {
            return word;
        }
        byte[] values = values(marked);
        StringBuilder divided = new StringBuilder(word.length() + 8);
        for (int at = 0; at < word.length(); at++) {
            if (at >= LEAST_BEFORE && at <= word.length() - LEAST_AFTER && (values[at + 1] & 1) == 1) {
                divided.append(SOFT_HYPHEN);
            }
            divided.append(word.charAt(at));
        }
        return divided.toString();
    }

    private byte[] values(String marked) {
        byte[] values = new byte[marked.length() + 1];
        for (int from = 0; from < marked.length(); from++) {
            for (int to = from + 1; to <= Math.min(marked.length(), from + longest); to++) {
                byte[] pattern = patterns.get(marked.substring(from, to));
                for (int at = 0; pattern != null && at < pattern.length; at++) {
                    values[from + at] = (byte) Math.max(values[from + at], pattern[at]);
                }
            }
        }
        return values;
    }
}
