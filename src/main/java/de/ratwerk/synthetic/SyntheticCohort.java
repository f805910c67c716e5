package de.ratwerk.synthetic;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.problem.Place;
import de.ratwerk.profile.Answer;
import de.ratwerk.profile.Answer.Provenance;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Profile.RecordedAnswer;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic municipalities whose answers are as frequent, and hang together, as the survey published it. Immutable and
 * thread-safe: a municipality depends on the evidence, the seed and its number only, so that any of them can be made
 * alone, in any order and in parallel.
 *
 * <p>Figures are looked up in the evidence. A key that is missing or has no figure leaves an even choice, or no link
 * where the figure is the share of a group. Associations, which have a direction only, get a size that the generator
 * assumes; so do orders without figures, such as which components come first. All that is assumed stands in one place
 * ({@code Assumptions}) and is no finding.
 */
public final class SyntheticCohort {
    private static final String SUFFIX = " (synthetische Antworten)";
    // What is drawn, each with draws of its own.
    private static final int ANSWERS = 0;
    private static final int SILENCE = 1;
    private static final int ANSWERS_OVER = 2;
    private static final int SILENCE_OVER = 3;

    private static final String NAME = "municipality.name";
    private static final String AGS = "municipality.ags";
    private static final String POPULATION = "municipality.population";
    private static final String KIND = "municipality.kind";
    private static final List<String> OWN = List.of(AGS, POPULATION, KIND);
    private static final Place NOWHERE = Place.of("-");

    /** Begins the note of the name; files that hold it are about, so it stays as it is. */
    private static final String MARK = "synthetisch: von Ratwerk erzeugt";

    private final long seed;
    private final GroupTable table;
    private final SizeAndKind size;
    private final List<Section> sections;

    private SyntheticCohort(Shares shares, long seed) {
        this.seed = seed;
        this.table = new GroupTable(shares);
        this.size = new SizeAndKind(table);
        this.sections = List.of(
                new Components(shares, table),
                new FimAndCooperation(shares),
                new DataUse(shares, table),
                new StrategyContent(shares, table),
                new Leaders(shares, table),
                new TrainingTopics(shares, table),
                new CommunityOffers(shares, table),
                new FibreAndBroadband(shares, table),
                new Remainder());
    }

    /**
     * A cohort.
     *
     * @param evidence the survey's findings by key
     * @param seed another seed gives another cohort
     */
    public static SyntheticCohort of(Map<String, Evidence> evidence, long seed) {
        return new SyntheticCohort(new Shares(Map.copyOf(evidence)), seed);
    }

    /**
     * A municipality that answers every question that applies, save the official key.
     *
     * @param number which one, from 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public Profile municipality(int number) {
        return municipality(number, 0);
    }

    /**
     * The same municipality with answers left out. Which they are depends on nothing else; who leaves out more leaves
     * out the same and others. Together with an answer goes what was asked only because of it.
     *
     * @param number which one, from 1
     * @param unanswered the chance of each answer to be left out, from 0 to 1; the name always stays
     * @throws IllegalArgumentException if the number is below 1 or the chance is none
     */
    public Profile municipality(int number, double unanswered) {
        if (number < 1) {
            throw new IllegalArgumentException("municipalities are counted from 1, not " + number);
        }
        checkChance(unanswered);
        Draw draw = Draw.of(seed, number, ANSWERS);
        Groups groups = table.draw(draw);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        size.answer(groups, draw, answers);
        sections.forEach(section -> section.answer(groups, draw, answers));
        silence(answers, unanswered, Draw.of(seed, number, SILENCE));
        return profile("-", null, answers, answer(NAME, List.of("Synthetische Kommune " + number), marked(null)));
    }

    /**
     * A real place with generated answers to every question that applies: its key, population and kind are its own, its
     * name is marked, and nothing else that it may have answered is taken over. The answers depend on the evidence, the
     * seed, the key and the population only.
     *
     * <p>How large a place is decides how likely it is to stand in each of the comparison groups. The published shares are
     * those of a cohort that is spread over the sizes as the generator assumes; places that are smaller or larger on the
     * whole, as all municipalities of the register are smaller, meet them by approximation only.
     *
     * @param place has an official key and a population
     * @throws IllegalArgumentException if it has not
     */
    public Profile over(Profile place) {
        return over(place, 0);
    }

