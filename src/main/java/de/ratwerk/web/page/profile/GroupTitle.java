package de.ratwerk.web.page.profile;

import de.ratwerk.fact.Group;
import de.ratwerk.text.Language;

/** The names of the comparison groups. */
public final class GroupTitle {
    private GroupTitle() {}

    /** What a group compares. */
    public static String of(Group group, Language language) {
        return switch (group) {
            case E_GOVERNMENT -> language.say("E-Government", "E-government");
            case COMMUNITY -> language.say("Örtliche Gemeinschaft", "Local community");
            case STRATEGY -> language.say("Strategie", "Strategy");
        };
    }
}
