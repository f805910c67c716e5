package de.ratwerk.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Where the nodes of a document begin and end in its text, and how they are written; for changing a text in place. Indexes
 * count the characters of {@link Source#text()} from 0; {@code end} is the index behind the last character.
 */
public sealed interface Layout {
    /** Where the node begins. */
    int start();

    /** Where what is written of the node ends, comments not counted. */
    int end();

    /**
     * A mapping.
     *
     * @param flow whether it stands in braces
     */
    record Group(int start, int end, boolean flow, List<Member> members) implements Layout {
        /** The member with a key, if there is one. */
        public Optional<Member> member(String key) {
            return members.stream().filter(member -> member.key().equals(key)).findFirst();
        }
    }

    /**
     * A key and its value.
     *
     * @param start where the key begins
     * @param colon the index behind the colon; -1 where none follows the key
     * @param quoted whether the key stands in quotes
     */
    record Member(String key, int start, int colon, boolean quoted, Layout value) {
        /** Where what is written of the member ends. */
        public int end() {
            return Math.max(start, value.end());
        }
    }

    /**
     * A sequence.
     *
     * @param flow whether it stands in brackets
     */
    record Items(int start, int end, boolean flow, List<Layout> items) implements Layout {}

    /** A scalar; one without any character begins and ends behind its colon. */
    record Word(int start, int end, String text) implements Layout {}

    /**
     * The layout of a document that {@link Document#read} reads without problems.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it does not
     */
    static Layout of(Source source) {
        return new Reader(source).root();
    }

    /** Reads the layout from a parser's events. */
    final class Reader {
        private final String text;
        private final Iterator<Event> events;
        private int counted;
        private int reached;

        private Reader(Source source) {
            this.text = source.text();
            this.events = Document.events(source);
        }

        private Layout root() {
            events.next(); // the stream
            events.next(); // the document
            return node(events.next());
        }

        private Layout node(Event event) {
            if (event instanceof MappingStartEvent mapping) {
                return group(mapping);
            }
            if (event instanceof SequenceStartEvent sequence) {
                return items(sequence);
            }
            String value = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            return new Word(start(event), written(start(event), end(event)), value);
        }

        private Group group(MappingStartEvent start) {
            List<Member> members = new ArrayList<>();
            Event event = events.next();
            while (event.getEventId() != ID.MappingEnd) {
                boolean quoted = event instanceof ScalarEvent scalar && !scalar.isPlain();
                Layout key = node(event);
                Layout value = node(events.next());
                String name = key instanceof Word word ? word.text() : "";
                members.add(new Member(name, key.start(), colon(key.end()), quoted, value));
                event = events.next();
            }
            boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
            int last = members.isEmpty()
                    ? start(start)
                    : members.get(members.size() - 1).end();
            return new Group(start(start), flow ? end(event) : last, flow, List.copyOf(members));
        }

        private Items items(SequenceStartEvent start) {
            List<Layout> items = new ArrayList<>();
            Event event = events.next();
            while (event.getEventId() != ID.SequenceEnd) {
                items.add(node(event));
                event = events.next();
            }
            boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
            int last =
                    items.isEmpty() ? start(start) : items.get(items.size() - 1).end();
            return new Items(start(start), flow ? end(event) : last, flow, List.copyOf(items));
        }

        /** The index behind a colon that follows a key. */
        private int colon(int keyEnd) {
            int at = keyEnd;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() && text.charAt(at) == ':' ? at + 1 : -1;
        }

        /** A block scalar ends behind its line ends; they are not part of what is written. */
        private int written(int start, int end) {
            int written = end;
            while (written > start && Character.isWhitespace(text.charAt(written - 1))) {
                written--;
            }
            return written;
        }

        private int start(Event event) {
            return index(event.getStartMark().orElseThrow().getIndex());
        }

        private int end(Event event) {
            return index(event.getEndMark().orElseThrow().getIndex());
        }

        /** The parser counts code points; counted on from the last one, as events follow the text. */
        private int index(int codePoints) {
            reached = text.offsetByCodePoints(reached, codePoints - counted);
            counted = codePoints;
            return reached;
        }
    }
}
