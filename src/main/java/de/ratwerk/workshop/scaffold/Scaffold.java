package de.ratwerk.workshop.scaffold;

import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A new rule with everything that belongs to it. What its author has to fill in is marked with {@code …}, which the check
 * of a rulebook finds; nothing else is wrong with it.
 */
public final class Scaffold {
    private final Rulebook rulebook;
    private final Example example;
    private final String rule;
    private final String action;
    private final String schemas;

    private Scaffold(Rulebook rulebook, Example example, String rule, String action, String schemas) {
        this.rulebook = rulebook;
        this.example = example;
        this.rule = rule;
        this.action = action;
        this.schemas = schemas;
    }

    /** The folders that new rules can stand in, by recommendation. */
    public static List<String> folders(Rulebook rulebook) {
        return rulebook.rules().keySet().stream()
                .map(id -> id.substring(0, id.lastIndexOf('/')))
                .filter(folder -> Example.of(folder).isPresent())
                .distinct()
                .toList();
    }

    /**
     * The files of a new rule by their path in the rulebook's folder.
     *
     * @param rule its id, folder and situation, such as {@code h2-data/some-situation}
     * @param action the id of the action that it makes due; if the rulebook has none with it, one is begun
     * @param folder the rulebook's folder that the files are for
     * @param schemas the folder with the schemas of rulebook files
     * @throws IllegalArgumentException if the rule's folder belongs to no recommendation
     */
    public static Map<Path, String> of(Rulebook rulebook, String rule, String action, Path folder, Path schemas) {
        String place = rule.substring(0, rule.lastIndexOf('/'));
        Example example = Example.of(place).orElseThrow(() -> new IllegalArgumentException(place));
        Path from = folder.toAbsolutePath().normalize().resolve(place);
        String relative =
                from.relativize(schemas.toAbsolutePath().normalize()).toString().replace('\\', '/');
        Scaffold scaffold = new Scaffold(rulebook, example, rule, action, relative);
        String name = rule.substring(rule.lastIndexOf('/') + 1);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(folder.resolve(place).resolve(name + ".drl"), scaffold.drl());
        files.put(folder.resolve(place).resolve(name + ".cases.yaml"), scaffold.cases());
        files.put(folder.resolve("actions").resolve(name + ".yaml"), scaffold.actions());
        return files;
    }

    private String drl() {
        String keys = rulebook.evidence().values().stream()
                .filter(record -> record.chapter().equals(example.chapter())
                        || record.key().equals(example.recommendation()))
                .map(record -> "//   " + record.key())
                .collect(Collectors.joining("\n"));
        String clauses = rulebook.header().recommendations().containsKey(example.recommendation())
                ? String.join(
                        ", ",
                        rulebook.header()
                                .recommendations()
                                .get(example.recommendation())
                                .clauses()
                                .keySet())
                : "";
        return """
                // … What these rules are about, in a sentence or two; what the survey says of it and what is our own weighing.
                package de.ratwerk.rules

                import de.ratwerk.fact.*
                import function de.ratwerk.rulebook.Consequence.due

                // @clause: one or more of %s
                // @gap: missing, begun, option or upkeep
                // @evidence: the strongest first; of this chapter there are
                %s
                rule "%s"
                  @actions("%s")
                  @clause("…")
                  @gap("…")
                  @evidence("…")
                when
                  // … An example; put the situation's own condition here. The facts are listed in README.md.
                  %s
                then
                  due(drools);
                end
                """.formatted(clauses, keys, rule, action, example.pattern());
    }

    private String cases() {
        return """
                # yaml-language-server: $schema=%1$s/cases.schema.json
                cases:
                  - name: "…" # the situation as it is, in the words of those who know it
                    given:
                      %3$s
                    fires: [%2$s]

                  - name: "…" # the nearest situation in which the rule has nothing to say
                    given:
                      %4$s
                    silent: [%2$s]

                  - name: nothing answered
                    given: {}
                    open: [%2$s]
                """.formatted(schemas, rule, example.fires(), example.silent());
    }

    private String actions() {
        String begun = rulebook.actions().containsKey(action) ? "" : """
                actions:
                  %s: # a verb and an object; the same name stands in the rule under @actions
                    title: {de: "…", en: "…"}
                    effort: medium # small: weeks, own staff; medium: months; large: a year or more, with a budget
                    shared: false # can it sensibly be done with other municipalities?
                    requires: []
                    ties: []
                    steps:
                      - {de: "…", en: "…"}
                """.formatted(action);
        return """
                # yaml-language-server: $schema=%s/actions.schema.json
                recommendation: %s
                %ssituations:
                  %s:
                    de: "…"
                    en: "…"
                """.formatted(schemas, example.recommendation(), begun, rule);
    }
}
