package de.ratwerk.workshop.docs;

/**
 * A place in the book.
 *
 * @param page the name of the page
 * @param anchor the place on it; empty for its top
 */
record Target(String page, String anchor) {
    static Target top(String page) {
        return new Target(page, "");
    }
}
