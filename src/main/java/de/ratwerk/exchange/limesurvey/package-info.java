/**
 * LimeSurvey asks the questionnaire: a survey to import there, and its answers read back. It judges no answer itself and
 * talks to no server; all it knows of LimeSurvey is the form of its files.
 */
@NullMarked
package de.ratwerk.exchange.limesurvey;

import org.jspecify.annotations.NullMarked;
