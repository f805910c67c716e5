/**
 * What whoever runs the service sees of it: a line of the log for each request, and metrics of the rules. Nothing of a
 * municipality, a key or an address of a caller comes into either.
 */
@NullMarked
package de.ratwerk.web.operation;

import org.jspecify.annotations.NullMarked;
