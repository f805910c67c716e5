package de.ratwerk.report;

import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advice.DueAction;
import de.ratwerk.advice.Advice.Reason;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Kind;
import de.ratwerk.profile.Answer;
import de.ratwerk.report.Page.Style;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One action on a page: why, on which answers, on which findings, how to begin and what it takes. */
final class ActionText {
    private static final int FEW = 5;

    private final Advice advice;
    private final DueAction due;
    private final Language language;
    private final AnswerWords words;

    ActionText(Advice advice, DueAction due, Language language) {
        this.advice = advice;
        this.due = due;
        this.language = language;
        this.words = new AnswerWords(language);
    }

    void on(Page page) {
        String left = String.format(
                Locale.ROOT, "%2d  %s", due.rank(), due.action().title().in(language));
        String right = due.action().recommendation() + "  " + language.number(due.score())
                + language.say(" Punkte", " points");
        page.ends(left, right, Style.BOLD);
        for (Reason reason : reasons()) {
            page.paragraph(label("Warum", "Why"), reason.statement().in(language));
        }
        page.paragraph(label("Angaben", "Answers"), answers(), Style.FAINT);
        for (String key : findings()) {
            Evidence evidence = advice.rulebook().evidence(key);
            String label = evidence.kind() == Kind.NO_ASSOCIATION ? label("Aber", "But") : label("Befund", "Finding");
            page.paragraph(label, finding(evidence), Style.FAINT);
        }
        page.paragraph(label("Zuerst", "First"), due.action().steps().get(0).in(language));
        page.paragraph(label("Aufwand", "Effort"), EffortWords.of(due.action().effort(), language) + requirements());
    }

    /** The reasons without those that another one tells more closely, from the same answers and further ones. */
    private List<Reason> reasons() {
        return due.because().stream()
                .filter(reason -> due.because().stream()
                        .noneMatch(other ->
                                other.answers().size() > reason.answers().size()
                                        && other.answers().containsAll(reason.answers())))
                .toList();
    }

    /** The answers that the reasons rest on; those that say the same are told together. */
    private String answers() {
        Map<String, List<Answer>> alike = new LinkedHashMap<>();
        due.because().stream()
                .flatMap(reason -> reason.answers().stream())
                .distinct()
                .forEach(answer -> alike.computeIfAbsent(
                                words.value(answer) + words.source(answer), said -> new ArrayList<>())
                        .add(answer));
        return String.join("; ", alike.values().stream().map(this::told).toList());
    }

    private String told(List<Answer> alike) {
        List<String> labels = alike.stream()
                .map(answer -> answer.question().label().in(language))
                .toList();
        String named = labels.size() > FEW
                ? String.join(", ", labels.subList(0, FEW))
                        + language.say(" und ", " and ")
                        + (labels.size() - FEW)
                        + language.say(" weitere", " more")
                : language.allOf(labels);
        int first = alike.get(0).place().line();
        int last = alike.get(alike.size() - 1).place().line();
        String lines = first == last
                ? language.say("Zeile ", "line ") + first
                : language.say("Zeilen ", "lines ") + Math.min(first, last) + "–" + Math.max(first, last);
        String where = Math.max(first, last) > 0 ? lines : language.say("ohne Zeile", "no line");
        return named + ": " + words.value(alike.get(0)) + " (" + where + words.source(alike.get(0)) + ")";
    }

    /** For each reason its strongest record, and what the survey looked for and did not find. */
    private Set<String> findings() {
        Set<String> keys = new LinkedHashSet<>();
        for (Reason reason : reasons()) {
            reason.rule().evidence().stream().limit(1).forEach(keys::add);
            reason.rule().evidence().stream()
                    .filter(key -> advice.rulebook().evidence(key).kind() == Kind.NO_ASSOCIATION)
                    .forEach(keys::add);
        }
        return keys;
    }

    private String finding(Evidence evidence) {
        String sort = switch (evidence.kind()) {
            case ASSOCIATION, JUDGEMENT -> " (" + evidence.kind().words().in(language) + ")";
            case SHARE, GROUP_SHARE, NO_ASSOCIATION, RANKING, DEFINITION, DERIVED -> "";
        };
        return evidence.statement().in(language) + sort;
    }

    /** What the action builds on and what builds on it, by rank. */
    private String requirements() {
        List<String> first =
                ranks(other -> due.action().requires().contains(other.action().id()));
        List<String> after =
                ranks(other -> other.action().requires().contains(due.action().id()));
        String buildsOn = first.isEmpty()
                ? ""
                : language.say("; baut auf ", "; builds on ") + language.allOf(first) + language.say(" auf", "");
        String groundwork =
                after.isEmpty() ? "" : language.say("; Grundlage für ", "; groundwork for ") + language.allOf(after);
        List<String> unsettled = advice.open().stream()
                .filter(open -> due.action().requires().contains(open.action().id()))
                .map(open -> open.action().title().in(language))
                .toList();
        String before = unsettled.isEmpty()
                ? ""
                : language.say("; vorher zu klären: ", "; to be settled before: ") + String.join(" · ", unsettled);
        return buildsOn + groundwork + before;
    }

    private List<String> ranks(Predicate<DueAction> which) {
        return advice.actions().stream()
                .filter(which)
                .map(other -> language.say("Nr. ", "no. ") + other.rank())
                .toList();
    }

    private String label(String german, String english) {
        return String.format(Locale.ROOT, "    %-9s", language.say(german, english) + ":");
    }
}
