package de.ratwerk.workshop.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.report.Engine;
import de.ratwerk.report.Json;
import de.ratwerk.text.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check found in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. */
public final class Sarif {
    private static final String VERSION = "2.1.0";
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Language language;

    private Sarif(Language language) {
        this.language = language;
    }

    /** The whole document, with a line end. */
    public static String of(RulebookCheck check, Language language) {
        Sarif sarif = new Sarif(language);
        List<Reporting> kinds = check.problems().stream()
                .map(Problem::kind)
                .distinct()
                .sorted()
                .map(kind -> new Reporting(kind, new Message(Kinds.title(kind).in(language))))
                .toList();
        List<Result> results = Stream.concat(
                        check.refusals().stream().map(problem -> sarif.result(problem, "error")),
                        check.findings().stream().map(problem -> sarif.result(problem, "warning")))
                .toList();
        Driver driver = new Driver("ratwerk", Engine.version(), language.code(), kinds);
        return Json.document(new Log(SCHEMA, VERSION, List.of(new Run(new Tool(driver), results))));
    }

    private Result result(Problem problem, String level) {
        String text = problem.message().in(language)
                + (problem.hint() == null ? "" : " " + problem.hint().in(language));
        Place place = problem.place();
        Region region = place.line() > 0 ? new Region(place.line(), place.column() > 0 ? place.column() : null) : null;
        Physical physical = new Physical(new Artifact(uri(place.file())), region);
        return new Result(problem.kind(), level, new Message(text), List.of(new Location(physical)));
    }

    /** A file name as a URI: relative ones stay relative, odd characters are escaped. */
    private static String uri(String file) {
        String slashes = file.replace('\\', '/');
        try {
            return new URI(slashes.startsWith("/") ? "file" : null, null, slashes, null).toASCIIString();
        } catch (URISyntaxException e) {
            return slashes;
        }
    }

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, String language, List<Reporting> rules) {}

    private record Reporting(String id, Message shortDescription) {}

    private record Result(String ruleId, String level, Message message, List<Location> locations) {}

    private record Message(String text) {}

    private record Location(Physical physicalLocation) {}

    @JsonInclude(Include.NON_NULL)
    private record Physical(
            Artifact artifactLocation, @Nullable Region region) {}

    private record Artifact(String uri) {}

    @JsonInclude(Include.NON_NULL)
    private record Region(int startLine, @Nullable Integer startColumn) {}
}
