package de.ratwerk.report;

import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Roadmap;
import de.ratwerk.advice.Roadmap.Stage;
import de.ratwerk.advice.Roadmap.Step;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Locale;

/** The roadmap on a page: a lane for each phase, a line for each action with what it waits for. */
final class RoadmapText {
    private final Language language;
    private final int top;

    RoadmapText(Language language, int top) {
        this.language = language;
        this.top = top;
    }

    void on(Page page, Roadmap roadmap) {
        for (Stage stage : roadmap.stages()) {
            List<Step> shown = stage.steps().stream()
                    .filter(step -> step.due().rank() <= top)
                    .toList();
            String lane = stage.phase().title().in(language);
            for (Step step : shown) {
                page.paragraph(
                        String.format(
                                Locale.ROOT, "  %-14s%2d  ", lane, step.due().rank()),
                        step.due().action().title().in(language) + waits(step));
                lane = "";
            }
        }
    }

    private String waits(Step step) {
        StringBuilder waits = new StringBuilder();
        if (!step.after().isEmpty()) {
            waits.append(language.say(" – nach ", " – after "))
                    .append(String.join(
                            ", ",
                            step.after().stream()
                                    .map(DueAction::rank)
                                    .map(String::valueOf)
                                    .toList()));
        }
        if (!step.ifDue().isEmpty()) {
            List<String> titles = step.ifDue().stream()
                    .map(action -> language.quoted(action.title().in(language)))
                    .toList();
            waits.append(step.after().isEmpty() ? " – " : "; ")
                    .append(language.say(
                            "falls fällig, zuerst " + language.allOf(titles),
                            "if due, first " + language.allOf(titles)));
        }
        return waits.toString();
    }
}
