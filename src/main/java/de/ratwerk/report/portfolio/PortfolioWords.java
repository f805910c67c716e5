package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.partner.Candidate;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.GroupProposal.Giver;
import de.ratwerk.cohort.partner.Same;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Position;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import de.ratwerk.report.portfolio.PortfolioDocument.Span;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that every form of a cohort's document uses, pages among them. */
public final class PortfolioWords {
    /** What becomes of an action where it is not due in a phase, or not known to be. */
    private static final List<String> OTHER = List.of("open", "in-place", "not-due");

    /** The actions for components that are there and are to be run by others. */
    private static final Set<String> RUN_BY_OTHERS =
            Set.of("pool-own-operation", "bring-operation-into-municipal-family");

    private static final String DOCUMENTS = "documentManagement";

    private final PortfolioDocument document;
    private final Language language;
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** The words for a document, in its language. */
    public PortfolioWords(PortfolioDocument document) {
        this.document = document;
        this.language = Language.of(document.language());
        document.actions().forEach(action -> actions.put(action.id(), action));
        document.groups().proposals().forEach(group -> group.members().forEach(one -> names.put(one.id(), one.name())));
        document.members().forEach(member -> names.put(member.id(), member.name()));
    }

    Language language() {
        return language;
    }

    /** What is said in the document's language. */
    public String say(String german, String english) {
        return language.say(german, english);
    }

    /** How many places, in words: "ein Ort", "30 Orte". */
    public String places(int number) {
        return number == 1 ? say("ein Ort", "one place") : language.whole(number) + say(" Orte", " places");
    }

    /** The same behind a preposition that takes the dative: "in einem Ort", "in 30 Orten". */
    String inPlaces(int number) {
        return number == 1 ? say("einem Ort", "one place") : language.whole(number) + say(" Orten", " places");
    }

    /**
     * How much of what is due can be done together.
     *
     * @param needs how many needs there are, at least one
     * @param covered how many of them the proposals cover
     * @param partnerships how many partnerships they take
     */
    String together(int needs, int covered, int partnerships) {
        if (covered == 0) {
            return needs == 1
                    ? say(
                            "Für das eine fällige Vorhaben, das sich teilen lässt, gibt es keinen Vorschlag.",
                            "For the one due undertaking that can be shared there is no proposal.")
                    : say(
                            "Für die " + number(needs)
                                    + " fälligen Vorhaben, die sich teilen lassen, gibt es keinen Vorschlag.",
                            "For the " + number(needs) + " due undertakings that can be shared there is no proposal.");
        }
        return say(
                "Von " + number(needs) + " fälligen Vorhaben, die sich teilen lassen, decken die Vorschläge "
                        + number(covered) + " mit "
                        + (partnerships == 1 ? "einer Partnerschaft." : number(partnerships) + " Partnerschaften."),
                "Of " + number(needs) + " due undertakings that can be shared, the proposals cover "
                        + number(covered) + " with "
                        + (partnerships == 1 ? "one partnership." : number(partnerships) + " partnerships."));
    }

    /** Who the document is about: "30 Orte", and whether their answers are made up. */
    String who() {
        String who = places(document.cohort().advised());
        return document.cohort().synthetic() == document.cohort().advised()
                ? who + say(", synthetische Antworten", ", synthetic answers")
                : who;
    }

    /** How many actions are due for a member. */
    public static int due(Member member) {
        return (int) member.actions().values().stream()
                .filter(code -> !OTHER.contains(code))
                .count();
    }

    /** How many are open. */
    public static int open(Member member) {
        return (int) member.actions().values().stream().filter("open"::equals).count();
    }

    /** A number of places, or that it is withheld. */
    public String number(@Nullable Number number) {
        return number == null ? say("k. A.", "n/a") : language.whole(number.intValue());
    }

    /** An action's title with its recommendation. */
    public String action(String id) {
        Action action = actions.get(id);
        return action == null ? id : action.title() + " (" + action.recommendation() + ")";
    }

    /** An action's title alone. */
    public String title(String id) {
        Action action = actions.get(id);
        return action == null ? id : action.title();
    }

    /** The name of a member. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    /**
     * What a group or a partnership is about: the component, else the action. Who has a component and is to have it run by
     * others is told so, lest it look as if the component were missing.
     */
    public String subject(String action, @Nullable String component) {
        if (component == null) {
            return title(action);
        }
        return RUN_BY_OTHERS.contains(action) ? component(component) + ": " + title(action) : component(component);
    }

    /** The component's name as the questionnaire has it. */
    String component(String component) {
        return usage(component).label().in(language);
    }

    private static Question usage(String component) {
        return question(component, ".usage");
    }

