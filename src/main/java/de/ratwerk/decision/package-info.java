/**
 * Advice put on record: signed with an Ed25519 key, so that it can be shown later what was advised, when, and by whom. It
 * advises nothing itself and keeps nothing; it knows keys and documents, no network and no database.
 */
@NullMarked
package de.ratwerk.decision;

import org.jspecify.annotations.NullMarked;
