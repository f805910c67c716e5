/**
 * Ratwerk within a Spring Boot application: the library as a bean. The only room that knows Spring, and nothing else may
 * need it.
 */
@NullMarked
package de.ratwerk.web;

import org.jspecify.annotations.NullMarked;