    private static Question question(String component, String end) {
        String path = component.equals(DOCUMENTS) ? "eGovernment." + DOCUMENTS : "eGovernment.components." + component;
        return Questionnaire.standard().question(path + end);
    }

    /** Who runs a component, in words; empty if nobody is known to. */
    String operator(@Nullable String component, @Nullable String operator) {
        return component == null || operator == null
                ? ""
                : question(component, ".operator").words(operator).in(language);
    }

    /** Somebody who has something, with who runs it. */
    String giver(Cover cover, Giver giver) {
        String operator = operator(cover.component(), giver.operator());
        return name(giver.id()) + (operator.isEmpty() ? "" : " (" + operator + ")");
    }

    /** A candidate with what speaks for it: who runs it, how near it lies and how near in size it is. */
    public String candidate(Candidate candidate, @Nullable String component) {
        List<String> reasons = new ArrayList<>();
        String operator = operator(component, candidate.operator());
        if (!operator.isEmpty()) {
            reasons.add(operator);
        }
        if (candidate.sameDistrict() == Same.YES) {
            reasons.add(say("gleicher Kreis", "same district"));
        } else if (candidate.sameLand() == Same.YES) {
            reasons.add(say("gleiches Land", "same Land"));
        } else if (candidate.sameLand() == Same.NO) {
            reasons.add(say("anderes Land", "another Land"));
        }
        if (candidate.sizeRatio() != null) {
            reasons.add(size(candidate.sizeRatio()));
        }
        return candidate.name() + (reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")");
    }

    private String size(BigDecimal ratio) {
        double times = ratio.doubleValue();
        if (times > 0.8 && times < 1.25) {
            return say("etwa gleich groß", "about as large");
        }
        if (times < 1) {
            String percent = language.percent((int) Math.max(1, Math.round(100 * times)));
            return say(percent + " so groß", percent + " as large");
        }
        String number = language.number(ratio.setScale(times < 10 ? 1 : 0, java.math.RoundingMode.HALF_UP));
        return say(number + "-mal so groß", number + " times as large");
    }

    /** What becomes of an action at a member, in a word or two. */
    public String becomes(String code) {
        return switch (code) {
            case "open" -> say("offen", "open");
            case "in-place" -> say("vorhanden", "in place");
            case "not-due" -> say("nicht fällig", "not due");
            default -> phase(code);
        };
    }

    /** The same in a cell of a matrix. */
    String state(String code) {
        return code.equals("not-due") ? "–" : becomes(code);
    }

    /** A heading for those for whom an action is due in a phase. */
    String phaseDue(String title) {
        return say("Fällig: ", "Due: ") + title;
    }

    /** The title of a phase. */
    public String phase(String id) {
        return document.actions().stream()
                .flatMap(action -> action.phases().stream())
                .filter(phase -> phase.phase().equals(id))
                .findFirst()
                .map(PortfolioDocument.Phase::title)
                .orElse(id);
    }

    /** A status in words. */
    public String status(String position, String status) {
        return document.position().stream()
                .filter(one -> one.id().equals(position))
                .map(Position::statuses)
                .flatMap(List::stream)
                .filter(one -> one.status().equals(status))
                .findFirst()
                .map(PortfolioDocument.Status::words)
                .orElse(status);
    }

    /** The share counted: "47 %", or from one to another where the survey's wording leaves it open. */
    public String counted(Share share) {
        Span span = share.counted();
        if (span == null) {
            return share.yes() == null ? number(null) : "–";
        }
        return span.from().compareTo(span.to()) == 0
                ? percent(span.from())
                : percent(span.from()) + "–" + percent(span.to());
    }

    /** The interval in which sampling leaves it: "38 %–56 %". */
    public String sampling(Share share) {
        Span span = share.sampling();
        return span == null ? "–" : percent(span.from()) + "–" + percent(span.to());
    }

    private String percent(BigDecimal share) {
        return language.percent(share.movePointRight(2)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .intValue());
    }

    /** Whether enough is known to hold a counted share against the published one. */
    static boolean isJudged(Share share) {
        return share.counted() != null && !share.verdict().equals("too-few");
    }

    /** Whether a counted share differs from the published one for certain. */
    public static boolean differs(Share share) {
        return share.counted() != null
                && (share.verdict().equals("above") || share.verdict().equals("below"));
    }

    /** The names of members; of many the first few and how many more. */
    public String names(List<String> ids, int most) {
        List<String> all = ids.stream().map(this::name).toList();
        boolean commas = all.stream().anyMatch(name -> name.contains(", "));
        if (all.size() <= most) {
            return commas ? String.join("; ", all) : language.allOf(all);
        }
        return String.join(commas ? "; " : ", ", all.subList(0, most - 1))
                + say(" und ", " and ")
                + (all.size() - most + 1)
                + say(" weitere", " more");
    }
}
