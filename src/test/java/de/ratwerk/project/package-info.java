/** The repository itself: that whoever finds it can take it up, and that what it says of itself is true. */
package de.ratwerk.project;
