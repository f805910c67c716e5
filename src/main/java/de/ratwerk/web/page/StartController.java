package de.ratwerk.web.page;

import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.web.live.Generation;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page to begin with. */
@RestController
final class StartController {
    private final Pages pages;
    private final Refusals refusals;

    StartController(Pages pages, Refusals refusals) {
        this.pages = pages;
        this.refusals = refusals;
    }

    /** By the languages that the browser asks for. */
    @GetMapping({"/", "/index.html"})
    ResponseEntity<Void> anyLanguage(Language language) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language.code() + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/{language:de|en}")
    ResponseEntity<Void> withoutSlash(@PathVariable Language language) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language.code() + "/"))
                .build();
    }

    @GetMapping("/{language:de|en}/")
    ResponseEntity<byte[]> start(@PathVariable Language language, Generation rules) {
        Frame frame =
                Frame.of(language, new Text("Was als Nächstes zu tun ist", "What to do next"), Part.START, "/", rules);
        return pages.page("start", frame, Map.of("examples", Example.ALL));
    }

    /** A page about a profile, asked for without one: typed, kept as a bookmark, or loaded anew. */
    @GetMapping({
        "/{language:de|en}/profile/{section}",
        "/{language:de|en}/advice",
        "/{language:de|en}/why/{action}",
        "/{language:de|en}/what-if",
        "/{language:de|en}/report"
    })
    ResponseEntity<byte[]> withoutProfile(@PathVariable Language language, Generation rules) {
        return refusals.noProfile(language, rules);
    }
}
