package de.ratwerk.web.description;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/try}: Swagger UI on the description, with no files and no requests but this server's own. */
@RestController
final class TryController {
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";

    /**
     * Only what this server sends may run and be asked. Pictures within the style sheet are data, and Swagger UI sets the
     * styles of some elements itself.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> FILES = Map.of(
            "start.js", "start.js",
            "swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js",
            "swagger-ui.css", SWAGGER + "swagger-ui.css",
            "favicon-32x32.png", SWAGGER + "favicon-32x32.png");

    @GetMapping("/api/v1/try")
    ResponseEntity<byte[]> page() {
        return sent("try.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/api/v1/try/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        String resource = FILES.get(file);
        if (resource == null) {
            throw ApiProblem.of(ProblemType.NOT_FOUND);
        }
        return sent(resource, type(file));
    }

    private static MediaType type(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".js" -> MediaType.parseMediaType("text/javascript;charset=UTF-8");
            case ".css" -> MediaType.parseMediaType("text/css;charset=UTF-8");
            default -> MediaType.IMAGE_PNG;
        };
    }

    private static ResponseEntity<byte[]> sent(String resource, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(read(resource));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(TryController.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version is part of the files' paths. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                TryController.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}
