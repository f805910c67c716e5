package de.ratwerk.web.page;

import de.ratwerk.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A made-up municipality to look around with.
 *
 * @param name the name of its profile among the shipped examples
 * @param title what it shows
 */
public record Example(String name, Text title) {
    static final List<Example> ALL = List.of(
            new Example(
                    "strategy-in-the-making",
                    new Text("Eine Stadt, deren Strategie gerade entsteht", "A town whose strategy is in the making")),
            new Example(
                    "small-and-cooperating",
                    new Text("Eine kleine Gemeinde, die zusammenarbeitet", "A small municipality that cooperates")),
            new Example(
                    "mostly-unknown",
                    new Text("Ein Ort, von dem wenig bekannt ist", "A place of which little is known")));

    /** The example of a name. */
    public static Optional<Example> named(String name) {
        return ALL.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /** The name of its file. */
    public String file() {
        return name + ".yaml";
    }

    /** What its file holds. */
    public byte[] bytes() {
        return Assets.bytes("example/" + file());
    }
}
