/**
 * The commands: one class each, thin over the library. They read, call, print and choose the exit code; they decide
 * nothing about municipalities, and never load Spring.
 */
@NullMarked
package de.ratwerk.cli;

import org.jspecify.annotations.NullMarked;
