package de.ratwerk.report.verify;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the place of a value within a JSON document is written: {@code actions[0].score}. */
final class JsonPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");

    /** The alphabet, but numbers by their size. */
    static final Comparator<String> ORDER = Comparator.comparing(JsonPath::padded);

    private JsonPath() {}

    /** The path of a key; one that holds more than letters, digits and hyphens stands in quotes. */
    static String key(String path, String key) {
        if (!PLAIN.matcher(key).matches()) {
            return path + "[\"" + key + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    static String index(String path, int index) {
        return path + "[" + index + "]";
    }

    private static String padded(String path) {
        Matcher matcher = NUMBER.matcher(path);
        return matcher.replaceAll(found ->
                "[" + "0".repeat(Math.max(0, 9 - found.group(1).length())) + found.group(1) + "]");
    }
}
