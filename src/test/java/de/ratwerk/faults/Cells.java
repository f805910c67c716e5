package de.ratwerk.faults;

import java.util.ArrayList;
import java.util.List;

/** The cells of separated values as RFC 4180 reads them, by a reader that shares nothing with the one that ships. */
final class Cells {
    private Cells() {}

    static List<List<String>> of(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && sign == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (quoted || sign != '\r') {
                cell.append(sign);
            }
        }
        return rows;
    }
}
