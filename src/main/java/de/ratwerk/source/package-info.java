/**
 * Files as their users wrote them: bytes, then a tree of nodes that know their line and column, from YAML or JSON. It
 * refuses what no reader should have to bear (size, depth, aliases, broken encoding) and knows nothing of profiles or
 * rules. It also says how a file is put in place, so that nobody ever reads half of one, and why one could not be written.
 */
@NullMarked
package de.ratwerk.source;

import org.jspecify.annotations.NullMarked;
