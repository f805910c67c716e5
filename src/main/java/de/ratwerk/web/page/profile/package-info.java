/**
 * The pages about one municipality: its questionnaire with the advice beside it, the whole advice, why, what if, and the
 * reports. The profile's text travels in the form of each page; no page changes more of it than the answers that were given
 * on it.
 */
@NullMarked
package de.ratwerk.web.page.profile;

import org.jspecify.annotations.NullMarked;
