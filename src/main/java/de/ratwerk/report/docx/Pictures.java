package de.ratwerk.report.docx;

import de.ratwerk.report.paper.Logo;
import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.paper.ShownText;
import de.ratwerk.report.picture.Raster;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Pictures in a document: as pixels that every program shows and, beside them, as the drawing itself, which Word since 2016
 * and LibreOffice show instead, sharp at any size.
 */
final class Pictures {
    private static final double SCALE = 3;
    private static final long EMU_PER_PIXEL = 9525;
    private static final long EMU_PER_TWIP = 635;
    /** How large a logo stands at most: 6 by 1.8 centimetres. */
    private static final long LOGO_WIDTH = 2_160_000;

    private static final long LOGO_HEIGHT = 648_000;
    private static final String DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    private final Docx docx;
    private final PackagePartName part;
    private final Maker maker;

    /** Pictures for one part: the body or a header. */
    Pictures(Docx docx, PackagePartName part) {
        this.docx = docx;
        this.part = part;
        this.maker = new Maker(docx.xml(part));
    }

    /**
     * A picture in its natural size or, if that is too wide, as wide as it may be; in pixels, for drawings are lettered in a
     * font that office computers seldom have and would not fit in another.
     *
     * @param id a number that no other drawing has
     * @param title what it is, in a few words
     * @param widest in twentieths of a point
     */
    Element drawing(Picture picture, int id, String title, int widest) {
        String png = docx.addMedia(part, "png", "image/png", Raster.png(picture, SCALE));
        long width = picture.width() * EMU_PER_PIXEL;
        double scale = Math.min(1, widest * EMU_PER_TWIP / (double) width);
        Size size = new Size(Math.round(width * scale), Math.round(picture.height() * EMU_PER_PIXEL * scale));
        Element properties = maker.of(
                "wp:docPr",
                maker.attribute("id", id),
                maker.attribute("name", ShownText.of(picture.id())),
                maker.attribute("descr", ShownText.of(picture.alternative())),
                maker.attribute("title", ShownText.of(title)));
        return inline(size, properties, id, maker.of("a:blip", maker.attribute("r:embed", png)));
    }

    /** A logo, marked as mere adornment so that nobody is read its file's name. */
    Element logo(Logo logo, int id) {
        String file =
                docx.addMedia(part, logo.format().extension(), logo.format().mediaType(), logo.bytes());
        double scale = Math.min(
                1,
                Math.min(
                        LOGO_WIDTH / (double) (logo.width() * EMU_PER_PIXEL),
                        LOGO_HEIGHT / (double) (logo.height() * EMU_PER_PIXEL)));
        Size size = new Size(
                Math.max(1, Math.round(logo.width() * EMU_PER_PIXEL * scale)),
                Math.max(1, Math.round(logo.height() * EMU_PER_PIXEL * scale)));
        Element properties = maker.of(
                "wp:docPr",
                maker.attribute("id", id),
                maker.attribute("name", "Logo"),
                maker.attribute("descr", ""),
                extensions(maker.of(
                        "a:ext",
                        maker.attribute("uri", DECORATIVE_EXTENSION),
                        maker.of("adec:decorative", maker.attribute("val", "1")))));
        return inline(size, properties, id, maker.of("a:blip", maker.attribute("r:embed", file)));
    }

    /** Width and height in English Metric Units. */
    private record Size(long width, long height) {}

    private Element extensions(Element extension) {
        return maker.of("a:extLst", extension);
    }

    private Element inline(Size size, Element properties, int id, Element blip) {
        Element frame = maker.of(
                "wp:cNvGraphicFramePr", maker.of("a:graphicFrameLocks", maker.attribute("noChangeAspect", "1")));
        Element data = maker.of(
                "a:graphicData",
                maker.attribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
                picture(size, properties.getAttribute("name"), id, blip));
        return maker.of(
                "w:drawing",
                maker.of(
                        "wp:inline",
                        maker.attribute("distT", "0"),
                        maker.attribute("distB", "0"),
                        maker.attribute("distL", "0"),
                        maker.attribute("distR", "0"),
                        maker.of(
                                "wp:extent", maker.attribute("cx", size.width()), maker.attribute("cy", size.height())),
                        properties,
                        frame,
                        maker.of("a:graphic", data)));
    }

    private Element picture(Size size, String name, int id, Element blip) {
        Node about = maker.of(
                "pic:nvPicPr",
                maker.of("pic:cNvPr", maker.attribute("id", id), maker.attribute("name", name)),
                maker.of("pic:cNvPicPr"));
        Node fill = maker.of("pic:blipFill", blip, maker.of("a:stretch", maker.of("a:fillRect")));
        Node shape = maker.of(
                "pic:spPr",
                maker.of(
                        "a:xfrm",
                        maker.of("a:off", maker.attribute("x", "0"), maker.attribute("y", "0")),
                        maker.of("a:ext", maker.attribute("cx", size.width()), maker.attribute("cy", size.height()))),
                maker.of("a:prstGeom", maker.attribute("prst", "rect"), maker.of("a:avLst")));
        return maker.of("pic:pic", about, fill, shape);
    }
}
