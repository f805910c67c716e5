/**
 * Advice as a report to hand over: what stands on which page, and in which words. It says what the advice says as JSON,
 * and must not know the advice itself, nor any format.
 */
@NullMarked
package de.ratwerk.report.dossier;

import org.jspecify.annotations.NullMarked;
