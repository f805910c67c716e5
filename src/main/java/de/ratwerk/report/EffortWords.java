package de.ratwerk.report;

import de.ratwerk.fact.Effort;
import de.ratwerk.text.Language;

/** What an action takes, in words. */
public final class EffortWords {
    private EffortWords() {}

    /** The effort with what it means in time and means. */
    public static String of(Effort effort, Language language) {
        return switch (effort) {
            case SMALL -> language.say("gering (Wochen, mit eigenen Kräften)", "small (weeks, own staff)");
            case MEDIUM -> language.say("mittel (Monate)", "medium (months)");
            case LARGE ->
                language.say("groß (ein Jahr oder mehr, mit Budget)", "large (a year or more, with a budget)");
        };
    }
}
