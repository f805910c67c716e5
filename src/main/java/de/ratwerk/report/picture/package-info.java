/**
 * The pictures of a report, each drawn as SVG from a few figures and told in words beside it. It draws what it is given,
 * in Fira Sans and without style sheets so that every format shows the same, and must not compute, round up or leave out
 * a finding.
 */
@NullMarked
package de.ratwerk.report.picture;

import org.jspecify.annotations.NullMarked;
