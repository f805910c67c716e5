/**
 * Values as bytes and back: what was read and checked once need not be read and checked again. Knows records, enums and
 * collections, not what they are about, and makes nothing but those.
 */
@NullMarked
package de.ratwerk.rulebook.snapshot;

import org.jspecify.annotations.NullMarked;
