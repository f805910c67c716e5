/**
 * Writes an answer into a profile file as its author laid it out: comments, order, quotes, line ends and everything else
 * stay byte for byte. It never gives back a text that would not read as the old answers plus the new one, and touches no
 * file itself.
 */
@NullMarked
package de.ratwerk.profile.edit;

import org.jspecify.annotations.NullMarked;
