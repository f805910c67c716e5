/**
 * What a save does: the rulebook loaded anew, checked, the cases of what was touched run, and the advice for one profile
 * compared with the one before. It watches no files itself and changes none.
 */
@NullMarked
package de.ratwerk.workshop.watch;

import org.jspecify.annotations.NullMarked;
