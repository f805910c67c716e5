package de.ratwerk.bench.peers;

import de.ratwerk.bench.peers.Town.Automation;
import de.ratwerk.bench.peers.Town.Fibre;
import de.ratwerk.bench.peers.Town.Lead;
import de.ratwerk.bench.peers.Town.Strategy;
import de.ratwerk.bench.peers.Town.Use;
import java.util.ArrayList;
import java.util.List;

/** The common subset written by hand: the limit. */
final class PlainJava {
    private PlainJava() {}

    static List<String> due(Town t) {
        List<String> due = new ArrayList<>();
        if (t.componentsInUse() < 3) due.add("adopt-shared-component");
        if (t.componentsPlanned() >= 4 && t.componentsInUse() < 5) due.add("complete-planned-components");
        if (!t.fimKnown()) due.add("learn-fim");
        if (t.fimKnown() && t.partners() >= 3 && t.componentsInUse() >= 3) due.add("use-fim-with-partners");
        if (t.partners() < 1) due.add("find-first-partner");
        Use inventory = t.inventory();
        if (inventory == Use.low || inventory == Use.none) due.add("run-data-inventory");
        Use openData = t.openData();
        if ((inventory == Use.intensive || inventory == Use.high) && openData != Use.intensive && openData != Use.high)
            due.add("publish-open-data");
        if (t.automation() != Automation.full && inventory != Use.none) due.add("automate-data-flows");
        Strategy strategy = t.strategy();
        if (strategy == Strategy.none) due.add("write-strategy");
        if (strategy == Strategy.developing && t.participatory()) due.add("finish-strategy");
        if (strategy != Strategy.none && !t.participatory()) due.add("involve-citizens");
        if (!t.crossDepartmental() && (strategy == Strategy.present || strategy == Strategy.developing))
            due.add("work-across-departments");
        Lead lead = t.lead();
        if ((lead == Lead.it || lead == Lead.organisation || lead == Lead.none) && strategy != Strategy.none)
            due.add("name-digital-officer");
        if (lead != Lead.mayor && lead != Lead.cdo && lead != Lead.cio) due.add("lead-from-the-top");
        if (t.training() < 2) due.add("train-staff");
        if (t.training() >= 2 && t.training() < 5 && lead != Lead.mayor) due.add("train-leaders");
        if (t.offers() < 2 && t.componentsInUse() >= 3) due.add("offer-to-citizens");
        if (t.offers() >= 2 && !t.participatory() && !t.crossDepartmental()) due.add("open-new-ways");
        if (t.fibre() == Fibre.no) due.add("engage-in-fibre");
        if (t.fibre() != Fibre.no && t.broadbandGrade() >= 3) due.add("continue-fibre");
        return due;
    }
}
