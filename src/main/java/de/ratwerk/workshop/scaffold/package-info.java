/**
 * The beginning of a new rule: the rule, its cases, its sentence and its action, with a mark wherever the author has to
 * say something. It overwrites nothing and decides nothing.
 */
@NullMarked
package de.ratwerk.workshop.scaffold;

import org.jspecify.annotations.NullMarked;
