/**
 * A report as a document: headings, paragraphs, tables and pictures in their order, as every format can show them. It is
 * made from what an advice says as JSON and from nothing else, and must know no format.
 */
@NullMarked
package de.ratwerk.report.paper;

import org.jspecify.annotations.NullMarked;
