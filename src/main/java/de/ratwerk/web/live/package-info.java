/**
 * The rulebooks of a running service: the current one, those before it, and the edit that is not taken because it is broken.
 * It never changes a rulebook; a request keeps the one that it began with.
 */
@NullMarked
package de.ratwerk.web.live;

import org.jspecify.annotations.NullMarked;
