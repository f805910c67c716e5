/**
 * What rule authors use: the cases beside the rules, where rules and evidence come from, the schemas with which
 * editors check a rulebook's files, and the rule book for those who read none of them. It uses the rulebook as everybody does and must not reach behind it.
 */
@NullMarked
package de.ratwerk.workshop;

import org.jspecify.annotations.NullMarked;
