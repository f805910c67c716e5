package de.ratwerk.exchange;

import de.ratwerk.profile.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A profile as the text of its file. */
public final class ProfileYaml {
    /** Words and days that need no quotes, as long as they mean nothing else. */
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}([\\p{L}\\p{N} .()/-]*[\\p{L}\\p{N}.)])?|\\d{4}-\\d{2}(-\\d{2})?");

    private static final Set<String> MEANINGFUL = Set.of("true", "false", "null", "y", "n", "on", "off");

    private final StringBuilder yaml = new StringBuilder();

    private ProfileYaml() {}

    /** The text (YAML); reading it gives the same answers, with where they come from. */
    public static String of(Profile profile) {
        ProfileYaml text = new ProfileYaml();
        text.mapping(ProfileTree.of(profile), "");
        return text.yaml.toString();
    }

    private void mapping(Map<?, ?> mapping, String indent) {
        mapping.forEach((key, value) -> {
            yaml.append(indent).append(key).append(':');
            if (value instanceof Map<?, ?> inner) {
                yaml.append('\n');
                mapping(inner, indent + "  ");
            } else if (value instanceof List<?> words) {
                yaml.append(" [")
                        .append(String.join(
                                ", ", words.stream().map(String::valueOf).toList()))
                        .append("]\n");
            } else {
                yaml.append(' ').append(scalar(String.valueOf(key), value)).append('\n');
            }
        });
    }

    private static String scalar(String key, Object value) {
        if (value instanceof Integer number) {
            return number.toString();
        }
        String text = String.valueOf(value);
        boolean plain = PLAIN.matcher(text).matches() && !MEANINGFUL.contains(text.toLowerCase(Locale.ROOT));
        return plain || key.equals("schema") ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c == 0xfffe || c == 0xffff) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", c)); // YAML wants these written out
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
