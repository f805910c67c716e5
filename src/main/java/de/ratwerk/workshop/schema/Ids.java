package de.ratwerk.workshop.schema;

import de.ratwerk.text.Text;
import java.util.List;

/** How ids in a rulebook are written. */
final class Ids {
    private static final String KEBAB = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final String DOTS = KEBAB + "(?:\\." + KEBAB + ")*";

    /** Small letters and digits with hyphens between them, such as {@code run-data-inventory}. */
    static final String NAME = "^" + KEBAB + "$";

    /** Folder and situation, such as {@code h2-data/inventory-missing}. */
    static final String RULE = "^" + KEBAB + "(?:/" + KEBAB + ")+$";

    /** Names with dots between them, such as {@code egov.well-positioned}. */
    static final String DOTTED = "^" + DOTS + "$";

    /** Names with dots, such as {@code egov.fim.known}; a recommendation is a finding as well and has its own name. */
    static final String EVIDENCE = "^(?:" + DOTS + "|H[1-6])$";

    /** The survey has six recommendations. */
    static final List<String> RECOMMENDATIONS = List.of("H1", "H2", "H3", "H4", "H5", "H6");

    /** The plan has three phases. */
    static final List<String> PHASES = List.of("now", "next", "later");

    private Ids() {}

    static Shape name() {
        return Shape.matching(
                NAME,
                new Text(
                        "Eine Kennung aus kleinen Buchstaben, Ziffern und Bindestrichen, zum Beispiel run-data-inventory.",
                        "An id of small letters, digits and hyphens, such as run-data-inventory."));
    }

    static Shape rule() {
        return Shape.matching(
                RULE,
                new Text(
                        "Der Name einer Regel: Ordner/Lage, zum Beispiel h2-data/inventory-missing.",
                        "The name of a rule: folder/situation, such as h2-data/inventory-missing."));
    }

    static Shape evidence() {
        return Shape.matching(
                EVIDENCE,
                new Text(
                        "Der Schlüssel eines Belegs, zum Beispiel egov.fim.known.",
                        "The key of a record of evidence, such as egov.fim.known."));
    }

    static Shape recommendation() {
        return Shape.choice(RECOMMENDATIONS);
    }

    /** A pattern that takes exactly these keys. */
    static String oneOf(List<String> keys) {
        return "^(?:" + String.join("|", keys) + ")$";
    }
}
