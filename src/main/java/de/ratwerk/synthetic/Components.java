package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** E-government components and who runs them. */
final class Components implements Section {
    private static final int THREE = 3; // as the key of the evidence says
    private static final Set<String> OPTIONAL = Set.of("mobile-app", "chatbot");
    private static final List<String> FAMILY = List.of("own-it", "municipal-provider");
    private static final List<String> OTHERS = List.of("private-provider", "land", "other");

    private final double noneAmongFew;
    private final Lean wellPositioned;

    Components(Shares shares, GroupTable table) {
        double[] classes = shares.split(GroupTable.COMPONENTS);
        double few = classes[0] + classes[1];
        this.noneAmongFew = few > 0 ? classes[0] / few : 0;
        this.wellPositioned =
                new Lean(table, groups -> groups.wellPositioned() ? Assumptions.CLEARLY : 0, Lean::everybody);
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        List<String> inUse = draw.some(Assumptions.COMPONENTS, count(groups, draw));
        for (Weighted component : Assumptions.COMPONENTS) {
            String name = component.value();
            double family = OPTIONAL.contains(name) ? Assumptions.FAMILY_RUNS_OPTIONAL : Assumptions.FAMILY_RUNS;
            String path = "eGovernment.components." + name;
            component(path, inUse.contains(name), wellPositioned.share(family, groups), draw, answers);
        }
        boolean documents = draw.chance(wellPositioned.share(Assumptions.DOCUMENT_MANAGEMENT, groups));
        double family = wellPositioned.share(Assumptions.FAMILY_RUNS, groups);
        component("eGovernment.documentManagement", documents, family, draw, answers);
    }

    private int count(Groups groups, Draw draw) {
        if (groups.wellPositioned()) {
            return draw.fewerAndFewer(THREE, Assumptions.COMPONENTS.size());
        }
        return draw.chance(noneAmongFew) ? 0 : draw.even(1, THREE - 1);
    }

    private static void component(
            String path, boolean inUse, double family, Draw draw, Map<String, List<String>> answers) {
        String otherwise = draw.chance(Assumptions.SOME) ? "planned" : "not-used";
        String usage = inUse ? "in-use" : otherwise;
        answers.put(path + ".usage", List.of(usage));
        if (!usage.equals("not-used")) {
            answers.put(path + ".operator", List.of(draw.even(draw.chance(family) ? FAMILY : OTHERS)));
        }
    }
}
