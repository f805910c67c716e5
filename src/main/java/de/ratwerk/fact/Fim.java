package de.ratwerk.fact;

import org.jspecify.annotations.Nullable;

/**
 * The federal information management framework (FIM).
 *
 * @param known whether FIM is known, or null if unknown
 * @param used whether its services, data fields or processes are used, or null if unknown
 * @param basis the answers it rests on
 */
public record Fim(@Nullable Boolean known, @Nullable Boolean used, Basis basis) implements Fact {}
