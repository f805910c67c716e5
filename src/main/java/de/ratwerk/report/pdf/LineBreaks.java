package de.ratwerk.report.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Line breaks as Unicode has them, but none after a colon inside a word such as Mitarbeiter:innen. */
final class LineBreaks implements FSTextBreaker {
    private final FSTextBreaker all;
    private String text = "";

    LineBreaks(Locale locale) {
        this.all = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(locale));
    }

    @Override
    public void setText(String text) {
        this.text = text;
        all.setText(text);
    }

    @Override
    public int next() {
        int next = all.next();
        while (isInsideWord(next)) {
            next = all.next();
        }
        return next;
    }

    private boolean isInsideWord(int at) {
        return at > 1
                && at < text.length()
                && text.charAt(at - 1) == ':'
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLowerCase(text.charAt(at));
    }
}
