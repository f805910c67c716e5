/**
 * A comparison as people and machines read it: text side by side and JSON. It shows what the comparison holds, in one
 * language, and must not compare, weigh or leave out.
 */
@NullMarked
package de.ratwerk.report.compare;

import org.jspecify.annotations.NullMarked;
