package de.ratwerk.faults;

/** What could steer a terminal, or show a text otherwise than it reads. */
final class Terminals {
    private Terminals() {}

    static boolean steers(int sign) {
        int type = Character.getType(sign);
        return sign != '\n' && (type == Character.CONTROL || type == Character.FORMAT)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
