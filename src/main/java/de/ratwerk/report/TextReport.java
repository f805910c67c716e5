package de.ratwerk.report;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.OpenAction;
import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.advice.Advice.Standing;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Territory;
import de.ratwerk.report.Page.Style;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Advice as text for a terminal of 80 to 120 columns. */
public final class TextReport {
    private static final int FEW = 5;
    private static final int FEW_OPEN = 8;
    private static final String INDENT = "    ";

    private final Language language;
    private final int top;
    private final int width;
    private final boolean colour;

    /**
     * A report in one language.
     *
     * @param top how many of the actions are shown at the most
     * @param width the width of the terminal in columns, taken into the range of 80 to 120
     * @param colour whether to emphasise with a terminal's escape codes
     */
    public TextReport(Language language, int top, int width, boolean colour) {
        this.language = language;
        this.top = top;
        this.width = width;
        this.colour = colour;
    }

    /** The whole text of an advice, with a line end. */
    public String of(Advice advice) {
        Page page = new Page(width, colour);
        head(page, advice.profile());
        position(page, advice);
        actions(page, advice);
        roadmap(page, advice);
        open(page, advice);
        strengths(page, advice);
        questions(page, advice);
        foot(page, advice);
        return page.toString();
    }

    private void head(Page page, Profile profile) {
        page.line(Style.BOLD, profile.name());
        List<String> facts = new ArrayList<>();
        Territory.land(profile).ifPresent(facts::add);
        Territory.population(profile)
                .ifPresent(population -> facts.add(language.whole(population) + language.say(" Menschen", " people")));
        Territory.sizeClass(profile)
                .ifPresent(size ->
                        facts.add(language.say("KGSt-Größenklasse ", "KGSt size class ") + size + kind(profile)));
        if (profile.asOf() != null) {
            facts.add(language.say("Stand ", "as of ") + date(profile.asOf(), language));
        }
        if (!facts.isEmpty()) {
            page.paragraph("", String.join(" · ", facts));
        }
    }

    private String kind(Profile profile) {
        boolean district = profile.answer("municipality.kind")
                .filter(answer -> answer.value().equals("district"))
                .isPresent();
        return district ? language.say(" (Kreise)", " (districts)") : "";
    }

    private void position(Page page, Advice advice) {
        page.heading(language.say("Wo die Kommune steht", "Where the municipality stands"));
        standing(
                page,
                advice,
                Group.E_GOVERNMENT,
                language.say("E-Government", "E-government"),
                language.say("Basiskomponenten", "base components"));
        standing(
                page,
                advice,
                Group.COMMUNITY,
                language.say("Gemeinschaft", "Community"),
                language.say("Angeboten", "offers"));
        standing(page, advice, Group.STRATEGY, language.say("Strategie", "Strategy"), "");
    }

    private void standing(Page page, Advice advice, Group group, String title, String counted) {
        Standing standing = advice.position().get(group);
        if (standing == null) {
            return;
        }
        StringBuilder line = new StringBuilder(status(group, standing.status(), language));
        Count count = standing.count();
        if (count != null) {
            String bounds = language.span(count.atLeast(), count.atMost());
            line.append(" (")
                    .append(bounds)
                    .append(language.say(" von ", " of "))
                    .append(count.of())
                    .append(' ')
                    .append(counted);
            line.append(language.say(", Schwelle ", ", threshold "))
                    .append(standing.threshold())
                    .append(')');
        }
        page.paragraph(String.format(Locale.ROOT, "  %-14s", title), line.toString());
    }

    /** A status in words. */
    public static String status(Group group, @Nullable Status status, Language language) {
        if (status == null) {
            return language.say("noch offen", "still open");
        }
        return switch (status) {
            case WELL_POSITIONED -> language.say("vergleichsweise gut aufgestellt", "comparatively well positioned");
            case ENGAGED -> language.say("vergleichsweise engagiert", "comparatively engaged");
            case NOT_YET ->
                group == Group.COMMUNITY
                        ? language.say("noch nicht vergleichsweise engagiert", "not yet comparatively engaged")
                        : language.say(
                                "noch nicht vergleichsweise gut aufgestellt", "not yet comparatively well positioned");
            case PRESENT -> language.say("vorhanden", "in place");
            case IN_DEVELOPMENT -> language.say("in Entwicklung", "in development");
            case NONE -> language.say("nicht vorhanden", "none");
        };
    }

    private void actions(Page page, Advice advice) {
        List<DueAction> shown = advice.actions().stream().limit(top).toList();
        for (Phase phase : advice.rulebook().header().phases()) {
            List<DueAction> inPhase =
                    shown.stream().filter(due -> due.phase().equals(phase)).toList();
            boolean first = phase.equals(advice.rulebook().header().phases().get(0));
            if (inPhase.isEmpty() && first && !shown.isEmpty()) {
                page.heading(phase.title().in(language));
                page.paragraph("    ", nothingUrgent(advice));
            }
            if (!inPhase.isEmpty()) {
                page.heading(phase.title().in(language));
                for (DueAction due : inPhase) {
                    if (due.rank() > inPhase.get(0).rank()) {
                        page.blank();
                    }
                    new ActionText(advice, due, language).on(page);
                }
            }
        }
        if (advice.actions().isEmpty()) {
            page.heading(language.say("Maßnahmen", "Actions"));
            page.paragraph(
                    "  ",
                    language.say(
                            "Aus den vorhandenen Antworten folgt noch keine Maßnahme.",
                            "No action follows from the answers there are."));
        } else if (shown.size() < advice.actions().size()) {
            page.blank();
            int more = advice.actions().size() - shown.size();
            page.paragraph(
                    "",
                    language.say(
                            "Nicht gezeigt: " + more + " weitere Maßnahmen (--top).",
                            more + " more actions are not shown (--top)."));
        }
    }

