/**
 * The formats that a report is handed over in, each by its name. It brings advice and writer together, and must not decide
 * what a report says.
 */
@NullMarked
package de.ratwerk.report.format;

import org.jspecify.annotations.NullMarked;
