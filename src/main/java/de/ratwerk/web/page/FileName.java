package de.ratwerk.web.page;

/** The name of a file that somebody sent, made fit to stand in a header, in a problem, and on a disk. */
public final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /**
     * The last part of a name, without what no name of a file may hold.
     *
     * @param otherwise what stands for a name of which nothing is left
     */
    public static String of(String name, String otherwise) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "").strip();
        String shown = plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(plain.offsetByCodePoints(plain.length(), -LONGEST));
        return shown.replaceAll("\\.*", "").isEmpty() ? otherwise : shown;
    }

    /** The name with another ending. */
    public static String withEnding(String name, String ending) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ending;
    }
}
