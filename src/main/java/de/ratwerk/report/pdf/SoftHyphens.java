package de.ratwerk.report.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which pieces of content end with a hyphen that only the end of the line has brought. */
final class SoftHyphens {
    private final MarkedText marked;
    private final String text;

    /** @param text what the document says, without the hyphens of line ends, white space as single spaces */
    SoftHyphens(MarkedText marked, String text) {
        this.marked = marked;
        this.text = text;
    }

    /** Those of the pieces, given in the order of reading. */
    Set<Leaf> among(List<Leaf> leaves) {
        Set<Leaf> hyphenated = new HashSet<>();
        for (int at = 0; at + 1 < leaves.size(); at++) {
            if (isDivided(marked.of(leaves.get(at)), marked.of(leaves.get(at + 1)))) {
                hyphenated.add(leaves.get(at));
            }
        }
        return hyphenated;
    }

    private boolean isDivided(String line, String next) {
        int hyphen = line.length() - 1;
        if (hyphen < 2
                || line.charAt(hyphen) != '-'
                || !Character.isLetter(line.charAt(hyphen - 1))
                || next.isEmpty()
                || !Character.isLetter(next.charAt(0))) {
            return false;
        }
        String begin = line.substring(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\u00a0')) + 1);
        String end = next.split("[^\\p{L}]", 2)[0];
        boolean written = text.contains(begin + end) || text.contains(begin + " " + end);
        return !written;
    }
}
