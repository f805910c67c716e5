/**
 * Synthetic municipalities: complete profiles drawn at random, seeded, whose shares and links are those that the
 * survey published. They serve to try rules on; no finding about real municipalities may be made from them, and no rule
 * may be fitted to them.
 */
@NullMarked
package de.ratwerk.synthetic;

import org.jspecify.annotations.NullMarked;
