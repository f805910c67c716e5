package de.ratwerk.advice.why;

import static org.assertj.core.api.Assertions.assertThat;

import de.ratwerk.EditedRules;
import de.ratwerk.Shipped;
import de.ratwerk.advice.Advice;
import de.ratwerk.advice.Advisor;
import de.ratwerk.advice.why.Explanation.Condition;
import de.ratwerk.advice.why.Explanation.Situation;
import de.ratwerk.advice.why.Explanation.Subject;
import de.ratwerk.profile.Profile;
import de.ratwerk.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How conditions of shipped rules are told on shipped profiles. */
class ConditionsTest {
    private static final Rulebook RULEBOOK = Shipped.ratwerk().rulebook();
    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final Explainer EXPLAINER = new Explainer(RULEBOOK, ADVISOR);

    /** Two forms of fibre networks are planned there and two are not: those that are not fit what is asked. */
    @Test
    void onlyAnswersThatContradictAreToldWhereSomeDo() {
        Advice advice = ADVISOR.advise(Profile.read(Path.of("profiles/examples/poor-broadband.yaml")));
        Explanation why = EXPLAINER.reasons("engage-in-fibre", EXPLAINER.look(advice));
        assertThat(why.situations().get(0).conditions().get(1).subjects().get(0).answers())
                .extracting(answer -> answer.value())
                .containsExactly("planned", "planned");
    }

    @Test
    void aConditionThatHoldsTellsTheThingsOnWhichItDoes() {
        assertThat(told("small-and-cooperating", "broaden-training", "h5-people/several-topics-missing"))
                .containsExactly(
                        "angebotene oder geplante Fortbildungsthemen über Fachverfahren hinaus: weniger als 3",
                        "- angebotene oder geplante Fortbildungsthemen über Fachverfahren hinaus: weniger als 3"
                                + " [training.methods=planned, training.leadership=none, training.trends=none,"
                                + " training.organisation=planned]",
                        "Fortbildung zu Methoden des digitalen Arbeitens, Führung im digitalen Zeitalter,"
                                + " Technologietrends oder digitaler Arbeitsorganisation (ein Thema genügt):"
                                + " weder angeboten noch geplant",
                        "- Fortbildung zu Führung im digitalen Zeitalter: weder angeboten noch geplant"
                                + " [training.leadership=none]",
                        "- Fortbildung zu Technologietrends: weder angeboten noch geplant [training.trends=none]");
    }

    /** Who operates e-payment is still open, who operates the documents is not asked as long as there is no system. */
    @Test
    void aConditionThatFailsTellsOfEachThingWhatItLacks() {
        String operated = "eine Basiskomponente oder das Dokumentenmanagement:"
                + " betrieben durch einen privaten IT-Dienstleister";
        String inUse = "eine Basiskomponente oder das Dokumentenmanagement: im Einsatz";
        String asked = ": im Einsatz und betrieben durch einen privaten IT-Dienstleister ANSWERED_OTHERWISE";
        assertThat(told(
                        "strategy-in-the-making",
                        "bring-operation-into-municipal-family",
                        "h1-network/private-operation"))
                .containsExactly(
                        "Formularserver, E-Payment oder Dokumentenmanagement (eine Komponente genügt)" + asked,
                        "- Formularserver" + asked + " [eGovernment.components.form-server.usage=planned,"
                                + " eGovernment.components.form-server.operator=municipal-provider]"
                                + " but " + inUse + ": geplant ANSWERED_OTHERWISE"
                                + " but " + operated + ": kommunaler IT-Dienstleister ANSWERED_OTHERWISE",
                        "- E-Payment" + asked + " [eGovernment.components.e-payment.usage=planned]"
                                + " but " + inUse + ": geplant ANSWERED_OTHERWISE"
                                + " but " + operated + ": nicht beantwortet oder nicht zutreffend UNKNOWN",
                        "- Dokumentenmanagement" + asked + " [eGovernment.documentManagement.usage=not-used]"
                                + " but " + inUse + ": nicht im Einsatz ANSWERED_OTHERWISE"
                                + " but " + operated + ": nicht beantwortet oder nicht zutreffend NOT_APPLICABLE");
    }

