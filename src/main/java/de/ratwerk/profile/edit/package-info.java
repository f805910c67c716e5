/**
 * Changes the answers and the day in a profile file as its author laid it out: comments, order, quotes, line ends and
 * everything else stay byte for byte. It never gives back a text that would not read as just the profile that was asked
 * for, and touches no file itself.
 */
@NullMarked
package de.ratwerk.profile.edit;

import org.jspecify.annotations.NullMarked;
