package de.ratwerk.web.page.rulebook;

import de.ratwerk.source.Nearest;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.page.Frame;
import de.ratwerk.web.page.Pages;
import de.ratwerk.web.page.Part;
import de.ratwerk.workshop.docs.BookMarkup;
import de.ratwerk.workshop.docs.BookMarkup.Entry;
import de.ratwerk.workshop.docs.BookMarkup.Kind;
import de.ratwerk.workshop.docs.BookMarkup.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The rule book: to read, to look up, to search, and how the live rules are. */
@RestController
@RequestMapping("/{language:de|en}/rulebook")
final class RulebookController {
    private static final int MOST_NEAR = 5;

    private final LiveRules live;
    private final LiveBooks books;
    private final Pages pages;

    RulebookController(LiveRules live, LiveBooks books, Pages pages) {
        this.live = live;
        this.books = books;
        this.pages = pages;
    }

    @GetMapping({"", "/"})
    ResponseEntity<byte[]> overview(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        LiveBook book = books.of(rules, language, rulebook);
        Page page = book.page(BookMarkup.START).orElseThrow();
        return page(
                "rulebook/overview",
                book,
                Text.same(page.title()),
                BookMarkup.START,
                Map.of("page", page, "state", state(language)));
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> page(
            @PathVariable Language language,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        LiveBook book = books.of(rules, language, rulebook);
        return book.page(name)
                .map(page -> page("rulebook/page", book, Text.same(page.title()), name, Map.of("page", page)))
                .orElseGet(() -> unknownPage(name, book));
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        LiveBook book = books.of(rules, language, rulebook);
        String query = q.strip();
        Text title = query.isEmpty()
                ? new Text("Suche im Regelwerk", "Search the rule book")
                : Text.each(in -> in.say("Suche nach ", "Search for ") + in.quoted(query));
        return page(
                "rulebook/search",
                book,
                title,
                "search",
                Map.of("query", query, "found", book.search().find(query)));
    }

    @GetMapping("/state")
    ResponseEntity<byte[]> state(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        return page(
                "rulebook/state",
                books.of(rules, language, rulebook),
                new Text("Stand der Regeln", "State of the rules"),
                "state",
                Map.of("state", state(language)));
    }

    private RulesState state(Language language) {
        return RulesState.of(live, books.current().problems(), language);
    }

    @GetMapping("/rules/{folder}/{situation}")
    ResponseEntity<byte[]> rule(
            @PathVariable Language language,
            @PathVariable String folder,
            @PathVariable String situation,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        return entry(Kind.RULE, folder + "/" + situation, books.of(rules, language, rulebook));
    }

    @GetMapping("/actions/{id}")
    ResponseEntity<byte[]> action(
            @PathVariable Language language,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        return entry(Kind.ACTION, id, books.of(rules, language, rulebook));
    }

    @GetMapping("/evidence/{key}")
    ResponseEntity<byte[]> evidence(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String rulebook,
            Generation rules) {
        return entry(Kind.EVIDENCE, key, books.of(rules, language, rulebook));
    }

    /** Leads to the place where something stands: its address stays, the place may move. */
    private ResponseEntity<byte[]> entry(Kind kind, String id, LiveBook book) {
        Optional<Entry> entry = book.entry(kind, id);
        if (entry.isEmpty()) {
            return unknown(id, near(kind, id, book), book);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(entry.get().address()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .build();
    }

    /** Ids that were perhaps meant, and where they are told of: first those that differ little, then those with its words. */
    private static Map<String, String> near(Kind kind, String id, LiveBook book) {
        Map<String, String> addresses = new LinkedHashMap<>();
        book.entries(kind).forEach(entry -> addresses.put(entry.id(), entry.address()));
        List<String> words = Folded.query(id.replaceAll("[-./]", " "));
        Map<String, String> near = nearest(id, addresses);
        addresses.forEach((other, address) -> {
            Folded folded = Folded.of(other);
            if (near.size() < MOST_NEAR && words.stream().allMatch(folded::holds)) {
                near.put(other, address);
            }
        });
        return near;
    }

    private static Map<String, String> nearest(String name, Map<String, String> addresses) {
        Map<String, String> near = new LinkedHashMap<>();
        List<String> others = new ArrayList<>(addresses.keySet());
        Optional<String> next = Nearest.to(name, others);
        while (next.isPresent() && near.size() < MOST_NEAR) {
            near.put(next.get(), addresses.getOrDefault(next.get(), ""));
            others.remove(next.get());
            next = Nearest.to(name, others);
        }
        return near;
    }

    private ResponseEntity<byte[]> unknownPage(String name, LiveBook book) {
        Map<String, String> addresses = new LinkedHashMap<>();
        book.pages().forEach(page -> addresses.put(page.name(), book.way().page(page.name())));
        return unknown(name, nearest(name, addresses), book);
    }

    private ResponseEntity<byte[]> unknown(String id, Map<String, String> near, LiveBook book) {
        Text title = new Text("Das steht nicht im Regelwerk", "The rule book does not have that");
        return pages.page(
                HttpStatus.NOT_FOUND,
                "rulebook/unknown",
                frame(book, title, book.way().path(BookMarkup.START)),
                Map.of("book", book, "id", id, "near", near));
    }

    private ResponseEntity<byte[]> page(
            String template, LiveBook book, Text title, String name, Map<String, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("book", book);
        String query = values.get("query") instanceof String words && !words.isEmpty()
                ? (book.pinned() ? "&" : "?") + "q=" + UriUtils.encode(words, StandardCharsets.UTF_8)
                : "";
        return pages.page(template, frame(book, title, book.way().path(name) + query), all);
    }

    private static Frame frame(LiveBook book, Text title, String path) {
        return Frame.of(book.way().language(), title, Part.RULEBOOK, path, book.rules());
    }
}