    /**
     * The same with answers left out, as {@link #municipality(int, double)} leaves them out; name, key, population and kind
     * stay.
     *
     * @throws IllegalArgumentException if the place has no key or population, or the chance is none
     */
    public Profile over(Profile place, double unanswered) {
        checkChance(unanswered);
        Map<String, List<String>> own = new LinkedHashMap<>();
        OWN.forEach(path -> place.answer(path).ifPresent(answer -> own.put(path, answer.values())));
        if (!own.containsKey(AGS) || !own.containsKey(POPULATION)) {
            throw new IllegalArgumentException("a place needs an official key and a population: " + place.name());
        }
        int key = Integer.parseInt(own.get(AGS).get(0));
        int inhabitants = Integer.parseInt(own.get(POPULATION).get(0));
        Draw draw = Draw.of(seed, key, ANSWERS_OVER);
        Groups groups = table.draw(draw, standing -> size.likelihood(standing, inhabitants));
        Map<String, List<String>> answers = new LinkedHashMap<>(own);
        answers.putIfAbsent(KIND, List.of("municipality"));
        sections.forEach(section -> section.answer(groups, draw, answers));
        answers.keySet().removeAll(own.keySet());
        silence(answers, unanswered, Draw.of(seed, key, SILENCE_OVER));
        String name = place.name() + SUFFIX;
        Provenance from = place.answer(NAME).map(Answer::provenance).orElse(null);
        Profile generated = profile(place.origin(), place.asOf(), answers, answer(NAME, List.of(name), marked(from)));
        return own(place).under(generated);
    }

    /** What a place keeps, as it stands there. */
    private static Profile own(Profile place) {
        List<RecordedAnswer> kept = OWN.stream()
                .flatMap(path -> place.answer(path).stream())
                .map(answer -> new RecordedAnswer(
                        answer.question().path(),
                        answer.values(),
                        answer.place(),
                        answer.provenance(),
                        answer.place(),
                        answer.question().path()))
                .toList();
        return Profile.recorded(place.origin(), place.asOf(), kept);
    }

    /**
     * Whether a profile says that this generator made its answers. It says so in the note of its name, which goes into a
     * profile's file and comes out of it.
     */
    public static boolean isSynthetic(Profile profile) {
        return profile.answer(NAME)
                .map(Answer::provenance)
                .map(Provenance::note)
                .filter(note -> note.startsWith(MARK))
                .isPresent();
    }

    /** The name of the place that a profile of this generator is over; without the mark that {@link #over} puts behind it. */
    public static String placeName(Profile profile) {
        String name = profile.name();
        return isSynthetic(profile) && name.endsWith(SUFFIX)
                ? name.substring(0, name.length() - SUFFIX.length())
                : name;
    }

    private Provenance marked(@Nullable Provenance from) {
        String note = MARK + ", Startwert " + seed;
        return from == null ? new Provenance(null, null, note) : new Provenance(from.source(), from.asOf(), note);
    }

    private static Profile profile(
            String origin, @Nullable LocalDate asOf, Map<String, List<String>> answers, RecordedAnswer name) {
        List<RecordedAnswer> all = new ArrayList<>();
        all.add(name);
        answers.forEach((path, values) -> all.add(answer(path, values, null)));
        return Profile.recorded(origin, asOf, all);
    }

    private static RecordedAnswer answer(String path, List<String> values, @Nullable Provenance from) {
        return new RecordedAnswer(path, values, NOWHERE, from, NOWHERE, path);
    }

    private static void checkChance(double unanswered) {
        if (!(unanswered >= 0 && unanswered <= 1)) {
            throw new IllegalArgumentException("a chance is between 0 and 1, not " + unanswered);
        }
    }

    private static void silence(Map<String, List<String>> answers, double unanswered, Draw draw) {
        Questionnaire.standard().questions().forEach(question -> {
            Condition condition = question.condition();
            boolean silent = draw.chance(unanswered);
            if (silent || condition != null && !answers.containsKey(condition.path())) {
                answers.remove(question.path());
            }
        });
    }
}
