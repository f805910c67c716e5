package de.ratwerk.exchange.limesurvey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names by which LimeSurvey knows questions and answers: letters and digits, the first a letter, at most twenty for a
 * question and five for an answer. A name follows from the path or the value alone, so that it stays what it is whatever
 * questions are added; that no two are the same is held by a test.
 */
final class Codes {
    static final int LONGEST_QUESTION = 20;
    static final int LONGEST_ANSWER = 5;

    /** Words that LimeSurvey keeps for itself, and what stands in their place. */
    private static final Map<String, String> RESERVED = Map.of("other", "othr", "time", "tim");

    private Codes() {}

    /**
     * The code of a question: the segments of its path, each with a capital letter. If that is too long, two letters
     * stand for each segment before the last two, and these are cut, the longer first, until it fits.
     */
    static String question(String path) {
        List<String> segments =
                Stream.of(path.split("\\.")).map(Codes::capitalised).toList();
        String whole = String.join("", segments);
        if (whole.length() <= LONGEST_QUESTION) {
            return whole;
        }
        int last = segments.size() - 1;
        String head = segments.subList(0, Math.max(1, last - 1)).stream()
                .map(segment -> segment.substring(0, 2))
                .collect(Collectors.joining());
        return head
                + fitted(last > 1 ? segments.get(last - 1) : "", segments.get(last), LONGEST_QUESTION - head.length());
    }

    /** The code of an answer: its first five letters or digits. */
    static String answer(String value) {
        String plain = value.replace("-", "");
        String code = plain.substring(0, Math.min(LONGEST_ANSWER, plain.length()));
        return RESERVED.getOrDefault(code, code);
    }

    private static String fitted(String first, String second, int length) {
        int over = Math.max(0, first.length() + second.length() - length);
        int[] left = {first.length(), second.length()};
        IntStream.range(0, over).forEach(cut -> left[left[0] >= left[1] ? 0 : 1]--);
        return first.substring(0, left[0]) + second.substring(0, left[1]);
    }

    private static String capitalised(String segment) {
        return Stream.of(segment.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
