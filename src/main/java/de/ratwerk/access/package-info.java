/**
 * Keys that programs show to be let in: how they are made, kept as hashes in a file and recognised. It decides nothing about
 * what a key opens, and no secret leaves it but once, where a key is made.
 */
@NullMarked
package de.ratwerk.access;

import org.jspecify.annotations.NullMarked;
