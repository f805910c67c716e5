package de.ratwerk.workshop.docs;

import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of the book, piece by piece. */
record Words(List<Piece> pieces) {
    static final Words NONE = new Words(List.of());

    /** A piece of a line. */
    sealed interface Piece {
        /** The piece without its looks. */
        String text();
    }

    /** Words and nothing else. */
    record Plain(String text) implements Piece {}

    /** An id or a file's name, just as it stands in the rulebook. */
    record Code(String text) implements Piece {}

    /** Words that may be in another language than the book. */
    record Spoken(String text, Language language) implements Piece {}

    /** Words that lead to a place in the book. */
    record Link(Target target, Words label) implements Piece {
        @Override
        public String text() {
            return label.text();
        }
    }

    static Words of(String text) {
        return new Words(List.of(new Plain(text)));
    }

    static Words code(String text) {
        return new Words(List.of(new Code(text)));
    }

    static Words spoken(String text, Language language) {
        return new Words(List.of(new Spoken(text, language)));
    }

    static Words link(Target target, Words label) {
        return new Words(List.of(new Link(target, label)));
    }

    static Words joined(String separator, List<Words> all) {
        Words joined = NONE;
        for (int i = 0; i < all.size(); i++) {
            joined = i == 0 ? all.get(0) : joined.and(separator).and(all.get(i));
        }
        return joined;
    }

    Words and(Words more) {
        List<Piece> both = new ArrayList<>(pieces);
        both.addAll(more.pieces);
        return new Words(List.copyOf(both));
    }

    Words and(String more) {
        return and(of(more));
    }

    /** The line without its looks. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
