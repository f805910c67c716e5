package de.ratwerk.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How files write the constants of an enum: {@code NOT_USED} as {@code not-used}. */
public final class Constants {
    private Constants() {}

    /** Spelt once for each enum: names are asked for all the time. */
    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
    };

    /** The name of a constant in files. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all constants, in their order. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return NAMES.get(type);
    }

    /** The constant with a name, if there is one. */
    public static <E extends Enum<E>> Optional<E> named(String name, Class<E> type) {
        int index = NAMES.get(type).indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[index]);
    }
}
