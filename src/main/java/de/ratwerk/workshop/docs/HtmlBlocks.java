package de.ratwerk.workshop.docs;

import de.ratwerk.text.Language;
import de.ratwerk.workshop.docs.Block.Fact;
import de.ratwerk.workshop.docs.Block.Facts;
import de.ratwerk.workshop.docs.Block.Fold;
import de.ratwerk.workshop.docs.Block.Heading;
import de.ratwerk.workshop.docs.Block.Items;
import de.ratwerk.workshop.docs.Block.Note;
import de.ratwerk.workshop.docs.Block.Paragraph;
import de.ratwerk.workshop.docs.Block.Table;
import de.ratwerk.workshop.docs.Words.Code;
import de.ratwerk.workshop.docs.Words.Link;
import de.ratwerk.workshop.docs.Words.Piece;
import de.ratwerk.workshop.docs.Words.Plain;
import de.ratwerk.workshop.docs.Words.Spoken;
import java.util.List;
import java.util.function.Function;

/** Writes what stands on a page as HTML, wherever that page is found. */
final class HtmlBlocks {
    private final Html html;
    private final Language language;
    private final Function<Target, String> addresses;

    /**
     * Writes to the end of a piece of HTML.
     *
     * @param language what the page around it is written in
     * @param addresses where the places of the book are found, seen from the page
     */
    HtmlBlocks(Html html, Language language, Function<Target, String> addresses) {
        this.html = html;
        this.language = language;
        this.addresses = addresses;
    }

    /** Writes a part. */
    void block(Block block) {
        if (block instanceof Heading heading) {
            element("h" + heading.level(), heading.words(), "id", heading.anchor());
        } else if (block instanceof Paragraph paragraph) {
            element("p", paragraph.words());
        } else if (block instanceof Note note) {
            element("p", note.words(), "class", "note");
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Facts facts) {
            html.open("dl").line();
            facts.facts().forEach(this::fact);
            html.close("dl");
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Fold fold) {
            html.open("details").element("summary", fold.summary()).line();
            fold.blocks().forEach(this::block);
            html.close("details");
        }
        html.line();
    }

    private void items(Items items) {
        String list = items.ordered() ? "ol" : "ul";
        html.open(list).line();
        items.items().forEach(item -> {
            element("li", item);
            html.line();
        });
        html.close(list);
    }

    private void fact(Fact fact) {
        html.open("div").element("dt", fact.term());
        fact.values().forEach(value -> element("dd", value));
        html.close("div").line();
    }

    /** A wide table scrolls by itself, with the keyboard as well. */
    private void table(Table table) {
        html.open("div", "class", "wide", "role", "region", "aria-label", table.caption(), "tabindex", "0");
        html.open("table").element("caption", table.caption()).line();
        html.open("thead").open("tr");
        table.heads().forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        for (List<Words> row : table.rows()) {
            html.open("tr");
            element("th", row.get(0), "scope", "row");
            row.subList(1, row.size()).forEach(cell -> element("td", cell));
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div");
    }

    private void element(String tag, Words words, String... attributes) {
        html.open(tag, attributes);
        words(words);
        html.close(tag);
    }

    /** Writes a line. */
    void words(Words words) {
        words.pieces().forEach(this::piece);
    }

    private void piece(Piece piece) {
        if (piece instanceof Plain plain) {
            html.text(plain.text());
        } else if (piece instanceof Code code) {
            html.element("code", code.text());
        } else if (piece instanceof Spoken spoken) {
            spoken(spoken.text(), spoken.language());
        } else if (piece instanceof Link link) {
            element("a", link.label(), "href", addresses.apply(link.target()));
        }
    }

    private void spoken(String text, Language spoken) {
        if (spoken == language) {
            html.text(text);
        } else {
            html.element("span", text, "lang", spoken.code());
        }
    }
}
