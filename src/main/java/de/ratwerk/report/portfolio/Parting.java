package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.portfolio.Portfolio;
import de.ratwerk.cohort.portfolio.Portfolio.By;
import de.ratwerk.cohort.portfolio.Portfolio.Part;
import de.ratwerk.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a cohort with what is due in each; small ones are put together where nothing of the few may be told. */
final class Parting {
    private final Portfolio portfolio;
    private final Language language;
    private final Disclosure disclosure;

    Parting(Portfolio portfolio, Language language, Disclosure disclosure) {
        this.portfolio = portfolio;
        this.language = language;
        this.disclosure = disclosure;
    }

    /**
     * All of them, with their names in words.
     *
     * @param withheld the actions of which the whole cohort's number is withheld
     */
    PortfolioDocument.Parts parts(Set<String> withheld) {
        List<Part> parts = large();
        List<List<@Nullable Integer>> told = new ArrayList<>();
        for (int action = 0; action < portfolio.actions().size(); action++) {
            told.add(column(
                    parts,
                    action,
                    withheld.contains(portfolio.actions().get(action).action())));
        }
        List<PortfolioDocument.Part> all = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            Map<String, Integer> due = new LinkedHashMap<>();
            for (int action = 0; action < told.size(); action++) {
                Integer members = told.get(action).get(part);
                if (members != null) {
                    due.put(portfolio.actions().get(action).action(), members);
                }
            }
            all.add(new PortfolioDocument.Part(
                    name(parts.get(part).name()), parts.get(part).members(), due));
        }
        return new PortfolioDocument.Parts(portfolio.by() == By.LAND ? "land" : "size-class", all);
    }

    /** Those of which something may be told; the others are put together, with the smallest of the large if they are few. */
    private List<Part> large() {
        List<Part> large = new ArrayList<>();
        List<Part> small = new ArrayList<>();
        portfolio.parts().forEach(part -> (disclosure.allows(part.members()) ? large : small).add(part));
        while (!small.isEmpty() && !disclosure.allows(sum(small)) && !large.isEmpty()) {
            Part least =
                    large.stream().min(Comparator.comparingInt(Part::members)).orElseThrow();
            large.remove(least);
            small.add(least);
        }
        if (!small.isEmpty()) {
            large.add(new Part(
                    "*",
                    sum(small),
                    IntStream.range(0, portfolio.actions().size())
                            .map(action -> small.stream()
                                    .mapToInt(part -> part.due().get(action))
                                    .sum())
                            .boxed()
                            .toList()));
        }
        return large;
    }

    private static int sum(List<Part> parts) {
        return parts.stream().mapToInt(Part::members).sum();
    }

    /** For how many of each part an action is due; what is withheld of the whole cohort must not follow from its parts. */
    private List<@Nullable Integer> column(List<Part> parts, int action, boolean withheld) {
        return withheld
                ? Collections.nCopies(parts.size(), null)
                : disclosure.column(
                        parts.stream().map(part -> part.due().get(action)).toList(),
                        parts.stream().map(Part::members).toList());
    }

    private String name(String name) {
        if (name.equals("*")) {
            return language.say("übrige", "others");
        }
        if (name.isEmpty()) {
            return language.say("nicht bekannt", "not known");
        }
        return portfolio.by() == By.LAND ? name : language.say("Größenklasse ", "Size class ") + name;
    }
}
