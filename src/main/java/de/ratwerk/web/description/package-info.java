/**
 * The description of the REST interface (OpenAPI 3.1) and the page to try it. Paths and parameters come from the controllers
 * and schemas from the documents; it must not say anything that these do not do.
 */
@NullMarked
package de.ratwerk.web.description;

import org.jspecify.annotations.NullMarked;
