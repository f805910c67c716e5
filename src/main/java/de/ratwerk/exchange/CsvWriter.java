package de.ratwerk.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes separated values (RFC 4180): semicolons, UTF-8 with its mark. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, which the reader of tables takes away again.
 */
final class CsvWriter implements TableWriter {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    private final Writer out;

    CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.out.write('\ufeff');
    }

    @Override
    public void headings(List<Column> columns, List<String> headings) throws IOException {
        row(headings);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(';');
            }
            out.write(quoted(guarded(cells.get(i))));
        }
        out.write("\r\n");
    }

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** In quotes where need be: for signs of the format, and for space that readers take away. */
    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ';' || c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t')
                        && text.strip().equals(text);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
