/**
 * What rule authors use: the cases beside the rules, where rules and evidence come from, and the schemas with which
 * editors check a rulebook's files. It uses the rulebook as everybody does and must not reach behind it.
 */
@NullMarked
package de.ratwerk.workshop;

import org.jspecify.annotations.NullMarked;
