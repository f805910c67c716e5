package de.ratwerk.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;

/** The subset by Evrete: conditions as text that it compiles, or as ready-made tests. */
final class ByEvrete implements AutoCloseable {
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    ByEvrete(Subset subset, boolean ownTests) {
        var rules = service.newKnowledge().builder();
        subset.rules().forEach(rule -> {
            var lhs = rules.newRule(rule.action()).forEach("$t", Town.class);
            if (ownTests) {
                Predicate<Town> test = rule.asPredicate();
                lhs.where((ValuesPredicate) values -> test.test(values.get(0)), "$t");
            } else {
                rule.when()
                        .forEach(test -> lhs.where(new Subset.SubsetRule(rule.action(), List.of(test)).asJava("$t.")));
            }
            lhs.execute(context -> due(context, rule.action()));
        });
        knowledge = rules.build();
    }

    private static void due(RhsContext context, String action) {
        Town town = context.get("$t");
        town.due().add(action);
    }

    List<List<String>> inBatches(List<Town> towns, int size) {
        List<List<String>> all = new ArrayList<>(towns.size());
        for (int from = 0; from < towns.size(); from += size) {
            StatelessSession session = knowledge.newStatelessSession();
            for (Town town : towns.subList(from, Math.min(from + size, towns.size()))) {
                Town asked = town.fresh();
                session.insert(asked);
                all.add(asked.due());
            }
            session.fire();
        }
        return all;
    }

    List<List<String>> inOneSession(List<Town> towns) {
        List<List<String>> all = new ArrayList<>(towns.size());
        try (StatefulSession session = knowledge.newStatefulSession()) {
            for (Town town : towns) {
                Town asked = town.fresh();
                FactHandle handle = session.insert0(asked, false);
                session.fire();
                session.delete(handle);
                session.fire();
                all.add(asked.due());
            }
        }
        return all;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
