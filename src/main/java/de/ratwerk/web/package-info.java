/**
 * Ratwerk over HTTP, and as a bean within somebody else's Spring Boot application. The only room that knows Spring: nothing
 * else may need it. What is answered is decided elsewhere; its own rooms say how it is asked ({@code api}), by whom ({@code
 * access}), by which rules ({@code live}), and how it is told ({@code problem}, {@code description}), kept ({@code feedback}) and
 * run ({@code service}, {@code operation}).
 */
@NullMarked
package de.ratwerk.web;

import org.jspecify.annotations.NullMarked;
