package de.ratwerk.web.page.profile;

import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.MunicipalityKey;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.web.page.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads off a form which answers were given, taken back or changed. */
final class Given {
    /** The field that names a question of the form, so that nothing ticked is told from nothing asked. */
    static final String ASKED = "asked";

    /** What a question without an answer is answered with. */
    static final String UNKNOWN = "unknown";

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([.,'’ \u00a0\u202f][0-9]{3})+");

    private final Profile profile;

    /** What is given to the questions of a profile. */
    Given(Profile profile) {
        this.profile = profile;
    }

    /** The field that holds the answer to a question. */
    static String field(String path) {
        return "a." + path;
    }

    /** What was entered on a form, as it was entered, by the paths of its questions. */
    static Map<String, List<String>> entered(Fields fields) {
        Map<String, List<String>> entered = new LinkedHashMap<>();
        for (String path : fields.all(ASKED)) {
            if (QUESTIONNAIRE.has(path)) {
                entered.put(
                        path,
                        fields.all(field(path)).stream()
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList());
            }
        }
        return entered;
    }

    /** The answers that are others than those of the profile, in the profile's words. */
    Map<String, List<String>> changes(Fields fields) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        entered(fields).forEach((path, entered) -> {
            List<String> given = answer(QUESTIONNAIRE.question(path), entered);
            if (!given.equals(current(path))) {
                changes.put(path, given);
            }
        });
        RuledOut.takeBack(profile, changes);
        return changes;
    }

    private List<String> answer(Question question, List<String> entered) {
        if (entered.isEmpty()) {
            return List.of(UNKNOWN);
        }
        if (question.type() instanceof ManyOf many) {
            return several(many, entered, current(question.path()));
        }
        if (question.type() instanceof WholeNumber
                && THOUSANDS.matcher(entered.get(0)).matches()) {
            return List.of(entered.get(0).replaceAll("[^0-9]", ""));
        }
        if (question.type() instanceof MunicipalityKey) {
            return List.of(entered.get(0).replaceAll("[\\s\"'„“”]", ""));
        }
        return List.of(entered.get(0));
    }

    /**
     * Of a list, "none of them" and "unknown" stand alone: whichever was added last counts, and where one of them was there
     * before, it is what else was ticked.
     */
    private static List<String> several(ManyOf many, List<String> entered, List<String> before) {
        String none = many.exclusive() == null ? SectionPage.NONE : many.exclusive();
        boolean wasUnknown = before.equals(List.of(UNKNOWN));
        boolean wasNone = before.isEmpty();
        List<String> ticked = new ArrayList<>(entered);
        if (ticked.contains(UNKNOWN) && (!wasUnknown || ticked.size() == 1)) {
            return List.of(UNKNOWN);
        }
        ticked.remove(UNKNOWN);
        if (ticked.contains(none) && (!wasNone || ticked.size() == 1)) {
            return List.of();
        }
        ticked.remove(none);
        return many.values().keySet().stream().filter(ticked::contains).toList();
    }

    private List<String> current(String path) {
        return profile.answer(path).map(Answer::values).orElse(List.of(UNKNOWN));
    }
}