    private void roadmap(Page page, Advice advice) {
        if (advice.actions().isEmpty()) {
            return;
        }
        page.heading(language.say("Fahrplan", "Roadmap"));
        new RoadmapText(language, top).on(page, advice.roadmap());
        if (advice.actions().size() > 1) {
            page.blank();
            page.paragraph(
                    "  ",
                    RobustnessReport.firstThree(advice.robustness(), language)
                            + language.say(" Mehr zeigt „ratwerk robustness“.", " \"ratwerk robustness\" shows more."));
        }
    }

    private String nothingUrgent(Advice advice) {
        if (advice.open().isEmpty()) {
            return language.say("Aus den Antworten ergibt sich nichts Dringendes.", "The answers show nothing urgent.");
        }
        return language.say(
                "Die vorhandenen Antworten reichen nicht, um Dringendes zu benennen.",
                "The answers there are do not suffice to name anything urgent.");
    }

    private void open(Page page, Advice advice) {
        if (advice.open().isEmpty()) {
            return;
        }
        page.heading(language.say("Noch offen, weil Antworten fehlen", "Still open for want of answers"));
        if (advice.open().size() <= FEW_OPEN) {
            advice.open().forEach(open -> openInFull(page, open));
        } else {
            openInShort(page, advice.open());
        }
    }

    private void openInFull(Page page, OpenAction open) {
        List<String> labels = open.decidedBy().stream()
                .map(Question::label)
                .map(label -> label.in(language))
                .distinct()
                .toList();
        String decided =
                labels.size() > FEW ? String.join(", ", labels.subList(0, FEW)) + " …" : String.join(", ", labels);
        page.paragraph(
                " ?  ",
                open.action().title().in(language) + " (" + open.action().recommendation() + ")");
        page.paragraph(INDENT, language.say("hängt ab von: ", "depends on: ") + decided, Style.FAINT);
    }

    /** With hardly any answers nearly everything is open; then a paragraph for each recommendation has to do. */
    private void openInShort(Page page, List<OpenAction> all) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        all.forEach(open -> titles.computeIfAbsent(open.action().recommendation(), id -> new ArrayList<>())
                .add(open.action().title().in(language)));
        titles.forEach((recommendation, open) -> page.paragraph(
                " ?  ",
                recommendation + language.say(", offen: ", ", open: ") + open.size() + " – "
                        + String.join(" · ", open)));
    }

    private void strengths(Page page, Advice advice) {
        Map<String, String> strengths = new LinkedHashMap<>();
        advice.notDue()
                .forEach(notDue -> notDue.because()
                        .forEach(reason -> strengths.putIfAbsent(
                                reason.statement().in(language), notDue.action().recommendation())));
        if (!strengths.isEmpty()) {
            page.heading(language.say("Stärken", "Strengths"));
            strengths.forEach((strength, recommendation) -> page.paragraph(" +  " + recommendation + "  ", strength));
        }
    }

    private void questions(Page page, Advice advice) {
        if (!advice.questions().isEmpty()) {
            page.heading(language.say("Welche Antworten am meisten ändern würden", "Which answers would change most"));
            for (OpenQuestion open : advice.questions().stream().limit(FEW).toList()) {
                page.paragraph(" ·  ", open.question().text().in(language));
                page.paragraph(INDENT, open.question().path(), Style.FAINT);
            }
        }
    }

    private void foot(Page page, Advice advice) {
        page.heading(language.say("Zu den Belegen", "About the evidence"));
        Stream.concat(advice.notes().stream(), Stream.of(scale(advice), room(advice)))
                .forEach(note -> page.paragraph("  ", note.in(language)));
        page.paragraph(
                "  ",
                language.say("Regelwerk ", "Rulebook ")
                        + advice.rulebook().header().id() + " "
                        + advice.rulebook().header().version() + ", " + Engine.versions() + ".",
                Style.FAINT);
    }

    private static Text scale(Advice advice) {
        return new Text(
                "Punkte: 0 bis 100, die gewichtete Summe aus " + Language.DE.allOf(criteria(advice, Language.DE))
                        + "; -f json zeigt jeden Beitrag.",
                "Points: 0 to 100, the weighted sum of " + Language.EN.allOf(criteria(advice, Language.EN))
                        + "; -f json shows each part.");
    }

    private static Text room(Advice advice) {
        return Text.each(language -> {
            List<String> rooms = advice.rulebook().header().phases().stream()
                    .filter(phase -> phase.atMost() < Integer.MAX_VALUE)
                    .map(phase -> phase.title().in(language) + " " + phase.atMost())
                    .toList();
            return language == Language.DE
                    ? "Plätze je Phase: " + language.allOf(rooms)
                            + ". Was eine Maßnahme voraussetzt, steht vor ihr, auch mit weniger Punkten."
                    : "Places in each phase: " + language.allOf(rooms)
                            + ". What an action requires stands before it, even with fewer points.";
        });
    }

    private static List<String> criteria(Advice advice, Language language) {
        return advice.rulebook().header().criteria().values().stream()
                .map(criterion -> criterion.title().in(language))
                .toList();
    }

    /** A day as a language writes it: "1. Oktober 2026". */
    public static String date(LocalDate day, Language language) {
        String pattern = language == Language.DE ? "d. MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.code()))
                .format(day);
    }
}
