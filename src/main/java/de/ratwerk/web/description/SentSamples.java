package de.ratwerk.web.description;

import de.ratwerk.Ratwerk;
import de.ratwerk.profile.Profile;
import de.ratwerk.report.JsonReport;
import de.ratwerk.rulebook.Rule;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.source.Source;
import de.ratwerk.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is sent for example: the files under {@code examples}, named after operations, in which braces stand for ids of the
 * rulebook that runs; and an advice that this rulebook gives.
 */
final class SentSamples {
    /** The operation whose profile is that of all operations that take one. */
    static final String PROFILE = "advise";

    private final Ratwerk ratwerk;

    SentSamples(Ratwerk ratwerk) {
        this.ratwerk = ratwerk;
    }

    /**
     * What is sent to an operation, if it is a text.
     *
     * @param ending {@code yaml}, or what else it is
     */
    Optional<String> text(String operation, String ending) {
        return resource(operation + "." + ending)
                .map(text -> text.replace("{rulebook}", rulebook().digest())
                        .replace("{action}", actionOf(rule()))
                        .replace("{rule}", rule().id()));
    }

    /** What is sent to an operation as JSON. */
    Optional<JsonNode> json(String operation) {
        return operation.equals("verifyAdvice")
                ? Optional.of(Tree.read(advice()))
                : text(operation, "yaml").map(Tree::ofYaml);
    }

    /** An advice of one action, so that it is no longer than it has to be. */
    String advice() {
        String first =
                resource("adviseMany.ndjson").orElseThrow().lines().findFirst().orElseThrow();
        return new JsonReport(Language.EN, 1).document(ratwerk.advise(Profile.read(new Source("-", first))));
    }

    /** A rule that makes an action due. */
    Rule rule() {
        return rulebook().rules().values().stream()
                .filter(rule -> !rule.actions().isEmpty())
                .findFirst()
                .orElseGet(() -> rulebook().rules().values().iterator().next());
    }

    /** An action that a rule makes due. */
    String actionOf(Rule rule) {
        return rule.actions().stream()
                .sorted()
                .findFirst()
                .orElseGet(() -> rulebook().actions().keySet().iterator().next());
    }

    private Rulebook rulebook() {
        return ratwerk.rulebook();
    }

    /** A file, if there is one with this name. */
    static Optional<String> resource(String name) {
        try (InputStream in = SentSamples.class.getResourceAsStream("examples/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
