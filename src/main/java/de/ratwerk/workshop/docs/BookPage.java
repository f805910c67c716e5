package de.ratwerk.workshop.docs;

import java.util.List;

/**
 * A page of the book.
 *
 * @param name the name of its file without an ending
 * @param label how other pages call it in their list of pages
 * @param title its title
 * @param blocks what stands below the title
 */
record BookPage(String name, String label, Words title, List<Block> blocks) {}