    @Test
    void whatALimitIsIsToldAndNotTheNameThatARuleHasForIt() {
        assertThat(told("strategy-in-the-making", "support-further-offers", "h5-people/some-offers"))
                .last()
                .asString()
                .endsWith(" but unterstützte Angebote für die örtliche Gemeinschaft: weniger als 2: 3"
                        + " ANSWERED_OTHERWISE");
    }

    @Test
    void aConditionWhoseQuestionDoesNotAriseTellsWhichAndBecauseOfWhat() {
        String links = "Anknüpfung der Strategie: an andere Strategien oder Konzepte;"
                + " nicht an ein Stadt- oder Kreisentwicklungskonzept NOT_APPLICABLE";
        assertThat(told(
                        "small-and-cooperating",
                        "link-development-concept",
                        "h3-integrated/development-concept-unlinked"))
                .endsWith(links, "- " + links + " [strategy.status=none] asks strategy.links");
    }

    /** The inventory is not at a low degree, so that there is no degree that open data could share. */
    @Test
    void aConditionThatComparesWithWhatThereIsNotHasTheCodeOfWhatIsMissing(@TempDir Path folder) {
        Rulebook edited = EditedRules.copiedTo(folder)
                .replace("h2-data/inventory.drl", "instrument == Instrument.INVENTORY, degree == Degree.LOW )", """
                    instrument == Instrument.INVENTORY, degree == Degree.LOW, $degree : degree )
                      DataInstrument( instrument == Instrument.OPEN_DATA, degree == $degree )\
                    """)
                .load();
        Advisor advisor = new Advisor(edited);
        Explainer explainer = new Explainer(edited, advisor);
        Profile profile = Profile.read(Path.of("profiles/examples/strong-but-in-a-silo.yaml"));
        Explanation why = explainer.reasons("run-data-inventory", explainer.look(advisor.advise(profile)));
        assertThat(told(why, "h2-data/inventory-begun"))
                .endsWith("Offenlegung von Daten: Grad wie zuvor ANSWERED_OTHERWISE");
    }

    private static List<String> told(String profile, String action, String rule) {
        Advice advice = ADVISOR.advise(Profile.read(Path.of("profiles/examples/" + profile + ".yaml")));
        return told(EXPLAINER.reasons(action, EXPLAINER.look(advice)), rule);
    }

    /** Each condition and each of its subjects in a line: in words, why not, by which answers, what is asked, what it lacks. */
    private static List<String> told(Explanation why, String rule) {
        List<String> told = new ArrayList<>();
        for (Situation situation : why.situations()) {
            if (situation.rule().id().equals(rule)) {
                for (Condition condition : situation.conditions()) {
                    told.add(condition.words().de() + code(condition.code()));
                    condition.subjects().forEach(subject -> told.add("- " + told(subject)));
                }
            }
        }
        return told;
    }

    private static String told(Subject subject) {
        StringBuilder told = new StringBuilder(subject.words().de()).append(code(subject.code()));
        if (!subject.answers().isEmpty()) {
            told.append(" ")
                    .append(subject.answers().stream()
                            .map(answer -> answer.question().path() + "=" + answer.value())
                            .toList());
        }
        subject.questions().forEach(question -> told.append(" asks ").append(question.path()));
        subject.lacks()
                .forEach(lack -> told.append(" but ")
                        .append(lack.asked().de())
                        .append(": ")
                        .append(lack.found().de())
                        .append(code(lack.code())));
        return told.toString();
    }

    private static String code(@Nullable Code code) {
        return code == null ? "" : " " + code;
    }
}
