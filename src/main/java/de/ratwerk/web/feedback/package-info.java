/**
 * What became of advised actions, kept in a database, and what rule authors learn from it. It keeps nothing of the
 * municipality that was advised, and nobody's advice depends on it.
 */
@NullMarked
package de.ratwerk.web.feedback;

import org.jspecify.annotations.NullMarked;
