/**
 * What every format made of markup has in common: well-formed elements, and a paper's blocks as such elements. It must not
 * know how they look or what a single format adds to them.
 */
@NullMarked
package de.ratwerk.report.markup;

import org.jspecify.annotations.NullMarked;
