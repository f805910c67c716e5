/**
 * The rule book for people who read no rule files: what a rulebook asks, what it concludes and what it rests on, as HTML
 * and as Markdown. What the book says is made once, apart from how it looks, and it must say nothing that stands in no
 * file of the rulebook.
 */
@NullMarked
package de.ratwerk.workshop.docs;

import org.jspecify.annotations.NullMarked;
