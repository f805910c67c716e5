/**
 * A paper as a PDF file that people who do not see it can read too (PDF/UA-1). It must not leave out what a paper says, and
 * must set no character that nobody will see.
 */
@NullMarked
package de.ratwerk.report.pdf;

import org.jspecify.annotations.NullMarked;
