/**
 * Who may come in, and how often. It knows keys by their hashes only and writes none of them anywhere.
 */
@NullMarked
package de.ratwerk.web.access;

import org.jspecify.annotations.NullMarked;
