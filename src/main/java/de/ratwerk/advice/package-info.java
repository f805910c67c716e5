/**
 * From findings to advice: verdicts, priorities, phases, reasons, open questions and how firm the order is. It decides
 * nothing that a rule should decide and writes nothing for a reader's eyes.
 */
@NullMarked
package de.ratwerk.advice;

import org.jspecify.annotations.NullMarked;
