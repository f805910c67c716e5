/**
 * The schemas of a rulebook's YAML files, made from what their readers know, for editors. It checks nothing itself.
 */
@NullMarked
package de.ratwerk.workshop.schema;

import org.jspecify.annotations.NullMarked;
