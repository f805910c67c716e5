/**
 * The cases beside the rules: reads them, runs them, and tells how much of the rules they hold. It changes no file and
 * decides nothing itself.
 */
@NullMarked
package de.ratwerk.workshop.cases;

import org.jspecify.annotations.NullMarked;
