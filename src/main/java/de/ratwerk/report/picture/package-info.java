/**
 * Pictures as pixels, for formats and readers that cannot draw. It must not fetch anything and must not look at what the
 * machine has installed: the same picture gives the same pixels wherever it is drawn.
 */
@NullMarked
package de.ratwerk.report.picture;

import org.jspecify.annotations.NullMarked;
