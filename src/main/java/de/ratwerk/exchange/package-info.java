/**
 * Profiles as others keep them: tables, survey exports and lines of JSON become profiles one after the other, and profiles
 * become these again. It judges no answer itself, keeps no more than one row at a time, and what it cannot read is
 * handed on with its reasons, never dropped.
 */
@NullMarked
package de.ratwerk.exchange;

import org.jspecify.annotations.NullMarked;
