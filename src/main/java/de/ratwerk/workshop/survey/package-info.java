/**
 * Holds a rulebook to the survey: what its positions count in synthetic municipalities beside what was published. It checks
 * how rules and questionnaire read the survey, never the survey itself, since both come from the same register.
 */
@NullMarked
package de.ratwerk.workshop.survey;

import org.jspecify.annotations.NullMarked;
