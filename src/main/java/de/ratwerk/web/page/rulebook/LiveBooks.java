package de.ratwerk.web.page.rulebook;

import de.ratwerk.text.Language;
import de.ratwerk.web.live.Generation;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.live.LiveRules.Swap;
import de.ratwerk.workshop.docs.BookFiles;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The books of the loaded rulebooks. What a book takes from files is read when its rulebook becomes current, since the files
 * move on; the book is made when first asked for, and forgotten with its rulebook. Thread-safe.
 */
@Component
final class LiveBooks {
    private final LiveRules live;
    private final Map<String, BookFiles> files = new ConcurrentHashMap<>();
    private final Map<Asked, LiveBook> books = new ConcurrentHashMap<>();

    /** A book that was asked for. */
    private record Asked(String digest, Way way) {}

    LiveBooks(LiveRules live) {
        this.live = live;
        read(live.current());
        live.onSwap(this::reread);
    }

    private synchronized void reread(Swap swap) {
        if (swap == Swap.REFUSED) {
            return; // the files are not those of the current rulebook
        }
        Generation current = live.current();
        read(current);
        books.keySet().removeIf(asked -> asked.digest().equals(current.digest()));
        forget();
    }

    /** The files may have moved on since the rules were read; what cannot be read any more stays as it was. */
    private BookFiles read(Generation rules) {
        BookFiles read = BookFiles.read(live.folders(), rules.ratwerk().rulebook());
        return Objects.requireNonNull(files.merge(rules.digest(), read, (earlier, now) -> now.orElse(earlier)));
    }

    /** What was read beside the current rulebook. */
    BookFiles current() {
        return files(live.current());
    }

    private BookFiles files(Generation rules) {
        BookFiles read = files.get(rules.digest());
        return read == null ? read(rules) : read; // it became current just now
    }

    /**
     * The book of a rulebook.
     *
     * @param asked the digest by which the rulebook was asked for, or null if the current one was
     */
    LiveBook of(Generation rules, Language language, @Nullable String asked) {
        Way way = new Way(language, asked);
        Asked key = new Asked(rules.digest(), way);
        LiveBook kept = books.get(key);
        return kept == null ? made(rules, key) : kept;
    }

    /**
     * One at a time, so that a book that several ask for is made once. The time limit of evaluations does not hold for it: it
     * tries each rule once a case, so it ends, and what is broken off would only be begun anew.
     */
    private synchronized LiveBook made(Generation rules, Asked key) {
        LiveBook made = books.get(key);
        if (made == null) {
            made = LiveBook.of(rules, files(rules), key.way());
            books.put(key, made);
            forget();
        }
        return made;
    }

    /** Lets go of what belongs to rulebooks that are loaded no more. */
    private void forget() {
        Set<String> loaded = live.loaded().stream().map(Generation::digest).collect(Collectors.toSet());
        files.keySet().retainAll(loaded);
        books.keySet().removeIf(asked -> !loaded.contains(asked.digest()));
    }
}
