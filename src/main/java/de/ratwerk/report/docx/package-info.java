/**
 * A report as a Word document that its readers go on writing in: real styles, lists, links and captions, in the standard
 * look or in a template of their own. It must not know anything that the paper does not say.
 */
@NullMarked
package de.ratwerk.report.docx;

import org.jspecify.annotations.NullMarked;
