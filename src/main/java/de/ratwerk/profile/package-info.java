/**
 * A municipality's answers: the questionnaire, and from a profile file a validated, immutable profile whose every answer
 * knows its place in the file. It judges nothing: what an answer means is the business of the rooms behind it.
 */
@NullMarked
package de.ratwerk.profile;

import org.jspecify.annotations.NullMarked;
