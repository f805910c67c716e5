/**
 * Tables as spreadsheets and their exports hold them, read as a stream: rows of typed cells that know their places, within
 * limits, and with refusals where a file is no table or one that no reader should have to bear. It must not ask what a
 * cell means, nor keep more than the row at hand and the texts that cells share.
 */
@NullMarked
package de.ratwerk.sheet;

import org.jspecify.annotations.NullMarked;
