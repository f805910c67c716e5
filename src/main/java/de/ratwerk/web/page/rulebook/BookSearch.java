package de.ratwerk.web.page.rulebook;

import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.web.page.rulebook.Found.Group;
import de.ratwerk.web.page.rulebook.Found.Hit;
import de.ratwerk.web.page.rulebook.Found.Kind;
import de.ratwerk.workshop.docs.BookMarkup.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what holds all words of a query, wherever in a word they stand. What holds them in its id comes first, then what holds
 * them in its title, then the rest; among equals the order of the book counts.
 */
final class BookSearch {
    /** So many hits are shown. */
    static final int MOST = 50;

    /** Nobody means more, and a longer query would only take time. */
    static final int LONGEST_QUERY = 200;

    private static final int CONTEXT = 160;

    private final List<Sought> all;

    /** What can be found. */
    private record Sought(
            Kind kind,
            Folded id,
            Folded title,
            List<Folded> lines,
            @Nullable String address) {

        /** How good a hit it is, the best one 0; below 0 if it is none. */
        int rank(List<String> words, String query) {
            if (id.plain().equals(query)) {
                return 0;
            }
            if (words.stream().allMatch(id::holds)) {
                return 1;
            }
            if (words.stream().allMatch(word -> id.holds(word) || title.holds(word))) {
                return 2;
            }
            boolean holds = words.stream()
                    .allMatch(word -> id.holds(word)
                            || title.holds(word)
                            || lines.stream().anyMatch(line -> line.holds(word)));
            return holds ? 3 : -1;
        }

        Hit hit(List<String> words) {
            List<String> missing = words.stream()
                    .filter(word -> !id.holds(word) && !title.holds(word))
                    .toList();
            return new Hit(
                    title.pieces(words),
                    id.pieces(words),
                    address,
                    missing.isEmpty() ? List.of() : best(missing).pieces(words, CONTEXT));
        }

        /** The line that holds the most of some words. */
        private Folded best(List<String> words) {
            return lines.stream()
                    .max(Comparator.comparingLong(
                            line -> words.stream().filter(line::holds).count()))
                    .orElseThrow();
        }
    }

    private BookSearch(List<Sought> all) {
        this.all = all;
    }

    /** Searches a book and the questions. */
    static BookSearch over(List<Entry> entries, Questionnaire questionnaire, Language language) {
        Stream<Sought> ofBook = entries.stream()
                .map(entry -> sought(
                        Kind.valueOf(entry.kind().name()), entry.id(), entry.title(), entry.lines(), entry.address()));
        Stream<Sought> questions = questionnaire.questions().stream()
                .map(question -> sought(
                        Kind.QUESTION,
                        question.path(),
                        question.label().in(language),
                        lines(question, language),
                        null));
        return new BookSearch(Stream.concat(ofBook, questions).toList());
    }

    private static Sought sought(Kind kind, String id, String title, List<String> lines, @Nullable String address) {
        return new Sought(
                kind,
                Folded.of(id),
                Folded.of(title),
                lines.stream().map(Folded::of).toList(),
                address);
    }

    private static List<String> lines(Question question, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(question.text().in(language));
        if (question.help() != null) {
            lines.add(question.help().in(language));
        }
        String values = language.oneOf(question.values().values().stream()
                .map(value -> value.in(language))
                .toList());
        lines.add(new Text("Antworten: ", "Answers: ").in(language) + values);
        return List.copyOf(lines);
    }

    /** What a query finds; nothing if it has no words. */
    Found find(String query) {
        List<String> words = Folded.query(query.substring(0, Math.min(query.length(), LONGEST_QUERY)));
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        record Ranked(Sought sought, int rank) {}
        String whole = String.join(" ", words);
        List<Sought> found = all.stream()
                .map(sought -> new Ranked(sought, sought.rank(words, whole)))
                .filter(ranked -> ranked.rank() >= 0)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::sought)
                .toList();
        List<Sought> shown = found.subList(0, Math.min(MOST, found.size()));
        return new Found(grouped(shown, words), found.size() - shown.size());
    }

    private static List<Group> grouped(List<Sought> found, List<String> words) {
        Map<Kind, List<Hit>> groups = new LinkedHashMap<>();
        found.forEach(sought ->
                groups.computeIfAbsent(sought.kind(), kind -> new ArrayList<>()).add(sought.hit(words)));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
