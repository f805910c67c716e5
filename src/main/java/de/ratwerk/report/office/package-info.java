/**
 * What office documents have in common: their package, steady to the byte, and text that XML can hold. It must not know
 * what a document says.
 */
@NullMarked
package de.ratwerk.report.office;

import org.jspecify.annotations.NullMarked;
