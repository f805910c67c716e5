package de.ratwerk.faults;

import de.ratwerk.cli.Console;
import de.ratwerk.source.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs every command once in this process and prints the digest of what each said and wrote, a line each. */
final class EveryCommand {
    private static final String ULM = "profiles/places/ulm.yaml";
    private static final String DISTRICT = "profiles/examples/mostly-unknown.yaml";

    private static final List<String> COMMANDS = List.of(
            "--version",
            "--help",
            "advise " + ULM,
            "advise " + ULM + " --lang en",
            "advise " + ULM + " -f json",
            "advise " + ULM + " -f json --lang en",
            "advise " + ULM + " -f md",
            "advise " + ULM + " -f html",
            "advise " + ULM + " -f pdf",
            "advise " + ULM + " -f docx",
            "advise " + ULM + " -f xlsx",
            "advise " + ULM + " " + DISTRICT + " -f json",
            "advise --stream",
            "why run-data-inventory " + ULM,
            "why run-data-inventory " + ULM + " -f json",
            "whatif " + ULM + " --set strategy.status=present",
            "whatif " + ULM + " --set strategy.status=present -f json",
            "changes " + DISTRICT + " --goal well-positioned",
            "questions " + DISTRICT,
            "questions " + DISTRICT + " -f json",
            "ask " + "OUT/profile.yaml",
            "robustness " + ULM,
            "compare profiles/examples/strategy-in-the-making.yaml " + ULM,
            "cohort profiles/examples -o OUT/cohort --advice text",
            "cohort profiles/examples -f json",
            "profile check " + ULM,
            "profile new",
            "profile schema",
            "profile schema -f limesurvey",
            "profile import profiles/places -f csv",
            "profile import profiles/places -f xlsx",
            "profile import profiles/places -f ndjson",
            "profile import profiles/places -f limesurvey",
            "profile import profiles/places -o OUT/profiles",
            "rules check",
            "rules check -f sarif",
            "rules test",
            "rules docs -o OUT/book",
            "keys list --file OUT/none.yaml");

    private EveryCommand() {}

    /** @param arguments a folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Console console = Console.system(); // prints in UTF-8 whatever the place
        Files.copy(Path.of("profiles/examples/mostly-unknown.yaml"), out.resolve("profile.yaml"));
        String line = "{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":\"Istanbul İı\"}}\n";
        for (String command : COMMANDS) {
            String typed = command.startsWith("ask") ? "1\n2\nw\n1\nq\n" : line;
            Ended ended = Ratwerks.here(
                    new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                    command.replace("OUT", out.toString()).split(" "));
            String err = ended.err().replace(out.toString(), "OUT").replaceAll("\\d+ ms", "");
            console.out()
                    .println(command + ": " + ended.code() + " "
                            + Digest.of(
                                    ended.out().replace(out.toString(), "OUT").replaceAll("\\d+ ms", "")) + " "
                            + Digest.of(err));
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                console.out()
                        .println(out.relativize(file) + " "
                                + Digest.of(file.endsWith("run.json") ? new byte[0] : bytes));
            }
        }
        console.out().flush();
    }
}
