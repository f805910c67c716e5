package de.ratwerk.report.change;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Change;
import de.ratwerk.advice.change.NamedGoal;
import de.ratwerk.fact.ComponentsInUse;
import de.ratwerk.fact.Count;
import de.ratwerk.fact.Effort;
import de.ratwerk.fact.Facts;
import de.ratwerk.fact.OffersSupported;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Moves;
import de.ratwerk.rulebook.Phase;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The words for goals, answers and steps in one language. */
public final class ChangeWords {
    private final Language language;
    private final Rulebook rulebook;

    /** The words of one language for a rulebook. */
    public ChangeWords(Language language, Rulebook rulebook) {
        this.language = language;
        this.rulebook = rulebook;
    }

    /** The goal as a noun phrase. */
    public String goal(NamedGoal goal) {
        return switch (goal.kind()) {
            case WELL_POSITIONED ->
                language.say(
                        "im E-Government vergleichsweise gut aufgestellt sein",
                        "to be comparatively well positioned in e-government");
            case ENGAGED ->
                language.say(
                        "für die örtliche Gemeinschaft vergleichsweise engagiert sein",
                        "to be comparatively engaged for the local community");
            case ACTION ->
                language.say("nicht mehr fällig: ", "no longer due: ") + language.quoted(title(goal.subject()));
            case RECOMMENDATION ->
                language.say("nichts mehr zu tun bei ", "nothing left to do for ")
                        + goal.subject()
                        + " "
                        + language.quoted(Objects.requireNonNull(
                                        rulebook.header().recommendations().get(goal.subject()))
                                .title())
                        + language.say(
                                ", außer zu pflegen und weiterzugeben, was da ist",
                                ", save to keep up and pass on what is there");
            case PHASE ->
                language.say("keine Maßnahme in der Phase ", "no action in the phase ")
                        + language.quoted(phase(goal.subject()));
        };
    }

    /** Where the goal stands today. */
    public String today(Changes changes) {
        NamedGoal goal = changes.goal();
        Outlook today = changes.today();
        return switch (goal.kind()) {
            case WELL_POSITIONED ->
                count(today, ComponentsInUse.class, "egov.well-positioned")
                        + language.say(" Basiskomponenten im Einsatz", " base components in use");
            case ENGAGED ->
                count(today, OffersSupported.class, "community.engaged")
                        + language.say(" Angeboten unterstützt", " offers supported");
            case ACTION -> verdict(Objects.requireNonNull(today.places().get(goal.subject())));
            case RECOMMENDATION ->
                language.say("Maßnahmen fällig: ", "actions due: ")
                        + number(today, goal.subject(), Verdict.DUE)
                        + language.say(", offen: ", ", open: ")
                        + number(today, goal.subject(), Verdict.OPEN);
            case PHASE -> inPhase(today, goal.subject());
        };
    }

    private String count(Outlook today, Class<? extends Count> counted, String threshold) {
        Count count = Facts.of(today.profile()).stream()
                .filter(counted::isInstance)
                .map(counted::cast)
                .findFirst()
                .orElseThrow();
        return language.say("gebraucht werden ", "needed are ")
                + rulebook.threshold(threshold)
                + language.say(", heute ", ", today ")
                + language.span(count.atLeast(), count.atMost())
                + language.say(" von ", " of ")
                + count.of();
    }

    private String verdict(Place place) {
        Phase phase = place.phase();
        if (phase != null) {
            return language.say("fällig, Rang ", "due, rank ") + place.rank() + ", "
                    + language.quoted(phase.title().in(language));
        }
        return place.verdict() == Verdict.OPEN
                ? language.say("offen: die unbekannten Antworten entscheiden", "open: the unknown answers decide")
                : language.say("nicht fällig", "not due");
    }

    private long number(Outlook today, String recommendation, Verdict verdict) {
        return today.places().entrySet().stream()
                .filter(entry ->
                        rulebook.action(entry.getKey()).recommendation().equals(recommendation))
                .filter(entry -> entry.getValue().verdict() == verdict)
                .count();
    }

    /** That what is open can still come into the phase that is to be empty; empty for other goals. */
    public Optional<String> stillOpen(NamedGoal goal, Outlook outlook) {
        long open = outlook.places().values().stream()
                .filter(place -> place.verdict() == Verdict.OPEN)
                .count();
        if (goal.kind() != NamedGoal.Kind.PHASE || open == 0) {
            return Optional.empty();
        }
        String phase = language.quoted(phase(goal.subject()));
        return Optional.of(language.say(
                "Das gilt nach den bisherigen Antworten. Noch offen: " + open
                        + " Maßnahmen; fehlende Antworten können sie" + " in die Phase " + phase + " bringen.",
                "This holds by the answers so far. Still open: " + open
                        + " actions; missing answers can bring them into" + " the phase " + phase + "."));
    }

    private String inPhase(Outlook today, String phase) {
        List<String> titles = today.places().entrySet().stream()
                .filter(entry -> entry.getValue().phase() != null
                        && entry.getValue().phase().id().equals(phase))
                .map(entry -> language.quoted(title(entry.getKey())))
                .toList();
        return titles.isEmpty()
                ? language.say("dort steht heute keine Maßnahme", "no action stands there today")
                : language.say("dort stehen ", "there stand ") + language.allOf(titles);
    }

    private String phase(String id) {
        return rulebook.header().phases().stream()
                .filter(phase -> phase.id().equals(id))
                .map(phase -> phase.title().in(language))
                .findFirst()
                .orElse(id);
    }

    String title(String action) {
        return rulebook.action(action).title().in(language);
    }

    String effort(Effort effort) {
        return switch (effort) {
            case SMALL -> language.say("gering", "small");
            case MEDIUM -> language.say("mittel", "medium");
            case LARGE -> language.say("groß", "large");
        };
    }

    /** From which answer to which: "nicht im Einsatz → im Einsatz". */
    public String fromTo(Change change) {
        return answer(change.question(), change.from()) + " → " + answer(change.question(), change.to());
    }

    /** An answer in words; empty means none. */
    String answer(Question question, List<String> values) {
        if (values.isEmpty()) {
            return language.say("keine", "none");
        }
        return language.allOf(
                values.stream().map(value -> value(question, value)).toList());
    }

    private String value(Question question, String value) {
        return switch (value) {
            case Moves.UNKNOWN -> language.say("heute unbekannt", "unknown today");
            case Moves.NOT_ASKED -> language.say("stellt sich heute nicht", "does not arise today");
            default -> question.words(value).in(language);
        };
    }
}
