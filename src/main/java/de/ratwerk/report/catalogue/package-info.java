/**
 * What there is to look up, as JSON in one language: the questionnaire, the rulebook, its rules and actions, the evidence and
 * the schemas. It describes what the rulebook holds and must not evaluate it.
 */
@NullMarked
package de.ratwerk.report.catalogue;

import org.jspecify.annotations.NullMarked;
