/**
 * The vocabulary of the rules: small records in the survey's words, made from a profile, each knowing the answers it
 * rests on. A question without an answer gives one hypothetical fact for each answer it may still have; what matches only
 * with such a fact is possible, not certain. Facts state, they never judge.
 */
@NullMarked
package de.ratwerk.fact;

import org.jspecify.annotations.NullMarked;
