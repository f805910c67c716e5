package de.ratwerk.rulebook;

/** Springs as soon as anything touches it. Public, and with what rules might reach for, so that it is easy to touch. */
@SuppressWarnings("unused")
public final class Trap {
    /** What it sets when it springs. */
    static final String SPRUNG = "ratwerk.hostile";

    /** Reaching for it initialises the class. */
    public static final Object OPEN = spring();

    private final boolean open = true;

    /** Springs. */
    public static Object spring() {
        System.setProperty(SPRUNG, "trap");
        return true;
    }

    /** Springs under the name of a decision. */
    public static void due(Object drools) {
        spring();
    }

    public boolean isOpen() {
        return open;
    }
}
