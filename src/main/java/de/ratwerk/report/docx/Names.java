package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Heading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The bookmarks of a paper's headings and the numbers of bookmarks and pictures, none of which the document has yet. */
final class Names {
    /** Word cuts a bookmark's name off after this many characters. */
    private static final int LONGEST = 40;

    private final Map<String, String> bookmarks = new HashMap<>();
    private int bookmark;
    private int drawing;

    Names(Node document, List<Block> blocks) {
        Set<String> taken = new HashSet<>();
        for (Element mark : Xml.all(document, "bookmarkStart")) {
            taken.add(Xml.value(mark, "name"));
            bookmark = Math.max(bookmark, number(Xml.value(mark, "id")));
        }
        drawing = highestDrawing(document);
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                bookmarks.put(heading.anchor(), free(heading.anchor(), taken));
            }
        }
    }

    private static String free(String anchor, Set<String> taken) {
        String wanted = "r_" + anchor.replace('-', '_');
        String name = wanted.substring(0, Math.min(wanted.length(), LONGEST));
        for (int i = 2; !taken.add(name); i++) {
            String end = "_" + i;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST - end.length())) + end;
        }
        return name;
    }

    private static int highestDrawing(Node node) {
        int highest = 0;
        if (node instanceof Element element && "docPr".equals(element.getLocalName())) {
            highest = number(element.getAttribute("id"));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            highest = Math.max(highest, highestDrawing(child));
        }
        return highest;
    }

    /** Word itself gives some drawings ids near the top of the range; those are passed over. */
    private static int number(String id) {
        return id.matches("[0-9]{1,8}") ? Integer.parseInt(id) : 0;
    }

    /** The bookmark of a heading, or null if there is no heading of this anchor. */
    @Nullable
    String bookmark(String anchor) {
        return bookmarks.get(anchor);
    }

    int nextBookmark() {
        return ++bookmark;
    }

    int nextDrawing() {
        return ++drawing;
    }
}
