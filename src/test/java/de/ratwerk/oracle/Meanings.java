package de.ratwerk.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the facts of the rule language say of answers, from the list of facts in {@code rules/README.md} and the
 * questionnaire. A pattern becomes a question to the answers with three truth values.
 */
final class Meanings {
    private static final String COMPONENTS = "eGovernment.components.";
    private static final String DOCUMENT_MANAGEMENT = "eGovernment.documentManagement";
    private static final Set<String> SOCIETAL = Set.of(
            "education-culture-science", "mobility", "economy", "health-social", "environment", "planning-housing");
    private static final Set<String> FOR_COMMUNITY = Set.of("attractiveness", "general-interest-services");

    private final Questions questions;

    Meanings(Questions questions) {
        this.questions = questions;
    }

    /** One thing of a kind that a single question is asked about. */
    private record Thing(String path, Map<String, String> which, Function<Set<String>, Map<String, String>> says) {}

    /** What a pattern asks of a municipality's answers. */
    Function<Situation, Truth> of(String fact, Asked asked) {
        return switch (fact) {
            case "Municipality" -> thing(asked, "municipality.kind", "kind");
            case "Population" -> population(asked.of(Set.of("inhabitants")));
            case "Component" -> components(asked.of(Set.of("component", "usage", "operator")));
            case "ComponentsInUse" -> count(asked, things(COMPONENTS, ".usage"), Set.of("in-use"));
            case "ComponentsRunByLand" -> count(asked, runByLand());
            case "Fim" -> fim(asked.of(Set.of("known", "used")));
            case "CooperationPartners" -> list(asked, "eGovernment.cooperation.partners", Map.of(), Meanings::partners);
            case "AskedFirst" -> thing(asked, "eGovernment.cooperation.askedFirst", "asked");
            case "DataInstrument" -> things(asked, "data.instruments.", "instrument", "degree");
            case "Indicator" -> things(asked, "data.indicators.", "purpose", "used");
            case "ProcessAutomation" -> thing(asked, "data.automation", "degree");
            case "Strategy" -> thing(asked, "strategy.status", "status");
            case "StrategyFields" -> list(asked, "strategy.fields", Map.of(), Meanings::fields);
            case "StrategyGoals" -> list(asked, "strategy.goals", Map.of(), Meanings::goals);
            case "StrategyLinks" -> list(asked, "strategy.links", Map.of(), Meanings::links);
            case "StrategyProcess" -> things(asked, "strategy.process.", "trait", "followed");
            case "OzgInStrategy" -> thing(asked, "strategy.considersOzg", "considered");
            case "Leadership" -> leadership(asked);
            case "Training" -> things(asked, "training.", "topic", "provision");
            case "BroaderTraining" -> count(asked, broaderTraining(), Set.of("offered", "planned"));
            case "Offer" -> things(asked, "community.offers.", "offer", "supported");
            case "OffersSupported" -> count(asked, things("community.offers.", ""), Set.of("yes"));
            case "FibreWay" -> things(asked, "infrastructure.fibre.", "way", "involvement");
            case "FibreInvolvement" -> count(asked, things("infrastructure.fibre.", ""), Set.of("yes"));
            case "FibrePlans" -> count(asked, things("infrastructure.fibre.", ""), Set.of("planned"));
            case "Broadband" ->
                any(
                        List.of(new Thing("infrastructure.broadbandGrade", Map.of(), Meanings::grade)),
                        asked.of(Set.of("grade", "rating")));
            case "Position" -> position(asked.of(Set.of("group", "status")));
            default -> throw new IllegalArgumentException("no meaning of " + fact);
        };
    }

    // ---- facts of one question ----

    private Function<Situation, Truth> thing(Asked asked, String path, String field) {
        return any(List.of(new Thing(path, Map.of(), single(path, field))), asked.of(Set.of(field)));
    }

    private Function<Situation, Truth> things(Asked asked, String prefix, String which, String field) {
        List<Thing> things = things(prefix, "").stream()
                .map(path ->
                        new Thing(path, Map.of(which, kebab(path.substring(prefix.length()))), single(path, field)))
                .toList();
        return any(things, asked.of(Set.of(which, field)));
    }

    private Function<Situation, Truth> list(
            Asked asked, String path, Map<String, String> which, Function<Set<String>, Map<String, String>> says) {
        Set<String> fields = new LinkedHashSet<>(which.keySet());
        fields.addAll(says.apply(Set.of()).keySet());
        return any(List.of(new Thing(path, which, says)), asked.of(fields));
    }

