/**
 * What is wrong with an input, told so that its author can mend it: every problem with its kind, sentence, place and
 * hint, and the one exception that carries all of them. It must not print, and it knows no input's format.
 */
@NullMarked
package de.ratwerk.problem;

import org.jspecify.annotations.NullMarked;
