/**
 * The REST interface under {@code /api/v1}: what the commands do, over HTTP, with the same documents. Controllers are thin:
 * they take a request apart, ask {@link de.ratwerk.Ratwerk} and hand on what it says.
 */
@NullMarked
package de.ratwerk.web.api;

import org.jspecify.annotations.NullMarked;