    /** Whether any of the things is as asked. */
    private Function<Situation, Truth> any(List<Thing> things, Asked asked) {
        List<Function<Situation, Truth>> each = new ArrayList<>();
        for (Thing thing : things) {
            if (asked.fits(thing.which())) {
                Set<String> accepted =
                        accepted(thing.path(), answer -> thing.says().apply(Questions.values(answer)), asked);
                each.add(situation -> situation.isOneOf(thing.path(), accepted));
            }
        }
        return any(each);
    }

    private static Function<Situation, Truth> any(List<Function<Situation, Truth>> each) {
        return situation -> {
            Truth truth = Truth.NO;
            for (Function<Situation, Truth> one : each) {
                truth = truth.or(one.apply(situation));
            }
            return truth;
        };
    }

    /** The answers to a question that make it as asked: known beforehand, whoever answers. */
    private Set<String> accepted(String path, Function<String, Map<String, String>> says, Asked asked) {
        Set<String> accepted = new LinkedHashSet<>();
        for (String answer : questions.possible(path)) {
            if (asked.fits(says.apply(answer))) {
                accepted.add(answer);
            }
        }
        return accepted;
    }

    private Function<Set<String>, Map<String, String>> single(String path, String field) {
        boolean yesNo = questions.possible(path).equals(Set.of("yes", "no"));
        return answer -> {
            String value = answer.iterator().next();
            return Map.of(field, yesNo ? "" + value.equals("yes") : value);
        };
    }

    private static Map<String, String> partners(Set<String> partners) {
        return Map.of(
                "any", "" + !partners.isEmpty(),
                "land", "" + partners.contains("land"),
                "municipalProvider", "" + partners.contains("it-provider"));
    }

    private static Map<String, String> fields(Set<String> fields) {
        return Map.of(
                "administration", "" + fields.contains("administration"),
                "societal", "" + fields.stream().anyMatch(SOCIETAL::contains),
                "data", "" + fields.contains("data"));
    }

    private static Map<String, String> goals(Set<String> goals) {
        return Map.of("community", "" + goals.stream().anyMatch(FOR_COMMUNITY::contains));
    }

    private static Map<String, String> links(Set<String> links) {
        return Map.of("any", "" + !links.isEmpty(), "developmentConcept", "" + links.contains("development-concept"));
    }

    /** The survey's classes (chapter 6): grades 1 and 2, 3, and 4 to 6. */
    private static Map<String, String> grade(Set<String> grade) {
        String rating = switch (grade.iterator().next()) {
            case "1", "2" -> "good";
            case "3" -> "satisfactory";
            default -> "poor";
        };
        return Map.of("grade", grade.iterator().next(), "rating", rating);
    }

    private Function<Situation, Truth> leadership(Asked asked) {
        List<Function<Situation, Truth>> areas = new ArrayList<>();
        for (String path : things("leadership.", "")) {
            Map<String, String> which = Map.of("area", path.substring("leadership.".length()));
            areas.add(list(asked, path, which, Meanings::leaders));
        }
        return any(areas);
    }

    private static Map<String, String> leaders(Set<String> leaders) {
        boolean officer = leaders.contains("cdo") || leaders.contains("cio");
        long departments =
                leaders.stream().filter(who -> who.endsWith("-department")).count();
        return Map.of(
                "fromTop", "" + (officer || leaders.contains("mayor")),
                "departmentOnly", "" + (departments > 0 && departments == leaders.size()),
                "digitalOfficer", "" + officer);
    }

    // ---- facts of several questions ----

    /** How many people live there decides on nothing, so nothing is supposed while it is open. */
    private static Function<Situation, Truth> population(Asked asked) {
        String path = "municipality.population";
        return situation ->
                Truth.of(situation.isAnswered(path) && asked.fits(Map.of("inhabitants", situation.given(path))));
    }

    private Function<Situation, Truth> components(Asked asked) {
        List<Function<Situation, Truth>> each = new ArrayList<>();
        List<String> components = new ArrayList<>(things(COMPONENTS, ".usage"));
        components.add(DOCUMENT_MANAGEMENT + ".usage");
        for (String usage : components) {
            String base = usage.substring(0, usage.length() - ".usage".length());
            String name =
                    base.equals(DOCUMENT_MANAGEMENT) ? "document-management" : base.substring(COMPONENTS.length());
            if (asked.fits(Map.of("component", name))) {
                each.add(component(asked, base));
            }
        }
        return any(each);
    }

