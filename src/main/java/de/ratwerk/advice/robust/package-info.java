/**
 * How firm an order of actions is when the weights of the criteria are disputed: acceptability of ranks and the smallest
 * change that swaps neighbours. It takes values and a ranking as they are, and must not judge which weights are right.
 */
@NullMarked
package de.ratwerk.advice.robust;

import org.jspecify.annotations.NullMarked;
