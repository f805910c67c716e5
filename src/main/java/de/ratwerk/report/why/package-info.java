/**
 * The reasons of {@code advice.why} as people and machines read them: text, and JSON of the form {@code ratwerk.why/1}. It
 * shows what it is given and must not find reasons of its own.
 */
@NullMarked
package de.ratwerk.report.why;

import org.jspecify.annotations.NullMarked;
