/**
 * Lets evaluations of rules take their turn, each for so long, and counts what they found. It knows nothing of how an
 * evaluation was asked for or is answered.
 */
@NullMarked
package de.ratwerk.web.evaluation;

import org.jspecify.annotations.NullMarked;
