package de.ratwerk.fuzz;

import de.ratwerk.web.TestService;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form sent to the pages. The first byte says which ({@link #FORMS}, by its remainder). Behind it stands the file of a form
 * that takes one; of the others each line is a field, its name and what it holds parted by {@code =}. The answer is a page, a
 * file or a page that says what is wrong.
 */
public final class PagesFuzz {
    /** The path, and for those that take a file the field and the file's name. */
    private record Form(String path, @Nullable String field, String file) {
        Form(String path) {
            this(path, null, "");
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form("profile/data"),
            new Form("profile/standing"),
            new Form("profile/file"),
            new Form("what-if"),
            new Form("why/develop-strategy"),
            new Form("advice"),
            new Form("report"),
            new Form("report/md"),
            new Form("new"),
            new Form("cohort/place"),
            new Form("cohort/file"),
            new Form("open", "file", "profile.yaml"),
            new Form("cohort", "files", "a.ndjson"),
            new Form("cohort", "files", "a.csv"),
            new Form("cohort", "files", "a.zip"));

    private static final String PROFILE = new JsonMapper()
            .writeValueAsString(TestService.read(Path.of("profiles/examples/strategy-in-the-making.yaml")));

    /** A cohort is advised on place by place for as long as it lasts, which says nothing of a single input. */
    private static final int COHORT = 8 << 10;

    private static final String BOUNDARY = "zCzCzCzC";

    private PagesFuzz() {}

    public static void fuzzerInitialize() {
        Target.PAGES.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Form form = FORMS.get((input[0] & 0xff) % FORMS.size());
        int most = form.path().equals("cohort") ? COHORT : input.length;
        byte[] rest = Arrays.copyOfRange(input, 1, 1 + Math.min(most, input.length - 1));
        String field = form.field();
        HttpResponse<byte[]> response = FuzzedService.get()
                .send(FuzzedService.get()
                        .request("/de/" + form.path())
                        .header("Accept", "text/html,*/*")
                        .header(
                                "Content-Type",
                                field == null
                                        ? "application/x-www-form-urlencoded"
                                        : "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(
                                field == null ? fields(rest) : file(field, form.file(), rest))));
        String said = response.statusCode() + " from " + form.path() + ": " + TestService.text(response);
        Contract.holds(response.statusCode() < 500, said);
        Contract.holds(response.headers().firstValue("Content-Type").isPresent() || response.body().length == 0, said);
        Contract.holds(
                response.statusCode() < 400 || TestService.text(response).contains("</html>"), "no page: " + said);
    }

    private static byte[] fields(byte[] lines) {
        String text = new String(lines, StandardCharsets.UTF_8);
        StringBuilder body = new StringBuilder();
        text.lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            body.append(encoded(parts[0]))
                    .append('=')
                    .append(encoded(parts.length == 2 ? parts[1] : ""))
                    .append('&');
        });
        return body.append(text.contains("profile=") ? "" : "profile=" + encoded(PROFILE))
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] file(String field, String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
