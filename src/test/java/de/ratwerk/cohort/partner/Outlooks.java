package de.ratwerk.cohort.partner;

import de.ratwerk.Shipped;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.Member.Component;
import de.ratwerk.cohort.Member.Due;
import de.ratwerk.cohort.Member.Open;
import de.ratwerk.fact.BaseComponent;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Territory;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.synthetic.SyntheticCohort;
import de.ratwerk.text.Constants;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Members made of what the rulebook says of synthetic municipalities. */
public final class Outlooks {
    static final Advisor ADVISOR = new Advisor(Shipped.ratwerk().rulebook());
    private static final SyntheticCohort COHORT =
            SyntheticCohort.of(Shipped.ratwerk().rulebook().evidence(), 2019);

    private Outlooks() {}

    /** The first so many synthetic municipalities, all in one Kreis. */
    public static List<Member> members(int count, double unanswered) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> member(
                        String.format("kommune-%06d", number),
                        ADVISOR.outlook(COHORT.municipality(number, unanswered)
                                .with(Map.of("municipality.ags", List.of(String.format("05334%03d", number % 1000)))))))
                .toList();
    }

    static Member member(String id, Outlook outlook) {
        Profile profile = outlook.profile();
        List<Due> due = outlook.places().entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == Verdict.DUE)
                .sorted(Comparator.comparingInt(entry -> entry.getValue().rank()))
                .map(entry -> new Due(
                        entry.getKey(),
                        entry.getValue().phase().id(),
                        entry.getValue().score()))
                .toList();
        List<String> inPlace = outlook.places().entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == Verdict.NOT_DUE)
                .map(Map.Entry::getKey)
                .filter(action -> outlook.findings().strengths().stream()
                        .filter(Finding::certain)
                        .anyMatch(finding -> finding.rule().actions().contains(action)))
                .sorted()
                .toList();
        List<Open> open = ADVISOR.open(outlook).stream()
                .map(action -> new Open(action.action().id(), List.of()))
                .toList();
        return new Member(
                id,
                profile.name(),
                true,
                profile.answer("municipality.ags").map(Answer::value).orElse(null),
                profile.answer("municipality.kind").map(Answer::value).orElse(null),
                Territory.land(profile).orElse(null),
                Territory.population(profile).orElse(null),
                Territory.sizeClass(profile).orElse(null),
                profile.digest(),
                null,
                profile.answers().size(),
                Map.of(),
                due,
                open,
                inPlace,
                components(profile),
                Map.of());
    }

    private static Map<String, Component> components(Profile profile) {
        Map<String, Component> components = new TreeMap<>();
        for (BaseComponent component : BaseComponent.values()) {
            boolean documents = component == BaseComponent.DOCUMENT_MANAGEMENT;
            String name = documents ? "documentManagement" : Constants.name(component);
            String path = documents ? "eGovernment." + name : "eGovernment.components." + name;
            components.put(
                    name,
                    new Component(
                            profile.answer(path + ".usage").map(Answer::value).orElse(null),
                            profile.answer(path + ".operator")
                                    .map(Answer::value)
                                    .orElse(null)));
        }
        return components;
    }
}
