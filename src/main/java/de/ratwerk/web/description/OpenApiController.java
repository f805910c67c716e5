package de.ratwerk.web.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.ratwerk.report.Json;
import de.ratwerk.web.api.Described;
import de.ratwerk.web.api.Described.Tag;
import de.ratwerk.web.api.Revalidation;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * {@code GET /api/v1/openapi.json} and {@code .yaml}: takes the place of what springdoc would serve, and asks it for the paths
 * and parameters of the controllers only.
 */
@RestController
final class OpenApiController extends OpenApiWebMvcResource {
    private final LiveRules rules;
    private final Controllers controllers;
    private final Revalidation revalidation;
    private volatile @Nullable Served served;

    /** The description for the rulebook with a digest; its examples come from there. */
    private record Served(String digest, String json, String yaml) {}

    OpenApiController(
            ObjectFactory<OpenAPIService> services,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            LiveRules rules,
            Controllers controllers,
            Revalidation revalidation) {
        super(services, requests, responses, operations, properties, providers, customizers);
        this.rules = rules;
        this.controllers = controllers;
        this.revalidation = revalidation;
    }

    @Override
    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation
    @Described(id = "getOpenApi", tag = Tag.DESCRIPTION, title = "This description as JSON", open = true)
    public byte @Nullable [] openapiJson(
            HttpServletRequest request, @Parameter(hidden = true) String unused, Locale locale)
            throws JsonProcessingException {
        return answer(served(locale), Served::json);
    }

    @Override
    @GetMapping(path = "/api/v1/openapi.yaml", produces = "application/yaml")
    @Operation
    @Described(id = "getOpenApiYaml", tag = Tag.DESCRIPTION, title = "This description as YAML", open = true)
    public byte @Nullable [] openapiYaml(
            HttpServletRequest request, @Parameter(hidden = true) String unused, Locale locale)
            throws JsonProcessingException {
        return answer(served(locale), Served::yaml);
    }

    private byte @Nullable [] answer(Served now, Function<Served, String> form) {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        ServletWebRequest request =
                new ServletWebRequest(attributes.getRequest(), Objects.requireNonNull(attributes.getResponse()));
        return revalidation.text(now.digest(), request, () -> form.apply(now));
    }

    private synchronized Served served(Locale locale) throws JsonProcessingException {
        Generation current = rules.current();
        Served last = served;
        if (last != null && last.digest().equals(current.digest())) {
            return last;
        }
        String found = new String(writeJsonValue(getOpenApi(locale)), StandardCharsets.UTF_8);
        var description = new Description(new Samples(current.ratwerk(), rules.folders()))
                .of(Tree.read(found).path("paths"), controllers.methods());
        Served now = new Served(current.digest(), Json.document(description), Tree.yaml(description));
        served = now;
        return now;
    }
}
