package de.ratwerk.cohort;

import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.cohort.Member.Component;
import de.ratwerk.cohort.Member.Due;
import de.ratwerk.cohort.Member.Open;
import de.ratwerk.fact.BaseComponent;
import de.ratwerk.fact.Group;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Territory;
import de.ratwerk.rulebook.Finding;
import de.ratwerk.text.Constants;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a cohort keeps of a municipality. Immutable and thread-safe. */
public final class Members {
    private static final String COMPONENTS = "eGovernment.components.";
    private static final String DOCUMENT_MANAGEMENT = "documentManagement";

    private final Advisor advisor;
    private final Function<Outlook, Map<String, String>> shares;

    /**
     * Members as an advisor sees them.
     *
     * @param shares tells of an outlook which published shares it belongs to; see {@link Member#shares}
     */
    public Members(Advisor advisor, Function<Outlook, Map<String, String>> shares) {
        this.advisor = advisor;
        this.shares = shares;
    }

    /** A municipality as a member. */
    public Member of(String id, Profile profile) {
        return of(id, profile.name(), profile, false);
    }

    /**
     * A municipality with made-up answers as a member.
     *
     * @param name what the place is called, without a mark of its answers
     */
    public Member synthetic(String id, String name, Profile profile) {
        return of(id, name, profile, true);
    }

    private Member of(String id, String name, Profile profile, boolean synthetic) {
        Outlook outlook = advisor.outlook(profile);
        return new Member(
                id,
                name,
                synthetic,
                value(profile, "municipality.ags"),
                value(profile, "municipality.kind"),
                Territory.land(profile).orElse(null),
                Territory.population(profile).orElse(null),
                Territory.sizeClass(profile).orElse(null),
                profile.digest(),
                Optional.ofNullable(profile.asOf()).map(Object::toString).orElse(null),
                profile.answers().size(),
                position(outlook),
                due(outlook),
                advisor.open(outlook).stream()
                        .map(open -> new Open(
                                open.action().id(),
                                open.decidedBy().stream().map(Question::path).toList()))
                        .toList(),
                inPlace(outlook),
                components(profile),
                shares.apply(outlook));
    }

    private static Map<String, String> position(Outlook outlook) {
        Map<String, String> position = new LinkedHashMap<>();
        position.put("eGovernment", status(outlook, Group.E_GOVERNMENT));
        position.put("community", status(outlook, Group.COMMUNITY));
        position.put("strategy", status(outlook, Group.STRATEGY));
        return position;
    }

    private static String status(Outlook outlook, Group group) {
        return Objects.requireNonNull(outlook.position().get(group))
                .map(Constants::name)
                .orElse("open");
    }

    private static List<Due> due(Outlook outlook) {
        return outlook.places().entrySet().stream()
                .filter(place -> place.getValue().verdict() == Verdict.DUE)
                .sorted(Comparator.comparingInt(place -> place.getValue().rank()))
                .map(place -> due(place.getKey(), place.getValue()))
                .toList();
    }

    private static Due due(String action, Place place) {
        return new Due(action, Objects.requireNonNull(place.phase()).id(), Objects.requireNonNull(place.score()));
    }

    /** What an action aims at is in place if it is not due and a strength that is certain says so. */
    private static List<String> inPlace(Outlook outlook) {
        TreeSet<String> strengths = outlook.findings().strengths().stream()
                .filter(Finding::certain)
                .flatMap(finding -> finding.rule().actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return strengths.stream()
                .filter(action ->
                        Objects.requireNonNull(outlook.places().get(action)).verdict() == Verdict.NOT_DUE)
                .toList();
    }

    private static Map<String, Component> components(Profile profile) {
        Map<String, Component> components = new LinkedHashMap<>();
        Stream.of(BaseComponent.values())
                .map(Constants::name)
                .forEach(name -> component(name, COMPONENTS + name, profile, components));
        component(DOCUMENT_MANAGEMENT, "eGovernment." + DOCUMENT_MANAGEMENT, profile, components);
        return components;
    }

    private static void component(String name, String path, Profile profile, Map<String, Component> components) {
        Component component = new Component(value(profile, path + ".usage"), value(profile, path + ".operator"));
        if (component.usage() != null || component.operator() != null) {
            components.put(name, component);
        }
    }

    private static @Nullable String value(Profile profile, String path) {
        return profile.answer(path).map(Answer::value).orElse(null);
    }
}
