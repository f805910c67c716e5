package de.ratwerk.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How files write the constants of an enum: {@code NOT_USED} as {@code not-used}. */
public final class Constants {
    private Constants() {}

    /** The name of a constant in files. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all constants, in their order. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Constants::name).toList();
    }

    /** The constant with a name, if there is one. */
    public static <E extends Enum<E>> Optional<E> named(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(name))
                .findFirst();
    }
}
