package de.ratwerk.bench.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engines for JavaScript: one process of node that is told line by line what to do. */
final class ByNode implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process node;
    private final PrintWriter orders;
    private final BufferedReader answers;
    private final List<String> modes;

    ByNode(Path script, Path rules, Path inputs, Path modules) throws IOException {
        node = new ProcessBuilder(
                        "node",
                        script.toAbsolutePath().toString(),
                        rules.toAbsolutePath().toString(),
                        inputs.toAbsolutePath().toString())
                .directory(modules.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(node.outputWriter(StandardCharsets.UTF_8), true);
        answers = node.inputReader(StandardCharsets.UTF_8);
        String first = answers.readLine();
        if (first == null) {
            throw new IOException("node ended without a word");
        }
        modes = Arrays.asList(first.split("\t"));
    }

    List<String> modes() {
        return modes;
    }

    List<List<String>> decisions(String mode) throws IOException {
        JsonNode answer = ask("decide\t" + mode);
        return answer.valueStream()
                .map(town -> town.valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    /** Microseconds per evaluation, over at least as many milliseconds. */
    double micros(String mode, int milliseconds) throws IOException {
        return ask("time\t" + mode + "\t" + milliseconds).asDouble();
    }

    private JsonNode ask(String order) throws IOException {
        orders.println(order);
        JsonNode answer = JSON.readTree(answers.readLine());
        if (answer.isObject()) {
            throw new IOException(order + ": " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        orders.close();
        node.destroy();
    }
}
