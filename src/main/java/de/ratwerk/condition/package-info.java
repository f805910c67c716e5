/**
 * What rules ask of facts, as data: patterns and their constraints, put into words, and matched without the engine so that
 * one can see which condition held and which did not. It knows neither Drools nor what a rule decides.
 */
@NullMarked
package de.ratwerk.condition;

import org.jspecify.annotations.NullMarked;
