package de.ratwerk.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Java as a document shows it, made a program and run. */
final class JavaSnippet {
    private static final String PROGRAM = """
        import de.ratwerk.*;
        import de.ratwerk.advice.*;
        import de.ratwerk.advice.compare.*;
        import de.ratwerk.advice.question.*;
        import de.ratwerk.advice.why.*;
        import de.ratwerk.profile.*;
        import de.ratwerk.report.*;
        import de.ratwerk.report.format.*;
        import de.ratwerk.text.*;
        import java.nio.file.Path;
        import java.util.*;

        public final class Snippet implements Runnable {
            public void run() {
        %s
            }
        }
        """;

    private JavaSnippet() {}

    static void run(Path folder, String statements) throws Exception {
        Path source = Files.writeString(folder.resolve("Snippet.java"), PROGRAM.formatted(statements));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).as(said.toString(StandardCharsets.UTF_8)).isZero();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            ((Runnable) classes.loadClass("Snippet").getConstructor().newInstance()).run();
        }
    }
}
