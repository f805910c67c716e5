package de.ratwerk.fact;

import de.ratwerk.fact.Basis.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts about FIM: whether it is known and, if it is, whether it is used. */
final class FimFacts {
    private static final String KNOWN = "eGovernment.fim.known";
    private static final String USES = "eGovernment.fim.uses";

    private final Answers answers;
    private final List<Fact> facts = new ArrayList<>();

    FimFacts(Answers answers) {
        this.answers = answers;
    }

    /** Who says what FIM is used for knows it, even where the profile does not say so. */
    List<Fact> all() {
        Optional<String> known = answers.value(KNOWN);
        Optional<Set<String>> uses = answers.values(USES);
        return Answers.shared(KNOWN, List.of(known, uses.map(Set::isEmpty)), () -> made(known, uses));
    }

    private List<Fact> made(Optional<String> known, Optional<Set<String>> uses) {
        if (known.isEmpty() && uses.isPresent() && !uses.get().isEmpty()) {
            facts.add(new Fim(true, true, Basis.known(List.of(USES))));
        } else if (known.isPresent()) {
            add(known.get().equals("yes"), uses, new Basis(List.of(KNOWN), List.of()));
        } else {
            add(true, uses, Basis.assumed(KNOWN, "yes"));
            add(false, uses, Basis.assumed(KNOWN, "no"));
        }
        return facts;
    }

    private void add(boolean known, Optional<Set<String>> uses, Basis basis) {
        if (!known) {
            facts.add(new Fim(false, null, basis));
        } else if (uses.isPresent()) {
            List<String> paths = new ArrayList<>(basis.known());
            paths.add(USES);
            facts.add(new Fim(true, !uses.get().isEmpty(), new Basis(paths, basis.assumed())));
        } else {
            facts.add(new Fim(true, null, basis));
            facts.add(new Fim(true, true, supposing(basis, "some")));
            facts.add(new Fim(true, false, supposing(basis, "none")));
        }
    }

    private static Basis supposing(Basis basis, String uses) {
        List<Assumption> assumed = new ArrayList<>(basis.assumed());
        assumed.add(new Assumption(USES, uses));
        return new Basis(basis.known(), assumed);
    }
}
