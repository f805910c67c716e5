/**
 * What was worked out before and may be asked for again, within bounds. It knows nothing of what it keeps, and nobody gets
 * another answer because of it.
 */
@NullMarked
package de.ratwerk.memory;

import org.jspecify.annotations.NullMarked;
