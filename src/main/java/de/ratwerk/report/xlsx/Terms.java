package de.ratwerk.report.xlsx;

import de.ratwerk.evidence.Kind;
import de.ratwerk.fact.Effort;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Answer;
import de.ratwerk.report.AdviceDocument.Because;
import de.ratwerk.report.AdviceDocument.Criterion;
import de.ratwerk.report.AdviceDocument.Recommendation;
import de.ratwerk.report.AdviceDocument.Stage;
import de.ratwerk.report.AdviceDocument.Step;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.EffortWords;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the ids of a document are called in its words. An id that it does not explain stands for itself. */
final class Terms {
    private final AdviceDocument document;
    private final Language language;
    private final Map<String, String> actions = new HashMap<>();
    private final Map<String, String> phases;
    private final Map<String, String> criteria;
    private final Map<String, String> recommendations;
    private final Map<String, Answer> answers;
    private final Map<String, Step> steps;

    Terms(AdviceDocument document) {
        this.document = document;
        this.language = Language.of(document.language());
        document.actions().forEach(action -> actions.put(action.id(), action.title()));
        document.open().forEach(open -> actions.put(open.id(), open.title()));
        this.phases = document.roadmap().stream().collect(Collectors.toMap(Stage::phase, Stage::title));
        this.criteria =
                document.method().criteria().stream().collect(Collectors.toMap(Criterion::id, Criterion::title));
        this.recommendations = document.method().recommendations().stream()
                .collect(Collectors.toMap(Recommendation::id, Recommendation::title));
        this.answers = document.answers().stream().collect(Collectors.toMap(Answer::path, answer -> answer));
        this.steps = document.roadmap().stream()
                .flatMap(stage -> stage.actions().stream())
                .collect(Collectors.toMap(Step::id, step -> step));
    }

    AdviceDocument document() {
        return document;
    }

    Language language() {
        return language;
    }

    String say(String german, String english) {
        return language.say(german, english);
    }

    String action(String id) {
        return actions.getOrDefault(id, id);
    }

    String phase(String id) {
        return phases.getOrDefault(id, id);
    }

    String criterion(String id) {
        return criteria.getOrDefault(id, id);
    }

    /** "H1 Alle(s) wirksam vernetzen!" */
    String recommendation(String id) {
        return recommendations.containsKey(id) ? id + " " + recommendations.get(id) : id;
    }

    /** What comes before an action, one a line. */
    List<String> before(String action) {
        Step step = steps.get(action);
        if (step == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (!step.after().isEmpty()) {
            List<String> ranks = step.after().stream()
                    .map(before -> String.valueOf(before.rank()))
                    .toList();
            lines.add(say("nach Nr. ", "after no. ") + language.allOf(ranks));
        }
        step.ifDue().forEach(id -> lines.add(say("vorher zu klären: ", "to be settled before: ") + action(id)));
        return List.copyOf(lines);
    }

    /** The answers that reasons rest on, each with its label. */
    List<String> answers(Because because) {
        return because.facts().stream()
                .map(fact -> answers.get(fact.path()))
                .filter(Objects::nonNull)
                .map(answer -> answer.label() + ": " + answer.words())
                .distinct()
                .toList();
    }

    /** What some records state; what is no measurement is told as what it is. */
    List<String> statements(Collection<String> keys) {
        return keys.stream()
                .distinct()
                .map(key -> document.evidence().get(key))
                .filter(Objects::nonNull)
                .map(this::statement)
                .toList();
    }

    private String statement(Evidence evidence) {
        boolean told =
                evidence.kind().equals(Kind.ASSOCIATION.id()) || evidence.kind().equals(Kind.JUDGEMENT.id());
        return told
                ? evidence.statement() + " (" + CitedListing.kind(evidence.kind(), language) + ")"
                : evidence.statement();
    }

    String effort(String id) {
        return Constants.named(id, Effort.class)
                .map(effort -> EffortWords.of(effort, language))
                .orElse(id);
    }

    /** Whether the municipality is among those that a share is of. */
    String own(String id) {
        return switch (id) {
            case "yes" -> say("ja", "yes");
            case "no" -> say("nein", "no");
            case "open" -> say("offen, Angabe fehlt", "open, answer missing");
            case "unclear" -> say("unklar nach dem Wortlaut der Befragung", "unclear from the survey's wording");
            default -> id;
        };
    }

    String yes(boolean is) {
        return is ? say("ja", "yes") : say("nein", "no");
    }

    /** A sign before each line where there are several. */
    static List<String> bulleted(List<String> lines) {
        return lines.size() < 2
                ? lines
                : lines.stream().map(line -> "• " + line).toList();
    }
}
