package de.ratwerk.fact;

import de.ratwerk.profile.Profile;
import de.ratwerk.text.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns a profile into facts, section by section of the questionnaire. */
public final class Facts {
    private static final Map<Instrument, String> INSTRUMENTS = paths("data.instruments.", Instrument.class);
    private static final Map<Purpose, String> PURPOSES = paths("data.indicators.", Purpose.class);
    private static final Map<Area, String> LEADERS = paths("leadership.", Area.class);
    private static final Map<Topic, String> TOPICS = paths("training.", Topic.class);
    private static final Map<CommunityOffer, String> OFFERS = paths("community.offers.", CommunityOffer.class);
    private static final Map<Way, String> WAYS = paths("infrastructure.fibre.", Way.class);
    private static final List<String> NINE = Arrays.stream(BaseComponent.values())
            .filter(component -> component != BaseComponent.DOCUMENT_MANAGEMENT)
            .map(ComponentFacts::usage)
            .toList();
    private static final List<String> BROADER = Arrays.stream(Topic.values())
            .filter(topic -> topic != Topic.APPLICATIONS)
            .map(topic -> path(TOPICS, topic))
            .toList();

    private final Answers answers;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Profile profile) {
        this.answers = new Answers(profile);
    }

    private static <E extends Enum<E>> Map<E, String> paths(String prefix, Class<E> type) {
        Map<E, String> paths = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            paths.put(constant, prefix + Constants.name(constant));
        }
        return paths;
    }

    private static <E extends Enum<E>> String path(Map<E, String> paths, E constant) {
        return Objects.requireNonNull(paths.get(constant));
    }

    /** All facts that follow from a profile, certain and hypothetical, in a fixed order. */
    public static List<Fact> of(Profile profile) {
        Facts facts = new Facts(profile);
        facts.municipality();
        facts.eGovernment();
        facts.data();
        facts.strategy();
        facts.people();
        facts.community();
        facts.infrastructure();
        return List.copyOf(facts.facts);
    }

    /** The facts of a municipality of which nothing is known: the most facts that any profile gives. */
    public static List<Fact> ofNothingKnown() {
        return of(Profile.empty("?"));
    }

    private void municipality() {
        one("municipality.kind", Kind.class, Municipality::new);
        // Size never decides a verdict (rules are checked for that), so nothing is supposed where it is unknown.
        String path = "municipality.population";
        answers.value(path)
                .ifPresent(number -> facts.add(new Population(Integer.parseInt(number), Basis.known(List.of(path)))));
    }

    private void eGovernment() {
        for (BaseComponent component : BaseComponent.values()) {
            facts.addAll(new ComponentFacts(answers, component).all());
        }
        count(NINE, "in-use", ComponentsInUse::new);
        facts.addAll(ComponentFacts.runByLand(answers));
        facts.addAll(new FimFacts(answers).all());
        features(
                "eGovernment.cooperation.partners",
                (is, basis) -> new CooperationPartners(is.get(0), is.get(1), is.get(2), basis));
        yesNo("eGovernment.cooperation.askedFirst", AskedFirst::new);
    }

    private void data() {
        for (Instrument instrument : Instrument.values()) {
            one(
                    path(INSTRUMENTS, instrument),
                    Degree.class,
                    (degree, basis) -> new DataInstrument(instrument, degree, basis));
        }
        for (Purpose purpose : Purpose.values()) {
            yesNo(path(PURPOSES, purpose), (used, basis) -> new Indicator(purpose, used, basis));
        }
        one("data.automation", AutomationDegree.class, ProcessAutomation::new);
    }

    private void strategy() {
        one("strategy.status", StrategyStatus.class, Strategy::new);
        features("strategy.fields", (is, basis) -> new StrategyFields(is.get(0), is.get(1), is.get(2), basis));
        features("strategy.goals", (is, basis) -> new StrategyGoals(is.get(0), basis));
        features("strategy.links", (is, basis) -> new StrategyLinks(is.get(0), is.get(1), basis));
        yesNo(
                "strategy.process.participatory",
                (followed, basis) -> new StrategyProcess(ProcessTrait.PARTICIPATORY, followed, basis));
        yesNo(
                "strategy.process.crossDepartmental",
                (followed, basis) -> new StrategyProcess(ProcessTrait.CROSS_DEPARTMENTAL, followed, basis));
        yesNo("strategy.considersOzg", OzgInStrategy::new);
    }

    private void people() {
        for (Area area : Area.values()) {
            features(path(LEADERS, area), (is, basis) -> new Leadership(area, is.get(0), is.get(1), is.get(2), basis));
        }
        for (Topic topic : Topic.values()) {
            one(path(TOPICS, topic), Provision.class, (provision, basis) -> new Training(topic, provision, basis));
        }
        facts.addAll(answers.count(BROADER, Set.of("offered", "planned"), BroaderTraining::new));
    }

    private void community() {
        for (CommunityOffer offer : CommunityOffer.values()) {
            yesNo(path(OFFERS, offer), (supported, basis) -> new Offer(offer, supported, basis));
        }
        count(List.copyOf(OFFERS.values()), "yes", OffersSupported::new);
    }

    private void infrastructure() {
        for (Way way : Way.values()) {
            one(path(WAYS, way), Involvement.class, (involvement, basis) -> new FibreWay(way, involvement, basis));
        }
        List<String> ways = List.copyOf(WAYS.values());
        count(ways, "yes", FibreInvolvement::new);
        count(ways, "planned", FibrePlans::new);
        facts.addAll(answers.each(
                "infrastructure.broadbandGrade",
                List.of("1", "2", "3", "4", "5", "6"),
                (grade, basis) -> new Broadband(Integer.parseInt(grade), rating(Integer.parseInt(grade)), basis)));
    }

    /** The classes in which the survey tells the grades (chapter 6, figure 10). */
    private static Rating rating(int grade) {
        if (grade <= 2) {
            return Rating.GOOD;
        }
        return grade == 3 ? Rating.SATISFACTORY : Rating.POOR;
    }

    private <E extends Enum<E>> void one(String path, Class<E> type, BiFunction<E, Basis, Fact> make) {
        facts.addAll(answers.each(
                path,
                Constants.names(type),
                (value, basis) -> make.apply(Constants.named(value, type).orElseThrow(), basis)));
    }

    private void yesNo(String path, BiFunction<Boolean, Basis, Fact> make) {
        facts.addAll(
                answers.each(path, List.of("yes", "no"), (value, basis) -> make.apply(value.equals("yes"), basis)));
    }

    private void features(String path, BiFunction<List<Boolean>, Basis, Fact> make) {
        facts.addAll(answers.list(path, ListFeatures.of(path), make));
    }

    private void count(List<String> paths, String value, Answers.CountMaker make) {
        facts.addAll(answers.count(paths, Set.of(value), make));
    }
}
