/**
 * Which open question is worth asking next: what its answer would change, with what frequency the survey lets one expect
 * which answer, and whether any answer can still change the first three actions. It asks nobody and writes nothing, and
 * an expectation never stands in for an answer.
 */
@NullMarked
package de.ratwerk.advice.question;

import org.jspecify.annotations.NullMarked;
