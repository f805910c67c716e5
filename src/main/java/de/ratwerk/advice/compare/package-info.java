/**
 * Two advices held side by side: what is gone, new and moved, and which part of each change comes from which cause. It
 * judges no change and writes nothing for a reader's eyes.
 */
@NullMarked
package de.ratwerk.advice.compare;

import org.jspecify.annotations.NullMarked;
