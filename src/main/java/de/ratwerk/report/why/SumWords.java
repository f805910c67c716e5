package de.ratwerk.report.why;

import de.ratwerk.advice.Considered;
import de.ratwerk.advice.Considered.Fate;
import de.ratwerk.rulebook.Criterion;
import de.ratwerk.rulebook.Criterion.Combine;
import de.ratwerk.text.Language;
import java.math.BigDecimal;

/** How a contribution to a score is reckoned, in words and figures. */
public final class SumWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;

    /** The words of one language. */
    public SumWords(Language language) {
        this.language = language;
    }

    /** Value times weight, as one would write it by hand; the value as far as it counts. */
    public String product(Considered considered) {
        var by = considered.contribution();
        BigDecimal value = considered.counted().map(counted -> counted.value()).orElse(by.value());
        return language.number(value) + " × " + weight(by.criterion());
    }

    /** How many points a criterion is worth. */
    public String weight(Criterion criterion) {
        BigDecimal weight = HUNDRED.multiply(criterion.weight()).stripTrailingZeros();
        return language.number(weight.scale() < 0 ? weight.setScale(0) : weight);
    }

    /** Why it does not count in full, without a full stop; empty if it does. */
    public String note(Considered considered) {
        var by = considered.contribution();
        if (considered.counted().isEmpty()) {
            return by.criterion().combine() == Combine.STRONGEST
                    ? language.say("nur der stärkste Wert zählt", "only the strongest value counts")
                    : language.say("mehr als 1 zählt zusammen nicht", "no more than 1 counts in all");
        }
        return considered.fate() == Fate.CAPPED
                ? language.say(
                        "von " + language.number(by.value()) + "; mehr als 1 zählt zusammen nicht",
                        "of " + language.number(by.value()) + "; no more than 1 counts in all")
                : "";
    }
}
