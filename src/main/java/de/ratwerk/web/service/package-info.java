/**
 * The service as a process: its settings, its start and its end. It decides nothing about an answer; what is answered is
 * the matter of the other rooms of {@code web}.
 */
@NullMarked
package de.ratwerk.web.service;

import org.jspecify.annotations.NullMarked;
