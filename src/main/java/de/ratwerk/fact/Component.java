package de.ratwerk.fact;

import org.jspecify.annotations.Nullable;

/**
 * One base component of e-government.
 *
 * @param component which one
 * @param usage whether it is in use, or null if unknown
 * @param operator who runs it, or null if unknown or not applicable
 * @param basis the answers it rests on
 */
public record Component(
        BaseComponent component,
        @Nullable Usage usage,
        @Nullable Operator operator,
        Basis basis) implements Item {}
