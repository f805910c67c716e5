package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.web.TestService;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** No name, id or key that comes from outside leads to a file other than the one that is meant. */
class WayOutTest {
    private static final List<String> WAYS = List.of(
            "../../../etc/passwd",
            "..\\..\\boot.ini",
            "/etc/passwd",
            "C:\\Windows\\win.ini",
            "file:///etc/passwd",
            "....//....//etc",
            "~/x",
            "con",
            "nul.yaml",
            ".",
            "..",
            "x/../../y");

    @TempDir
    private Path folder;

    @Test
    void namesOfMunicipalitiesNameFilesOfTheFolderAlone() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String way : WAYS) {
            String name = JsonMapper.shared().writeValueAsString(way);
            lines.append("{\"schema\":\"ratwerk.profile/1\",\"municipality\":{\"name\":")
                    .append(name)
                    .append("}}\n");
        }
        Path in = Files.writeString(folder.resolve("in.ndjson"), lines);
        Path profiles = folder.resolve("deep/below/profiles");
        Path cohort = folder.resolve("deep/below/cohort");
        assertThat(Ratwerks.here("profile", "import", in.toString(), "-o", profiles.toString())
                        .code())
                .isZero();
        assertThat(Ratwerks.here("cohort", in.toString(), "--advice", "json", "-o", cohort.toString())
                        .code())
                .isZero();
        List<Path> made = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).filter(file -> !file.equals(in)).forEach(made::add);
        }
        assertThat(made)
                .hasSize(2 * WAYS.size() + 5)
                .allSatisfy(file -> assertThat(file.getParent()).isIn(profiles, cohort, cohort.resolve("advice")));
        assertThat(made.stream().map(file -> String.valueOf(file.getFileName())))
                .allMatch(name -> name.matches("[a-z0-9-]+\\.(yaml|json|ndjson|html|xlsx)"))
                .noneMatch(name -> name.matches("(con|nul)\\..*"));
    }

    @Test
    void anOfficialKeyIsEightDigitsAndNothingElse() throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.csv"), "municipality.name;municipality.ags\nA;../../x\nB;0531500/\n");
        Path out = folder.resolve("out");
        assertThat(Ratwerks.here("profile", "import", table.toString(), "-o", out.toString())
                        .code())
                .isEqualTo(3);
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/why?about=%s",
                "/api/v1/advice?rulebook=%s",
                "/api/v1/changes?goal=%s",
                "/api/v1/advice?date=%s"
            })
    void idsOfTheInterfaceAreKnownOrRefused(String address) {
        for (String way : WAYS) {
            HttpResponse<byte[]> answer = TestService.shared()
                    .post(
                            address.formatted(URLEncoder.encode(way, StandardCharsets.UTF_8)),
                            Path.of("profiles/places/ulm.yaml"));
            assertThat(answer.statusCode()).as(address + way).isBetween(400, 499);
            assertThat(TestService.text(answer)).doesNotContain("root:", "\tat ", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/%s/x",
                "/assets/x/%s",
                "/de/rulebook/%s",
                "/de/rulebook/rules/%s/x",
                "/de/rulebook/actions/%s",
                "/api/v1/actions/%s",
                "/api/v1/schemas/%s",
                "/api/v1/evidence/%s",
                "/%s"
            })
    void partsOfAddressesAreKnownOrRefused(String address) {
        for (String way : List.of(
                "..%2f..%2f..%2fetc%2fpasswd",
                "..%5c..%5cboot.ini",
                "%2e%2e",
                "..%252f..%252fetc",
                "..;/..;/etc",
                "%00",
                "%c0%ae%c0%ae",
                "file:%2f%2f%2fetc%2fpasswd")) {
            HttpResponse<byte[]> answer = TestService.shared().get(address.formatted(way));
            assertThat(answer.statusCode()).as(address + way).isBetween(400, 499);
            assertThat(TestService.text(answer)).doesNotContain("root:", "\tat ", "Exception");
        }
    }

    @Test
    void aRuleIsNoWayOutOfItsFolder() {
        for (String id : List.of("../x/y", "h2-data/../../x", "h2-data/x/y", "/etc/x", "h2-data/X", "h2-data\\x")) {
            Path mine = folder.resolve("mine");
            Ended ended = Ratwerks.here("rules", "new", id, "--in", mine.toString());
            assertThat(ended.code()).as(id + ended.err()).isEqualTo(2);
            assertThat(mine).doesNotExist();
        }
    }
}
