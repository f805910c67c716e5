package de.ratwerk.report.dossier;

import de.ratwerk.fact.Effort;
import de.ratwerk.report.EffortWords;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;

/** What an action takes, in words. */
final class Efforts {
    private Efforts() {}

    /** The effort with what it means in time and means. */
    static String full(String effort, Language language) {
        return EffortWords.of(effort(effort), language);
    }

    /** The same for a narrow column. */
    static String brief(String effort, Language language) {
        return switch (effort(effort)) {
            case SMALL -> language.say("gering, Wochen", "small, weeks");
            case MEDIUM -> language.say("mittel, Monate", "medium, months");
            case LARGE -> language.say("groß, ein Jahr oder mehr", "large, a year or more");
        };
    }

    private static Effort effort(String name) {
        return Constants.named(name, Effort.class).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