    /** A component that somebody runs is in use or planned; who runs it counts only where it is asked. */
    private Function<Situation, Truth> component(Asked asked, String base) {
        Set<String> usages = accepted(base + ".usage", usage -> Map.of("usage", usage), asked);
        Set<String> operators = accepted(base + ".operator", operator -> Map.of("operator", operator), asked);
        boolean anybody = !asked.mentions("operator");
        return situation -> {
            Truth truth = Truth.NO;
            for (String usage : usages) {
                boolean notUsed = usage.equals("not-used");
                boolean contradicts = notUsed && (!anybody || situation.isAnswered(base + ".operator"));
                Truth used = contradicts ? Truth.NO : situation.isOneOf(base + ".usage", Set.of(usage));
                Truth run = anybody ? Truth.YES : situation.isOneOf(base + ".operator", operators);
                truth = truth.or(used.and(run));
            }
            return truth;
        };
    }

    private List<Function<Situation, Truth>> runByLand() {
        List<String> components = new ArrayList<>(things(COMPONENTS, ".usage"));
        components.add(DOCUMENT_MANAGEMENT + ".usage");
        return components.stream()
                .map(usage -> (Function<Situation, Truth>) situation -> situation
                        .isOneOf(usage, Set.of("in-use", "planned"))
                        .and(situation.isOneOf(usage.replace(".usage", ".operator"), Set.of("land"))))
                .toList();
    }

    /** Who uses a part of FIM knows it. Whether it is used is a question only where it is known. */
    private static Function<Situation, Truth> fim(Asked asked) {
        String known = "eGovernment.fim.known";
        String uses = "eGovernment.fim.uses";
        return situation -> {
            boolean answered = situation.isAnswered(uses);
            boolean used = answered && !situation.given(uses).isEmpty();
            Truth isKnown = used ? Truth.YES : situation.isOneOf(known, Set.of("yes"));
            Truth isUnknown = used ? Truth.NO : situation.isOneOf(known, Set.of("no"));
            Truth truth = asked.mentions("used") || !asked.fits(Map.of("known", "false")) ? Truth.NO : isUnknown;
            if (asked.fits(Map.of("known", "true"))) {
                Truth isUsed = answered ? Truth.of(used) : Truth.MAYBE;
                Truth notUsed = answered ? Truth.of(!used) : Truth.MAYBE;
                Truth use = asked.mentions("used") ? Truth.NO : Truth.YES;
                use = asked.fits(Map.of("used", "true")) ? use.or(isUsed) : use;
                use = asked.fits(Map.of("used", "false")) ? use.or(notUsed) : use;
                truth = truth.or(isKnown.and(use));
            }
            return truth;
        };
    }

    private List<String> broaderTraining() {
        List<String> topics = new ArrayList<>(things("training.", ""));
        topics.remove("training.applications");
        return topics;
    }

    private static Function<Situation, Truth> count(Asked asked, List<String> paths, Set<String> counted) {
        return count(
                asked,
                paths.stream()
                        .map(path -> (Function<Situation, Truth>) situation -> situation.isOneOf(path, counted))
                        .toList());
    }

    /** A number is known by its bounds; while they differ, each number between them may be the true one. */
    private static Function<Situation, Truth> count(Asked asked, List<Function<Situation, Truth>> counted) {
        boolean[][] fits = bounds(asked.of(Set.of("atLeast", "atMost", "of")), counted.size());
        return situation -> {
            int certain = 0;
            int possible = 0;
            for (Function<Situation, Truth> one : counted) {
                Truth truth = one.apply(situation);
                certain += truth == Truth.YES ? 1 : 0;
                possible += truth == Truth.NO ? 0 : 1;
            }
            if (fits[certain][possible]) {
                return Truth.YES;
            }
            boolean maybe = false;
            for (int n = certain; n <= possible; n++) {
                maybe |= fits[n][n];
            }
            return maybe ? Truth.MAYBE : Truth.NO;
        };
    }

    /** Which bounds are as asked. */
    private static boolean[][] bounds(Asked asked, int of) {
        boolean[][] fits = new boolean[of + 1][of + 1];
        for (int atLeast = 0; atLeast <= of; atLeast++) {
            for (int atMost = atLeast; atMost <= of; atMost++) {
                fits[atLeast][atMost] =
                        asked.fits(Map.of("atLeast", "" + atLeast, "atMost", "" + atMost, "of", "" + of));
            }
        }
        return fits;
    }

    private static Function<Situation, Truth> position(Asked asked) {
        return situation -> {
            Truth truth = Truth.NO;
            for (Map.Entry<String, Truth> placed : situation.positions().entrySet()) {
                String[] place = placed.getKey().split("/");
                if (asked.fits(Map.of("group", place[0], "status", place[1]))) {
                    truth = truth.or(placed.getValue());
                }
            }
            return truth;
        };
    }

    private List<String> things(String prefix, String ending) {
        return questions.paths().stream()
                .filter(path -> path.startsWith(prefix) && path.endsWith(ending))
                .toList();
    }

    private static String kebab(String path) {
        return path.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
