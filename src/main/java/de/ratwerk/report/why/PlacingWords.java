package de.ratwerk.report.why;

import de.ratwerk.advice.Placing;
import de.ratwerk.advice.Placing.Ahead;
import de.ratwerk.advice.Placing.Passed;
import de.ratwerk.rulebook.Action;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an action stands where it stands, in sentences. */
public final class PlacingWords {
    private final Language language;

    /** The words of one language. */
    public PlacingWords(Language language) {
        this.language = language;
    }

    /** The sentences: what it is as urgent as, which phases have no place for it, and what stands directly before it. */
    public List<String> of(Placing placing) {
        List<String> sentences = new ArrayList<>();
        if (!placing.builtOnBy().isEmpty()) {
            sentences.add(builtOn(placing));
        }
        placing.passed().forEach(passed -> sentences.add(passed(passed, placing)));
        if (placing.passed().isEmpty()) {
            sentences.add(language.say("Sie erreicht die erste Phase ", "It reaches the first phase, ")
                    + language.quoted(placing.phase().title().in(language))
                    + language.say(" (ab ", " (from ")
                    + language.number(placing.phase().minimumScore())
                    + language.say(" Punkten), und dort war Platz.", " points), and there was room."));
        }
        sentences.add(ahead(placing.ahead()));
        return List.copyOf(sentences);
    }

    private String builtOn(Placing placing) {
        Action urgent = placing.builtOnBy().get(placing.builtOnBy().size() - 1);
        String points = language.number(placing.urgency());
        return language.say(
                "Steht so früh, weil "
                        + language.quoted(urgent.title().in(language)) + " mit " + points
                        + " Punkten darauf aufbaut: Was eine dringende Maßnahme voraussetzt, gilt als"
                        + " ebenso dringend.",
                "Stands as early as this because "
                        + language.quoted(urgent.title().in(language))
                        + " with " + points
                        + " points builds on it: what an urgent action requires counts as just as"
                        + " urgent.");
    }

    private String passed(Passed passed, Placing placing) {
        String phase = language.say("Nicht in ", "Not in ")
                + language.quoted(passed.phase().title().in(language)) + ": ";
        return phase
                + switch (passed.obstacle()) {
                    case BELOW_MINIMUM ->
                        language.say(
                                language.number(placing.urgency()) + " Punkte, nötig sind "
                                        + language.number(passed.phase().minimumScore()) + ".",
                                language.number(placing.urgency()) + " points; it takes "
                                        + language.number(passed.phase().minimumScore()) + ".");
                    case FULL ->
                        language.say("Die Plätze sind vergeben an ", "the places are taken by ")
                                + titles(passed.because()) + ".";
                };
    }

    private String titles(List<Action> actions) {
        return language.allOf(actions.stream()
                .map(action -> language.quoted(action.title().in(language)))
                .toList());
    }

    private String ahead(@Nullable Ahead ahead) {
        if (ahead == null) {
            return language.say("Nichts steht davor.", "Nothing stands before it.");
        }
        String before = language.say("Unmittelbar davor steht ", "Directly before it stands ")
                + language.quoted(ahead.action().title().in(language)) + ": ";
        return before
                + switch (ahead.lead()) {
                    case EARLIER_PHASE -> language.say("Das gehört in eine frühere Phase.", "in an earlier phase.");
                    case MORE_URGENT -> language.say("Das ist dringlicher.", "it is more urgent.");
                    case REQUIRED -> language.say("Darauf baut diese Maßnahme auf.", "this action builds on it.");
                    case BY_ID ->
                        language.say(
                                "Beide sind gleich dringlich; dann entscheidet die Kennung.",
                                "both are equally urgent; then the id decides.");
                };
    }
}
