/**
 * What a cohort comes to, as documents: JSON first, and from that JSON and nothing else the text, the page and the workbook.
 * It words and withholds, and must not count or judge anything anew.
 */
@NullMarked
package de.ratwerk.report.portfolio;

import org.jspecify.annotations.NullMarked;
