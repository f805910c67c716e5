/**
 * The page on which answers, goals and weights are tried out: what would be otherwise then. What is supposed stands beside the
 * profile and must not get into it until it is taken.
 */
@NullMarked
package de.ratwerk.web.page.profile.whatif;

import org.jspecify.annotations.NullMarked;
