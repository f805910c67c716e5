package de.ratwerk.report.dossier;

import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.AdviceDocument.Action;
import de.ratwerk.report.AdviceDocument.Because;
import de.ratwerk.report.AdviceDocument.Before;
import de.ratwerk.report.AdviceDocument.Criterion;
import de.ratwerk.report.AdviceDocument.Stage;
import de.ratwerk.report.AdviceDocument.Step;
import de.ratwerk.report.CitedEvidence.Evidence;
import de.ratwerk.report.paper.Block;
import de.ratwerk.report.paper.Block.Fact;
import de.ratwerk.report.paper.Block.Facts;
import de.ratwerk.report.paper.Block.Heading;
import de.ratwerk.report.paper.Block.Items;
import de.ratwerk.report.paper.Block.Paragraph;
import de.ratwerk.report.paper.Block.Tone;
import de.ratwerk.report.paper.Words;
import de.ratwerk.report.paper.Words.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One action: what speaks for it, on which answers and findings, how to begin, what it takes and where it stands. */
final class ActionSection {
    private final Material material;
    private final AdviceDocument advice;
    private final Action action;

    ActionSection(Material material, Action action) {
        this.material = material;
        this.advice = material.advice();
        this.action = action;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, material.ranked(action), ActionChapter.anchor(action), false));
        reasons().forEach(reason -> blocks.add(new Paragraph(Words.plain(reason.statement()), Tone.PLAIN)));
        blocks.add(new Paragraph(Words.strong(material.say("Schritte", "Steps")), Tone.PLAIN));
        blocks.add(new Items(true, action.steps().stream().map(Words::plain).toList()));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                material.say("Aufwand", "Effort"),
                List.of(Words.plain(Efforts.full(action.effort(), material.language())))));
        requirements().ifPresent(facts::add);
        groundwork().ifPresent(facts::add);
        facts.add(new Fact(
                material.say("Empfehlung", "Recommendation"),
                List.of(Words.plain(material.recommendation(action.recommendation())))));
        facts.add(new Fact(material.say("Angaben", "Answers"), new AnswerLines(material).of(action.because())));
        facts.add(new Fact(material.say("Befunde", "Findings"), findings()));
        facts.add(new Fact(material.say("Punkte", "Points"), List.of(points())));
        if (advice.actions().size() > 1) {
            facts.add(new Fact(material.say("Rang", "Rank"), List.of(Words.plain(rank()))));
        }
        blocks.add(new Facts(facts));
        return blocks;
    }

    /** The reasons without those that another one tells more closely, from the same answers and further ones. */
    private List<Because> reasons() {
        return action.because().stream()
                .filter(reason -> action.because().stream().noneMatch(other -> isCloser(other, reason)))
                .toList();
    }

    private static boolean isCloser(Because other, Because reason) {
        Set<String> wide = paths(other);
        Set<String> narrow = paths(reason);
        return wide.size() > narrow.size() && wide.containsAll(narrow);
    }

    private static Set<String> paths(Because reason) {
        Set<String> paths = new LinkedHashSet<>();
        reason.facts().forEach(fact -> paths.add(fact.path()));
        return paths;
    }

    private List<Words> findings() {
        Set<String> keys = new LinkedHashSet<>();
        reasons().forEach(reason -> keys.addAll(reason.evidence()));
        return keys.stream().map(this::finding).toList();
    }

    private Words finding(String key) {
        Evidence evidence = material.evidence(key);
        String number = material.say("Beleg ", "record ") + material.evidenceNumber(key);
        return Words.plain(evidence.statement())
                .and(" (" + new Kinds(material).remark(evidence) + number + ")", Style.FAINT);
    }

    private Optional<Fact> requirements() {
        List<Words> said = new ArrayList<>();
        Step step = material.step(action.id()).orElse(null);
        if (step == null) {
            return Optional.empty();
        }
        for (Before before : step.after()) {
            said.add(link(before.rank(), before.id()));
        }
        for (String id : step.ifDue()) {
            String title = material.title(id).orElse(id);
            said.add(Words.plain(material.say(
                    title + " (vorher zu klären, ob fällig)", title + " (to be settled first whether it is due)")));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new Fact(material.say("Baut auf", "Builds on"), said));
    }

    private Optional<Fact> groundwork() {
        List<Words> said = advice.roadmap().stream()
                .map(Stage::actions)
                .flatMap(Collection::stream)
                .filter(step ->
                        step.after().stream().anyMatch(before -> before.id().equals(action.id())))
                .map(step -> link(step.rank(), step.id()))
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(material.say("Grundlage für", "Groundwork for"), said));
    }

    /** The number and title of an action; an action that is not shown is told by its number. */
    private Words link(int rank, String id) {
        String number = material.number(rank);
        return advice.actions().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(other -> Words.none().link(number + " " + other.title(), "#" + ActionChapter.anchor(other)))
                .orElse(Words.plain(number));
    }

    private Words points() {
        List<String> parts = new ArrayList<>();
        for (Criterion criterion : advice.method().criteria()) {
            BigDecimal points = ActionChapter.points(action, criterion.id());
            parts.add(criterion.title() + " " + material.points(points));
        }
        return Words.strong(material.points(action.score())).and(" = " + String.join(" + ", parts) + broughtForward());
    }

    /** Why it stands before an action with more points. */
    private String broughtForward() {
        List<String> later = advice.roadmap().stream()
                .map(Stage::actions)
                .flatMap(Collection::stream)
                .filter(step ->
                        step.after().stream().anyMatch(before -> before.id().equals(action.id())))
                .map(step -> material.action(step.id()))
                .filter(other -> other.score().compareTo(action.score()) > 0)
                .map(other -> material.number(other.rank()))
                .toList();
        return later.isEmpty()
                ? ""
                : material.say(
                        "; vorgezogen, weil " + material.language().allOf(later) + " darauf "
                                + (later.size() == 1 ? "aufbaut" : "aufbauen"),
                        "; brought forward because " + material.language().allOf(later)
                                + (later.size() == 1 ? " builds" : " build") + " on it");
    }

    private String rank() {
        List<BigDecimal> shares = action.robustness().rankAcceptability();
        BigDecimal own = action.rank() <= shares.size() ? shares.get(action.rank() - 1) : BigDecimal.ZERO;
        String first = material.language().share(action.robustness().topThree());
        return material.say(
                "Auf Platz " + action.rank() + " bei " + material.language().share(own)
                        + " der Gewichtungen, unter den ersten drei bei " + first + ".",
                "Rank " + action.rank() + " with " + material.language().share(own)
                        + " of the weights, among the first three with " + first + ".");
    }
}
