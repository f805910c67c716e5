/**
 * The pages of a cohort: many municipalities of files that are sent at once, or a portfolio that was made before. What they
 * show travels with them; nothing here judges anything or keeps anything.
 */
@NullMarked
package de.ratwerk.web.page.cohort;

import org.jspecify.annotations.NullMarked;
