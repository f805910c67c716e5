package de.ratwerk.report.markdown;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Paper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where links lead. Markdown has no anchors of its own; GitHub and most wikis make them from the words of a heading, with
 * a number where the same words come again.
 */
final class Anchors {
    private final Map<String, String> anchors = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The anchors of a paper whose headings stand in the order in which they will be written. */
    Anchors(Paper paper, boolean withContents) {
        take(paper.title());
        for (Block block : paper.blocks()) {
            if (block instanceof Heading heading) {
                anchors.put("#" + heading.anchor(), "#" + take(heading.words()));
            } else if (withContents && block instanceof Contents contents) {
                take(contents.title());
            }
        }
    }

    private String take(String heading) {
        String name = name(heading);
        String unique = name;
        for (int again = 1; !taken.add(unique); again++) {
            unique = name + "-" + again;
        }
        return unique;
    }

    private static String name(String heading) {
        return Literal.clean(heading)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- ]", "")
                .replace(' ', '-');
    }

    /** A link's destination as Markdown writes it, null if the target is none that a reader may be led to. */
    @Nullable
    String destination(@Nullable String target) {
        if (target == null) {
            return null;
        }
        boolean outside = target.startsWith("https://") || target.startsWith("http://");
        return outside ? "<" + address(target) + ">" : anchors.get(target);
    }

    private static String address(String target) {
        return Literal.clean(target)
                .strip()
                .replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replace("`", "%60")
                .replace("|", "%7C")
                .replaceAll("&(?=[#\\p{L}])", "\\\\&");
    }
}
