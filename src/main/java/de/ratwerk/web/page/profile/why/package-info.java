/**
 * The page that says why an action is due, open or not due: conditions, answers, evidence, points, place. It words what the
 * explanation holds and must not come to a verdict of its own.
 */
@NullMarked
package de.ratwerk.web.page.profile.why;

import org.jspecify.annotations.NullMarked;
