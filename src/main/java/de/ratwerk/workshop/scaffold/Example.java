package de.ratwerk.workshop.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A condition to begin with, with answers for which it holds and for which it does not. */
enum Example {
    H1(
            "CooperationPartners( any == false )",
            "eGovernment.cooperation.partners: [none]",
            "eGovernment.cooperation.partners: [municipalities]"),
    H2(
            "DataInstrument( instrument == Instrument.INVENTORY, degree == Degree.NONE )",
            "data.instruments.inventory: none",
            "data.instruments.inventory: high"),
    H3("Strategy( status == StrategyStatus.NONE )", "strategy.status: none", "strategy.status: present"),
    H4(
            "Leadership( area == Area.ADMINISTRATION, fromTop == false )",
            "leadership.administration: [it-department]",
            "leadership.administration: [mayor]"),
    H5(
            "Training( topic == Topic.TRENDS, provision == Provision.NONE )",
            "training.trends: none",
            "training.trends: offered"),
    H6("Broadband( rating == Rating.POOR )", "infrastructure.broadbandGrade: 5", "infrastructure.broadbandGrade: 2");

    private final String pattern;
    private final String fires;
    private final String silent;

    Example(String pattern, String fires, String silent) {
        this.pattern = pattern;
        this.fires = fires;
        this.silent = silent;
    }

    /** The example for a folder such as {@code h2-data}; none if the folder belongs to no recommendation. */
    static Optional<Example> of(String folder) {
        return Arrays.stream(values())
                .filter(example -> folder.startsWith(example.name().toLowerCase(Locale.ROOT) + "-"))
                .findFirst();
    }

    String recommendation() {
        return name();
    }

    /** The chapter of the survey that the recommendation draws on most. */
    String chapter() {
        return name().substring(1);
    }

    String pattern() {
        return pattern;
    }

    String fires() {
        return fires;
    }

    String silent() {
        return silent;
    }
}
