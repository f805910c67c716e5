package de.ratwerk.web.description;

import static de.ratwerk.web.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.Engine;
import de.ratwerk.web.TestService;
import de.ratwerk.web.description.Documented.Operation;
import de.ratwerk.web.service.ServiceSettings;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description is whole, and of a form that tools read. */
class DescriptionTest {
    private final TestService service = TestService.shared();
    private final Documented documented = Documented.of(service);

    @Test
    void noMappingOfTheInterfaceIsForgotten() throws ClassNotFoundException {
        Set<String> described = new TreeSet<>();
        documented.operations().forEach(each -> described.add(each.method() + " " + each.path()));
        assertThat(described).containsExactlyInAnyOrderElementsOf(mapped());
    }

    /** What controllers are mapped to under {@code /api/v1}, the page to try it aside. */
    private static Set<String> mapped() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<String> mapped = new TreeSet<>();
        for (var found : scan.findCandidateComponents("de.ratwerk.web")) {
            Class<?> controller = Class.forName(found.getBeanClassName());
            RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            List<String> before = all == null ? List.of("") : List.of(all.path());
            for (var method : controller.getDeclaredMethods()) {
                RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (own != null && !method.isBridge()) {
                    before.forEach(base -> Stream.of(own.path())
                            .forEach(path -> Arrays.stream(own.method())
                                    .map(verb -> verb.name().toLowerCase(Locale.ROOT) + " " + base + path)
                                    .filter(each -> each.contains(" /api/v1/") && !each.contains("/api/v1/try"))
                                    .forEach(mapped::add)));
                }
            }
        }
        return mapped;
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItDoes() {
        List<Operation> operations = documented.operations();
        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.id()).matches("[a-z]+([A-Z][a-z]+)*");
            assertThat(operation.node().get("summary").asString()).isNotBlank();
            assertThat(operation.node().get("tags")).hasSize(1);
            assertThat(operation.node().get("security").size()).isIn(0, 3);
        });
        documented
                .operations()
                .forEach(operation -> documented
                        .parameters(operation)
                        .filter(parameter -> !parameter.get("in").asString().equals("path"))
                        .forEach(parameter -> assertThat(parameter.has("description"))
                                .as(operation + " " + parameter)
                                .isTrue()));
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
        Set<String> referred = new HashSet<>();
        documented.document().findValues("$ref").forEach(ref -> {
            assertThat(documented.document().at(ref.asString().substring(1)).isMissingNode())
                    .as(ref.asString())
                    .isFalse();
            referred.add(ref.asString());
        });
        documented.document().get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue().propertyNames().forEach(name -> {
                    assertThat(name).matches("[A-Za-z0-9._-]+");
                    assertThat(referred).contains("#/components/" + kind.getKey() + "/" + name);
                }));
    }

    @Test
    void itIsTheSameFromRunToRunAndAsYaml() {
        HttpResponse<byte[]> json = service.get("/api/v1/openapi.json");
        HttpResponse<byte[]> yaml = service.get("/api/v1/openapi.yaml");
        try (TestService another = TestService.start(ServiceSettings.USUAL)) {
            assertThat(text(another.get("/api/v1/openapi.json"))).isEqualTo(text(json));
            assertThat(text(another.get("/api/v1/openapi.yaml"))).isEqualTo(text(yaml));
        }
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text(yaml));
        assertThat(new Yaml().<Object>load(text(yaml)))
                .as("by a reader of YAML 1.1, to which a bare yes is true")
                .isEqualTo(read);
        JsonNode same = JsonMapper.shared().valueToTree(read);
        assertThat(same.toString())
                .isEqualTo(JsonMapper.shared().readTree(json.body()).toString());
    }

    @Test
    void itNamesTheVersionAndIsNotSentTwice() {
        assertThat(documented.document().at("/info/version").asString()).isEqualTo(Engine.version());
        assertThat(documented.document().get("openapi").asString()).startsWith("3.1");
        HttpResponse<byte[]> first = service.get("/api/v1/openapi.json");
        HttpResponse<byte[]> second = service.send(service.request("/api/v1/openapi.json")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void noListOfValuesIsEmptyAndNoSchemaIsOpen() {
        documented.document().at("/components/schemas").properties().forEach(schema -> {
            JsonNode node = schema.getValue();
            assertThat(node.has("type") || node.has("oneOf") || node.has("not"))
                    .as(schema.getKey())
                    .isTrue();
            node.path("properties")
                    .properties()
                    .forEach(property -> assertThat(property.getValue().propertyNames())
                            .as(schema.getKey() + "." + property.getKey())
                            .containsAnyOf("type", "$ref", "oneOf"));
        });
    }
}
