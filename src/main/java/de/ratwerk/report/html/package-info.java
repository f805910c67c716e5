/**
 * A paper as one HTML file that needs nothing else: no network, no script. It must not leave out what a paper says, and a
 * paper's text must not become markup.
 */
@NullMarked
package de.ratwerk.report.html;

import org.jspecify.annotations.NullMarked;
