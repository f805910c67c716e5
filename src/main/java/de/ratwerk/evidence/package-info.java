/**
 * The survey's findings as data. A figure reaches a sentence only from its record here, worded as the record's kind
 * allows. It knows neither rules nor profiles.
 */
@NullMarked
package de.ratwerk.evidence;

import org.jspecify.annotations.NullMarked;
