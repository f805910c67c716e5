package de.ratwerk.rulebook.snapshot;

/** What kind of value follows, and the byte that says so. */
enum Tag {
    NULL('n'),
    /** A value that came before, by its number. */
    AGAIN('a'),
    STRING('s'),
    INTEGER('i'),
    LONG('l'),
    TRUE('t'),
    FALSE('f'),
    DECIMAL('d'),
    MONTH('m'),
    ENUM('e'),
    LIST('L'),
    SET('S'),
    MAP('M'),
    RECORD('R');

    private static final Tag[] BY_CODE = new Tag[128];

    static {
        for (Tag tag : values()) {
            BY_CODE[tag.code] = tag;
        }
    }

    private final char code;

    Tag(char code) {
        this.code = code;
    }

    char code() {
        return code;
    }

    /**
     * The kind that a byte stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    static Tag of(byte code) {
        Tag tag = code < 0 ? null : BY_CODE[code];
        if (tag == null) {
            throw new IllegalArgumentException("no tag " + code);
        }
        return tag;
    }
}
