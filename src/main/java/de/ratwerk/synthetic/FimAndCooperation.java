package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import java.util.List;
import java.util.Map;

/** FIM and cooperation in e-government. */
final class FimAndCooperation implements Section {
    private static final List<Weighted> USES = List.of(
            new Weighted("services", Assumptions.HALF),
            new Weighted("data-fields", Assumptions.HALF),
            new Weighted("processes", Assumptions.HALF));
    /** "Hardly any shared solutions" (chapter 1): few name a partner, and a quarter or so name none. */
    private static final List<Weighted> PARTNERS = List.of(
            new Weighted("municipalities", Assumptions.SOME),
            new Weighted("district", Assumptions.SOME),
            new Weighted("land", Assumptions.SOME),
            new Weighted("it-provider", Assumptions.SOME),
            new Weighted("other", Assumptions.SELDOM));

    private final double known;
    private final double used;

    /** The survey asked whether FIM is helpful; who finds it helpful is taken to use it. */
    FimAndCooperation(Shares shares) {
        this.known = shares.of("egov.fim.known");
        this.used = shares.of("egov.fim.helpful");
    }

    @Override
    public void answer(Groups groups, Draw draw, Map<String, List<String>> answers) {
        String fim = draw.yes(known);
        answers.put("eGovernment.fim.known", List.of(fim));
        if (fim.equals("yes")) {
            answers.put("eGovernment.fim.uses", draw.chance(used) ? draw.atLeastOne(USES) : List.of());
        }
        answers.put("eGovernment.cooperation.partners", draw.each(PARTNERS));
    }
}
