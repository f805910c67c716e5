package de.ratwerk.report.pdf;

import org.apache.pdfbox.cos.COSDictionary;

/**
 * A piece of a page's content that the structure tree refers to.
 *
 * @param page the page it is on
 * @param mcid its number there
 */
record Leaf(COSDictionary page, int mcid) {
    /** Pages are told apart as objects: their dictionaries may be equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Leaf leaf && leaf.page == page && leaf.mcid == mcid;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(page) * 31 + mcid;
    }
}
