package de.ratwerk.fact;

import org.jspecify.annotations.Nullable;

/**
 * What sort of municipality it is.
 *
 * @param kind the sort, or null if unknown
 * @param basis the answers it rests on
 */
public record Municipality(@Nullable Kind kind, Basis basis) implements Fact {}
