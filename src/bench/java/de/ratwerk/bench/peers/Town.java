package de.ratwerk.bench.peers;

import java.util.ArrayList;
import java.util.List;

/** An input of the common subset, with the list that the rules write what is due to. */
public record Town(
        int componentsInUse,
        int componentsPlanned,
        boolean fimKnown,
        int partners,
        Use inventory,
        Use openData,
        Automation automation,
        Strategy strategy,
        boolean participatory,
        boolean crossDepartmental,
        Lead lead,
        int training,
        int offers,
        Fibre fibre,
        int broadbandGrade,
        List<String> due) {
    public enum Use {
        intensive,
        high,
        low,
        none
    }

    public enum Automation {
        full,
        partial,
        none
    }

    public enum Strategy {
        present,
        developing,
        none
    }

    public enum Lead {
        mayor,
        cdo,
        cio,
        it,
        organisation,
        other,
        none
    }

    public enum Fibre {
        yes,
        planned,
        no
    }

    /** The same town with nothing due yet. */
    Town fresh() {
        return new Town(
                componentsInUse,
                componentsPlanned,
                fimKnown,
                partners,
                inventory,
                openData,
                automation,
                strategy,
                participatory,
                crossDepartmental,
                lead,
                training,
                offers,
                fibre,
                broadbandGrade,
                new ArrayList<>());
    }
}
