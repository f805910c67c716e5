/**
 * Why a rule did what it did on one profile: condition by condition, with the actual and the required value and the
 * answers behind them. It computes nothing that the rules do not.
 */
@NullMarked
package de.ratwerk.workshop.why;

import org.jspecify.annotations.NullMarked;
