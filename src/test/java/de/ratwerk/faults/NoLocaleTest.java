package de.ratwerk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.report.Json;
import de.ratwerk.web.page.profile.Held;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a locale, as in a container or a cron job, Java can read and write no file with an umlaut in its name. */
@EnabledOnOs(OS.LINUX)
class NoLocaleTest {
    private static final String ULM = "profiles/places/ulm.yaml";
    private static final String WAY_OUT = "LC_ALL=C.UTF-8";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise ULM -o FOLDER/münchen.txt",
                "advise ULM -f docx --logo FOLDER/münchen.png -o FOLDER/m.docx",
                "advise ULM --rules FOLDER/münchen",
                "cohort FOLDER/münchen",
                "profile import FOLDER/münchen.csv -o FOLDER/in",
                "profile new -o FOLDER/münchen.yaml",
                "keys list --file FOLDER/münchen.yaml",
                "rules docs -o FOLDER/münchen"
            })
    void whatIsCalledSoIsWrongUsageWithTheWayOut(String words) {
        Ended ended = run(words);
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(WAY_OUT).doesNotContain("Unerwarteter Fehler", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"advise FOLDER/münchen.yaml", "verify FOLDER/münchen.json", "profile check FOLDER/münchen.yaml"})
    void aFileThatIsThereIsNotSimplyDenied(String words) throws IOException {
        Files.copy(Path.of(ULM), folder.resolve("münchen.yaml"));
        Files.writeString(folder.resolve("münchen.json"), "{}");
        Ended ended = run(words);
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err()).contains("file-not-found").contains(WAY_OUT);
    }

    @Test
    void whereALocaleIsSetNothingIsSaidOfIt() {
        Ended ended = new Ratwerks(folder).with("LC_ALL", "C.UTF-8").run("advise", folder + "/münchen.yaml");
        assertThat(ended.err()).contains("münchen.yaml: file-not-found").doesNotContain("LC_ALL");
    }

    @Test
    void aBrowserMaySendFilesOfAnyName() throws Exception {
        Ratwerks ratwerks = new Ratwerks(folder).with("LC_ALL", "C");
        Process process = ratwerks.start("serve", "--port", "0");
        String url = ratwerks.url(process);
        String profile = Json.line(Files.readString(Path.of(ULM)));
        List<Integer> told = new ArrayList<>();
        for (String format : List.of("docx", "html", "pdf")) {
            for (String field : format.equals("docx") ? List.of("logo", "template") : List.of("logo")) {
                told.add(send(url + "/de/report/" + format, profile, field).statusCode());
            }
        }
        told.add(send(url + "/de/cohort", profile, "files").statusCode());
        process.destroy();
        Ended ended = ratwerks.ended(process);
        assertThat(told).hasSize(5).allMatch(code -> code < 500);
        assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Exception");
    }

    private Ended run(String words) {
        return new Ratwerks(folder)
                .with("LC_ALL", "C")
                .behind("unset LC_CTYPE LANG")
                .run(words.replace("FOLDER", folder.toString())
                        .replace("ULM", ULM)
                        .split(" "));
    }

    private static HttpResponse<String> send(String url, String profile, String field)
            throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"" + Held.TEXT + "\"\r\n\r\n" + profile
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + Held.FILE + "\"\r\n\r\n" + "ulm.yaml"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"Größe.png\"\r\nContent-Type: image/png\r\n\r\nno picture\r\n--b--\r\n";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
