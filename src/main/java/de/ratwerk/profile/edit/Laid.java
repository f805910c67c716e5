package de.ratwerk.profile.edit;

import de.ratwerk.source.Layout;
import de.ratwerk.source.Layout.Group;
import de.ratwerk.source.Layout.Member;
import de.ratwerk.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A profile's text as it is laid out, in which one thing is changed.
 *
 * @param lines takes the change
 * @param root the keys and values of the text
 * @param json whether all is written as JSON wants it
 */
record Laid(String name, Lines lines, Group root, boolean json) {
    /**
     * Takes a text as it is stored.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it is no YAML
     * @throws IllegalArgumentException if it is no mapping
     */
    static Laid of(String name, String stored) {
        Source source = Source.of(name, stored.getBytes(StandardCharsets.UTF_8));
        if (!(Layout.of(source) instanceof Group root)) {
            throw new IllegalArgumentException("no mapping");
        }
        boolean json = root.flow() && root.members().stream().allMatch(Member::quoted);
        return new Laid(name, new Lines(stored, source), root, json);
    }

    /** The text after a change, laid out anew. */
    Laid after(Consumer<Laid> change) {
        change.accept(this);
        return of(name, lines.changed());
    }
}
