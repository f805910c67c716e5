/**
 * The pictures of a report: shares, points, ranks and the roadmap drawn once as SVG, the same in every format, and turned
 * into pixels for formats that cannot show SVG everywhere. It draws what it is given, and must know neither the advice nor
 * any format.
 */
@NullMarked
package de.ratwerk.report.picture;

import org.jspecify.annotations.NullMarked;
