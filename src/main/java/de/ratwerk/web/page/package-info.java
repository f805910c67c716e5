/**
 * The pages that the service shows: one screen for consultant and municipality. They are made on the server, work without a
 * script as far as the way from the first question to the report goes, and keep nothing on the server: what a municipality
 * answered travels with each form. Nothing here decides anything; it asks {@link de.ratwerk.Ratwerk} as the interface does.
 */
@NullMarked
package de.ratwerk.web.page;

import org.jspecify.annotations.NullMarked;
