package de.ratwerk.report.docx;

import de.ratwerk.report.paper.ShownText;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.paper.Words.Run;
import de.ratwerk.report.paper.Words.Style;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Running words as Word's runs and links. */
final class Runs {
    private final Docx docx;
    private final Maker maker;
    private final StyleSheet styles;
    private final Names names;
    private final @Nullable String language;
    private final Map<String, String> links = new HashMap<>();

    /**
     * Runs for a document's body.
     *
     * @param language what the words are written in, if the document's styles say otherwise; else null
     */
    Runs(Docx docx, StyleSheet styles, Names names, @Nullable String language) {
        this.docx = docx;
        this.maker = new Maker(docx.document());
        this.styles = styles;
        this.names = names;
        this.language = language;
    }

    List<Node> of(Words words) {
        List<Node> runs = new ArrayList<>();
        words.runs().forEach(run -> runs.add(of(run)));
        return runs;
    }

    /** Words without emphasis, any characters. */
    Element plain(String words) {
        return run(words, List.of());
    }

    /** A run that holds what is given, such as a tab. */
    Element holding(Node... inside) {
        Element run = maker.of("w:r", properties(List.of()));
        for (Node node : inside) {
            run.appendChild(node);
        }
        return run;
    }

    private Node of(Run run) {
        String target = run.target();
        Element linked = target == null ? null : link(target);
        if (linked == null) {
            return run(run.words(), style(run.style()));
        }
        List<Element> style = new ArrayList<>(List.of(maker.val("w:rStyle", styles.id("Hyperlink"))));
        if (run.style() == Style.STRONG) {
            style.add(maker.of("w:b"));
        }
        linked.appendChild(run(run.words(), style));
        return linked;
    }

    private List<Element> style(Style style) {
        return switch (style) {
            case PLAIN -> List.of();
            case STRONG -> List.of(maker.val("w:rStyle", styles.id("Strong")));
            case CODE -> List.of(maker.val("w:rStyle", styles.id("RatwerkCode")));
            case FAINT -> List.of(maker.val("w:rStyle", styles.id("RatwerkFaint")));
        };
    }

    private Element run(String words, List<Element> style) {
        return maker.of("w:r", properties(style), maker.text(ShownText.of(words)));
    }

    private Node properties(List<Element> style) {
        List<Element> properties = new ArrayList<>(style);
        if (language != null) {
            properties.add(maker.val("w:lang", language));
        }
        return maker.of("w:rPr", properties);
    }

    /** An empty link to a heading or an address; null if it would lead nowhere. */
    private @Nullable Element link(String target) {
        if (target.startsWith("#")) {
            String bookmark = names.bookmark(target.substring(1));
            return bookmark == null ? null : inside(bookmark);
        }
        String address = address(target);
        if (address == null) {
            return null;
        }
        String id = links.computeIfAbsent(address, docx::addLink);
        return maker.of("w:hyperlink", maker.attribute("r:id", id), maker.attribute("w:history", "1"));
    }

    /** An empty link to a bookmark. */
    Element inside(String bookmark) {
        return maker.of("w:hyperlink", maker.attribute("w:anchor", bookmark), maker.attribute("w:history", "1"));
    }

    private static @Nullable String address(String target) {
        try {
            URI uri = new URI(target);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
