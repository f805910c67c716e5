/**
 * What rule authors use: the cases beside the rules, and where rules and evidence come from. It uses the rulebook as
 * everybody does and must not reach behind it.
 */
@NullMarked
package de.ratwerk.workshop;

import org.jspecify.annotations.NullMarked;
