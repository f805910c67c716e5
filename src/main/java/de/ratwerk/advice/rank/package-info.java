/**
 * The order of actions that are due: from scores to ranks and phases, what others build on before them. It takes scores
 * as they come and must not know where they come from.
 */
@NullMarked
package de.ratwerk.advice.rank;

import org.jspecify.annotations.NullMarked;
