/**
 * Advice as people and machines read it: text for a terminal and JSON. It shows what the advice holds, in one language,
 * and must not add, weigh or leave out.
 */
@NullMarked
package de.ratwerk.report;

import org.jspecify.annotations.NullMarked;
