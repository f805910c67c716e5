package de.ratwerk.fuzz;

import de.ratwerk.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A register of municipalities: a flat table, or what calls itself a workbook. */
public final class RegisterFuzz {
    private static final Path FILE = Scratch.folder().resolve("register");

    private RegisterFuzz() {}

    public static void fuzzerInitialize() {
        Target.REGISTER.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        Contract.read(
                () -> Register.read(FILE),
                register -> register.edition() + " " + register.municipalities().toList());
    }
}
