package de.ratwerk.problem;

/** Words of an input as a problem quotes them: so many that their author knows them again, and no more. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The words, or their beginning where they are long. */
    public static String of(String words) {
        return cut(words, LONGEST);
    }

    /** Words of no more than so many characters; what is left out shows as an ellipsis. */
    public static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
    }
}
