/**
 * Words in German and English: a text in both languages and how each language writes lists and numbers. It knows
 * nothing of municipalities and must stay free of every other room.
 */
@NullMarked
package de.ratwerk.text;

import org.jspecify.annotations.NullMarked;
