package de.ratwerk.bench;

/** The least that a process of Java can be. */
public final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
    }
}
