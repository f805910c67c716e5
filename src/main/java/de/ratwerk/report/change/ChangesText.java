package de.ratwerk.report.change;

import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.Changes.Option;
import de.ratwerk.report.Page;
import de.ratwerk.report.Page.Style;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a municipality can change, as text for a terminal. */
public final class ChangesText {
    private static final String INDENT = "    ";

    private final Language language;
    private final int width;
    private final boolean colour;

    /**
     * A report in one language.
     *
     * @param width the width of the terminal in columns
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public ChangesText(Language language, int width, boolean colour) {
        this.language = language;
        this.width = width;
        this.colour = colour;
    }

    /** The whole text, with a line end. */
    public String of(Changes changes) {
        ChangeWords words = new ChangeWords(language, changes.rulebook());
        Page page = new Page(width, colour);
        page.line(Style.BOLD, changes.today().profile().name());
        page.paragraph(language.say("Ziel:  ", "Goal:  "), words.goal(changes.goal()));
        if (changes.reached()) {
            page.blank()
                    .paragraph("", language.say("Das Ziel ist heute schon erreicht.", "The goal is reached already."));
            words.stillOpen(changes.goal(), changes.today()).ifPresent(open -> page.paragraph("", open));
            return page.toString();
        }
        page.paragraph(language.say("Heute: ", "Today: "), words.today(changes));
        int number = 1;
        WayWords ways = new WayWords(changes, language);
        for (Family family : Family.of(changes)) {
            family(page.blank(), words, ways, number++, family);
        }
        page.blank();
        ways.foot().forEach(sentence -> page.paragraph("", sentence));
        return page.toString();
    }

    private void family(Page page, ChangeWords words, WayWords ways, int number, Family family) {
        Option option = family.options().get(0);
        page.line(Style.HEADING, number + ". " + ways.heading(option));
        if (family.isChoice()) {
            changes(page, words, ways, family.common());
            page.paragraph("  ", ways.choice(family));
            changes(page, words, ways, family.pool());
        } else {
            changes(page, words, ways, option.changes());
        }
        ways.becomes(family).forEach(line -> page.paragraph("  ", line));
    }

    /** Changes that one action brings about stand together, with its name and the effort below. */
    private void changes(Page page, ChangeWords words, WayWords ways, Collection<Change> changes) {
        Map<String, List<Change>> byAction = new LinkedHashMap<>();
        changes.forEach(change -> byAction.computeIfAbsent(ways.by(change), by -> new ArrayList<>())
                .add(change));
        byAction.forEach((by, together) -> {
            together.forEach(change ->
                    page.paragraph("  – ", change.question().label().in(language) + ": " + words.fromTo(change)));
            boolean several = together.size() > 1;
            page.paragraph(INDENT, (several ? language.say("je ", "each ") : "") + by);
        });
    }
}
