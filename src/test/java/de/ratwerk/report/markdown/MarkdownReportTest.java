package de.ratwerk.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Box;
import de.ratwerk.report.paper.Block.Column;
import de.ratwerk.report.paper.Block.Contents;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Fold;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Table;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Paper;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.paper.Words.Style;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final String NASTY = "**__``[]()<>!&#;|\\\\~~--++==.:)'\"$@ \u00a0  aB1ß„“9é\n\t\u202e\u0007🏛";

    private final Seen seen = new Seen();

    @Test
    void thePaperReadsAsItWasWritten() {
        assertThat(new MarkdownReport().of(Specimen.paper()))
                .startsWith(String.join(
                        "\n",
                        "# Musterbericht",
                        "",
                        "Musterstadt \\<Ost> & Söhne, 1. Oktober 2026",
                        "",
                        "Das Wichtigste auf einer Seite.",
                        "",
                        "## Inhalt",
                        "",
                        "- [Erstes Kapitel](#erstes-kapitel)",
                        "  - [Aufzählung & Zahlen](#aufzählung--zahlen)",
                        "- [Zweites Kapitel](#zweites-kapitel)",
                        "",
                        "## Erstes Kapitel",
                        "",
                        "Einfach, **stark**, `pfad.zur.antwort`, nebenbei, [nach unten](#zweites-kapitel) und"
                                + " [nach außen](<https://example.org/?a=1\\&b=2>)",
                        "",
                        "\\<b>\\&amp;\\</b> =1+1 | \\*x\\* \\_y\\_ \\`z\\` \\[a\\](b) \\\\ # „Straße“ ĲßẞŁ\\[31m",
                        "",
                        "### Aufzählung & Zahlen",
                        "",
                        "- Punkt",
                        "- **Starker Punkt**",
                        "",
                        "1) Erstens",
                        "2) Zweitens",
                        "",
                        "#### Noch tiefer",
                        "",
                        "- **Aufwand:** gering",
                        "- **Warum:**",
                        "  - Ein Grund.",
                        "  - Noch ein Grund.",
                        "",
                        "> **Merksatz**",
                        ">",
                        "> 1. a",
                        "",
                        "> Zu bedenken.",
                        "",
                        "## Zweites Kapitel",
                        "",
                        "*Eine Tabelle*",
                        "",
                        "| Was | Wie viel | Wozu |",
                        "| --- | ---: | --- |",
                        "| Zeile 1 | 1,5 | \\<b>"));
    }

    @Test
    void theLinesAreTidy() {
        String text = new MarkdownReport().of(Specimen.paper());
        assertThat(text).endsWith("|\n").doesNotContain("\n\n\n", " \n", "\r", "\t", "\u001b", "\u202e", "svg");
    }

    @Test
    void linksLeadToHeadingsAsGitHubNamesThem() {
        List<Block> blocks = List.of(
                new Contents("Bericht"),
                heading(1, "Bericht", "a"),
                heading(2, "Was, wenn „alles“ offen ist?", "b"),
                heading(2, "Was, wenn alles offen ist", "c"),
                new Paragraph(
                        Words.none().link("hin", "#c").link("nirgends", "#d").link("nie", "javascript:1"), Tone.PLAIN));
        read(blocks);
        assertThat(seen.links)
                .containsExactly(
                        "#bericht-2",
                        "#was-wenn-alles-offen-ist",
                        "#was-wenn-alles-offen-ist-1",
                        "#was-wenn-alles-offen-ist-1");
        assertThat(seen.texts).last().isEqualTo("hinnirgendsnie");
    }

    @Test
    void whatMayBeFoldedStandsBelowItsTitle() {
        Fold fold = new Fold("Titel", List.of(new Paragraph(Words.plain("Innen"), Tone.PLAIN)));
        Paper paper = new Paper(Language.DE, "Bericht", "Ort", null, List.of(fold));
        assertThat(new MarkdownReport().of(paper)).endsWith("**Titel**\n\nInnen\n");
    }

    @Test
    void aShortPaperHasNoContents() {
        read(List.of(new Contents("Inhalt"), heading(1, "Eins", "a"), heading(1, "Zwei", "b")));
        assertThat(seen.texts).containsExactly("Bericht", "Ort", "Eins", "Zwei");
    }

    @Test
    void listsThatFollowOneAnotherStayApart() {
        Items bullets = new Items(false, List.of(Words.plain("a"), Words.plain("- b")));
        Items numbers = new Items(true, List.of(Words.plain("a"), Words.plain("1. b")));
        Facts facts = new Facts(List.of(new Fact("c", List.of(Words.plain("1. d"), Words.plain("2. e")))));
        read(List.of(bullets, bullets, facts, numbers, numbers, new Box(Box.Kind.NOTE, List.of(bullets, bullets))));
        assertThat(seen.lists).isEqualTo(8);
        assertThat(seen.items).isEqualTo(15);
    }

    @Test
    void anyWordsComeOutLiterally() {
        Random random = new Random(5);
        for (int round = 0; round < 600; round++) {
            Words words = words(random);
            String line = words.text();
            seen.clear();
            read(List.of(
                    new Paragraph(words, Tone.PLAIN),
                    heading(1, line, "a"),
                    new Items(false, List.of(words)),
                    new Items(true, List.of(words)),
                    new Facts(List.of(new Fact("T", List.of(words, words)))),
                    new Box(Box.Kind.MAIN, List.of(new Paragraph(words, Tone.LEAD))),
                    new Table(
                            "t",
                            line,
                            List.of(new Column(line, false, 1), new Column("x", true, 1)),
                            List.of(List.of(words, words)))));
            String literal = Literal.clean(line).strip();
            List<String> expected = new ArrayList<>(List.of("Bericht", "Ort"));
            String caption = literal.replaceAll("^\\p{Z}+|\\p{Z}+$", "");
            expected.addAll(List.of(literal, literal, literal, literal, "T:", literal, literal));
            expected.addAll(List.of(literal, caption, literal, "x", literal, literal));
            expected.removeIf(String::isEmpty);
            assertThat(seen.texts).as("%s", words).isEqualTo(expected);
            assertThat(seen.strange).as("%s", words).isEmpty();
        }
    }

    private static Words words(Random random) {
        Words words = Words.none();
        for (int run = 0; run < 1 + random.nextInt(4); run++) {
            String text = text(random);
            words = switch (random.nextInt(4)) {
                case 0 -> words.and(text);
                case 1 -> words.and(text, Style.STRONG);
                case 2 -> words.and(text, Style.CODE);
                default -> words.link(text, "https://example.org/" + text(random));
            };
        }
        return words;
    }

    private static String text(Random random) {
        int[] signs = NASTY.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.toString();
    }

    private static Heading heading(int level, String words, String anchor) {
        return new Heading(level, words, anchor, false);
    }

    private void read(List<Block> blocks) {
        Paper paper = new Paper(Language.DE, "Bericht", "Ort", null, blocks);
        PARSER.parse(new MarkdownReport().of(paper)).accept(seen);
    }

    /** What a reader of Markdown sees: the text of every block that holds text, and what nobody wrote. */
    private static final class Seen extends AbstractVisitor {
        private final List<String> texts = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> strange = new ArrayList<>();
        private int lists;
        private int items;

        void clear() {
            texts.clear();
            strange.clear();
        }

        private void block(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text words) {
                    text.append(words.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    text.append(code.getLiteral());
                }
            });
            if (!text.isEmpty()) {
                texts.add(text.toString());
            }
            visitChildren(node);
        }

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(org.commonmark.node.Heading heading) {
            block(heading);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                block(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(CustomBlock node) {
            assertThat(node).isInstanceOf(TableBlock.class);
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(BulletList list) {
            lists++;
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            lists++;
            visitChildren(list);
        }

        @Override
        public void visit(ListItem item) {
            items++;
            visitChildren(item);
        }

        @Override
        public void visit(Image image) {
            strange.add("image");
        }

        @Override
        public void visit(HtmlInline html) {
            strange.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            strange.add(html.getLiteral());
        }

        @Override
        public void visit(ThematicBreak rule) {
            strange.add("rule");
        }

        @Override
        public void visit(SoftLineBreak end) {
            strange.add("line end");
        }

        @Override
        public void visit(HardLineBreak end) {
            strange.add("line end");
        }
    }
}
