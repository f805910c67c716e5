package de.ratwerk.report;

import de.ratwerk.advice.robust.Swap;
import de.ratwerk.advice.robust.Swap.Change;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells what it takes for an action to overtake the one before it. */
public final class SwapText {
    private static final int PERCENT = 2;
    private static final BigDecimal LEAST = new BigDecimal("0.0005");

    private final Rulebook rulebook;
    private final Language language;

    /** The words of one language, with the names of the rulebook's criteria. */
    public SwapText(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /** A whole sentence that names both actions. */
    public String sentence(Swap swap) {
        String upper = language.quoted(swap.upper().title().in(language));
        String lower = language.quoted(swap.lower().title().in(language));
        return sentence(swap, language.allOf(List.of(upper, lower)), upper, lower);
    }

    /** A sentence about two actions that have been named already, by their ranks. */
    String sentence(Swap swap, int upper) {
        String above = String.valueOf(upper);
        String below = String.valueOf(upper + 1);
        return sentence(swap, language.allOf(List.of(above, below)), above, below);
    }

    private String sentence(Swap swap, String both, String upper, String lower) {
        Change change = swap.change();
        if (swap.requires()) {
            return language.say(
                    lower + " setzt " + upper + " voraus; die Reihenfolge hängt nicht von den Gewichten ab.",
                    lower + " requires " + upper + "; their order does not depend on the weights.");
        }
        if (change == null) {
            return language.say(
                    "Keine Änderung der Gewichte bringt " + lower + " vor " + upper + ".",
                    "No change of the weights brings " + lower + " before " + upper + ".");
        }
        if (change.moved().compareTo(LEAST) < 0) {
            return language.say(
                    both + " liegen gleichauf; schon die kleinste Verschiebung der Gewichte kann sie tauschen.",
                    both + " are level; the smallest shift of weight can swap them.");
        }
        boolean one = points(change.moved()).equals("1");
        return language.say(
                "Erst wenn mehr als " + points(change.moved()) + (one ? " Prozentpunkt" : " Prozentpunkte")
                        + " des Gewichts von " + named(change.from()) + " zu " + named(change.to())
                        + (one ? " wandert" : " wandern") + ", tauschen "
                        + both + ".",
                both + " swap only when more than " + points(change.moved())
                        + (one ? " percentage point of the weight moves" : " percentage points of the weight move")
                        + " from "
                        + named(change.from()) + " to " + named(change.to()) + ".");
    }

    /** The criteria; of several each with its part. */
    private String named(Map<String, BigDecimal> shares) {
        return language.allOf(shares.entrySet().stream()
                .map(share -> title(share.getKey()) + (shares.size() == 1 ? "" : " (" + points(share.getValue()) + ")"))
                .toList());
    }

    private String title(String criterion) {
        return Objects.requireNonNull(rulebook.header().criteria().get(criterion))
                .title()
                .in(language);
    }

    private String points(BigDecimal share) {
        BigDecimal points = share.movePointRight(PERCENT).setScale(1, RoundingMode.HALF_UP);
        return language.number(
                points.stripTrailingZeros().scale() <= 0 ? points.setScale(0, RoundingMode.UNNECESSARY) : points);
    }
}
