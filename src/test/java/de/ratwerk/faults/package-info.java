/**
 * What holds when the machine fails or people mean harm: full disks, folders that nobody may write to, processes that are
 * ended at any moment, caches that are damaged, clocks and languages of other places, names that want to steer what shows
 * them. Power that fails is not tried, nor a disk that lies; what one office program makes of a file is held elsewhere.
 */
@NullMarked
package de.ratwerk.faults;

import org.jspecify.annotations.NullMarked;
