package de.ratwerk.spark;

import java.io.Serializable;

/** Some municipalities of the cohort, by their numbers, both included. */
record Block(int from, int to) implements Serializable {}
