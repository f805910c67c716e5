package de.ratwerk.web.page;

import de.ratwerk.web.TestService;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as a browser without scripts sends it.
 *
 * @param fields what it holds
 */
public record Form(Map<String, String> fields) {
    private static final Pattern HELD = Pattern.compile("name=\"profile\" id=\"held\" value=\"([^\"]*)\"");

    /** The form of the first page about a made-up municipality. */
    public static Form ofExample(String name) {
        return of(TestService.text(send("/de/example/" + name, Map.of())));
    }

    /** Sends it, and gives the form of the page that comes. */
    public Form formAfter(String path) {
        return of(TestService.text(send(path)));
    }

    private static Form of(String page) {
        Matcher held = HELD.matcher(page);
        if (!held.find()) {
            throw new AssertionError("the page carries no profile: " + page);
        }
        return new Form(Map.of("file", "profil.yaml", "profile", unescaped(held.group(1))));
    }

    /** The same form with another field filled in. */
    public Form with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Form(more);
    }

    /** The text of the profile that it carries, as a string of JSON. */
    public String profile() {
        return fields.get("profile");
    }

    /** Sends it. */
    public HttpResponse<byte[]> send(String path) {
        return send(path, fields);
    }

    /** Sends it, and gives the page that comes. */
    public String page(String path) {
        return unescaped(TestService.text(send(path)));
    }

    private static HttpResponse<byte[]> send(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        TestService service = TestService.shared();
        return service.send(service.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
