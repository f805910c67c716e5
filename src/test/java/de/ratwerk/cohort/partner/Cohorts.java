package de.ratwerk.cohort.partner;

import de.ratwerk.Shipped;
import de.ratwerk.cohort.Member;
import de.ratwerk.cohort.Member.Component;
import de.ratwerk.cohort.Member.Due;
import de.ratwerk.cohort.Member.Open;
import de.ratwerk.rulebook.Action;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Cohorts made up for tests: anything that a member can say, and members that say just what a test is about. */
final class Cohorts {
    static final Sharing SHARING = Sharing.of(Shipped.ratwerk().rulebook());
    static final List<Action> ACTIONS =
            List.copyOf(Shipped.ratwerk().rulebook().actions().values());

    private static final List<String> COMPONENTS = List.of(
            "form-server",
            "e-payment",
            "service-account",
            "eid",
            "de-mail",
            "mailbox",
            "search",
            "mobile-app",
            "chatbot",
            "documentManagement");
    private static final List<String> OPERATORS =
            List.of("own-it", "municipal-provider", "private-provider", "land", "other");

    private Cohorts() {}

    /** Members that say anything at random, also that they know nothing. */
    static List<Member> random(long seed, int size, int lands) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            members.add(random(random, String.format("ort-%06d", number), lands));
        }
        return members;
    }

    private static Member random(SplittableRandom random, String id, int lands) {
        One one = one(id);
        if (random.nextInt(10) > 0) {
            // Few sizes in small cohorts, so that some are equal.
            one.population((1 + random.nextInt(40)) * 1_000);
        }
        if (random.nextInt(10) > 0) {
            int land = random.nextInt(lands);
            one.ags(String.format("%02d%03d%03d", 1 + land, random.nextInt(20), random.nextInt(1_000)), "Land " + land);
        }
        ACTIONS.forEach(action -> {
            switch (random.nextInt(4)) {
                case 0 -> one.due(action.id());
                case 1 -> one.inPlace(action.id());
                case 2 -> one.open(action.id());
                default -> {}
            }
        });
        COMPONENTS.forEach(component -> {
            String operator = random.nextInt(4) == 0 ? null : OPERATORS.get(random.nextInt(OPERATORS.size()));
            switch (random.nextInt(4)) {
                case 0 -> one.component(component, "in-use", operator);
                case 1 -> one.component(component, "planned", operator);
                case 2 -> one.component(component, "not-used", null);
                default -> one.component(component, null, null);
            }
        });
        return one.member();
    }

    /** A member of which nothing is known as yet. */
    static One one(String id) {
        return new One(id);
    }

    /** A member in the making. */
    static final class One {
        private final String id;
        private String ags;
        private String land;
        private Integer population;
        private final List<Due> due = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();
        private final Set<String> inPlace = new HashSet<>();
        private final Map<String, Component> components = new TreeMap<>();

        private One(String id) {
            this.id = id;
        }

        One population(int inhabitants) {
            population = inhabitants;
            return this;
        }

        One ags(String key, String name) {
            ags = key;
            land = name;
            return this;
        }

        One due(String... actions) {
            for (String action : actions) {
                due.add(new Due(action, "now", BigDecimal.TEN));
            }
            return this;
        }

        One open(String... actions) {
            for (String action : actions) {
                open.add(new Open(action, List.of("data.automation")));
            }
            return this;
        }

        One inPlace(String... actions) {
            inPlace.addAll(List.of(actions));
            return this;
        }

        One component(String name, String usage, String operator) {
            components.put(name, new Component(usage, operator));
            return this;
        }

        Member member() {
            return new Member(
                    id,
                    "Ort " + id,
                    true,
                    ags,
                    "municipality",
                    land,
                    population,
                    null,
                    "",
                    null,
                    0,
                    Map.of(),
                    List.copyOf(due),
                    List.copyOf(open),
                    inPlace.stream().sorted().toList(),
                    components,
                    Map.of());
        }
    }
}
