package de.ratwerk.report.picture;

import de.ratwerk.report.paper.Picture;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture read back from its SVG: its root, its texts with the room they take, its filled rectangles. */
record Drawing(Element root, List<Lettering> texts, List<Area> areas) {

    /** A line of text and the box around its letters. */
    record Lettering(String words, String colour, double size, Box box, int order) {}

    /** A filled rectangle; its outline is empty if it has none. */
    record Area(String colour, String outline, Box box, int order) {
        /** Whether it can be told from white beside it, by itself or by its outline. */
        boolean standsOut() {
            return contrast(colour, "#ffffff") >= 3
                    || !outline.isEmpty() && contrast(outline, "#ffffff") >= 3 && contrast(outline, colour) >= 3;
        }
    }

    /** Left, top, right, bottom. */
    record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }

        boolean holdsMiddleOf(Box other) {
            double x = (other.left + other.right) / 2;
            double y = (other.top + other.bottom) / 2;
            return left <= x && x <= right && top <= y && y <= bottom;
        }
    }

    static Drawing of(Picture picture) {
        Element root = root(picture.svg());
        List<Lettering> texts = new ArrayList<>();
        List<Area> areas = new ArrayList<>();
        List<Element> elements = elements(root);
        for (int order = 0; order < elements.size(); order++) {
            Element element = elements.get(order);
            if (element.getTagName().equals("text") && !element.getTextContent().isEmpty()) {
                texts.add(lettering(element, order));
            }
            if (element.getTagName().equals("rect")
                    && !element.getAttribute("fill").equals("none")) {
                areas.add(area(element, order));
            }
        }
        return new Drawing(root, texts, areas);
    }

    Box box() {
        return new Box(0, 0, number(root, "width"), number(root, "height"));
    }

    List<Element> elements() {
        return elements(root);
    }

    /** The colour a text stands on: that of the last rectangle drawn before it that its middle lies in. */
    Area ground(Lettering text) {
        Area ground = new Area("#ffffff", "", box(), -1);
        for (Area area : areas) {
            if (area.order() < text.order() && area.box().holdsMiddleOf(text.box())) {
                ground = area;
            }
        }
        return ground;
    }

    /** How two colours differ in luminance, as WCAG 2 computes it: from 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** How light a colour is seen, from 0 to 100 (CIE L*). */
    static double lightness(String colour) {
        double y = luminance(colour);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Element root(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no well-formed XML:\n" + svg, e);
        }
    }

    private static List<Element> elements(Element root) {
        NodeList all = root.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < all.getLength(); at++) {
            elements.add((Element) all.item(at));
        }
        return elements;
    }

    private static Area area(Element rect, int order) {
        double x = number(rect, "x");
        double y = number(rect, "y");
        Box box = new Box(x, y, x + number(rect, "width"), y + number(rect, "height"));
        return new Area(rect.getAttribute("fill"), rect.getAttribute("stroke"), box, order);
    }

    private static Lettering lettering(Element text, int order) {
        double size = number(text, "font-size");
        Face face = text.getAttribute("font-weight").equals("700") ? Face.SEMI_BOLD : Face.REGULAR;
        double width = face.width(text.getTextContent(), size);
        double left = number(text, "x")
                - switch (text.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        double baseline = number(text, "y");
        Box box = text.hasAttribute("transform")
                ? upwards(text, baseline, size, width)
                : new Box(left, baseline - 0.78 * size, left + width, baseline + 0.24 * size);
        return new Lettering(text.getTextContent(), text.getAttribute("fill"), size, box, order);
    }

    /** The box of a text that is turned about its first letter so that it runs upwards. */
    private static Box upwards(Element text, double bottom, double size, double width) {
        double baseline = number(text, "x");
        if (!text.getAttribute("transform")
                .equals("rotate(-90 " + text.getAttribute("x") + " " + text.getAttribute("y") + ")")) {
            throw new AssertionError(text.getAttribute("transform"));
        }
        return new Box(baseline - 0.78 * size, bottom - width, baseline + 0.24 * size, bottom);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
