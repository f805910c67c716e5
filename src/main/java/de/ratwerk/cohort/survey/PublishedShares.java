package de.ratwerk.cohort.survey;

import de.ratwerk.advice.Outlook;
import de.ratwerk.cohort.survey.Sign.Answered;
import de.ratwerk.cohort.survey.Sign.Counted;
import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.Figure.Respondents;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.Condition;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.GroupShare;
import de.ratwerk.rulebook.Joint;
import de.ratwerk.rulebook.Membership.InPosition;
import de.ratwerk.rulebook.Prior;
import de.ratwerk.rulebook.Rulebook;
import de.ratwerk.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All shares that the survey published and that can be counted in profiles, in the register's order. Immutable. */
public final class PublishedShares {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.standard();
    private static final Text EVERYBODY = new Text("alle Befragten", "all respondents");

    private final Rulebook rulebook;
    private final List<PublishedShare> shares;

    private PublishedShares(Rulebook rulebook) {
        this.rulebook = rulebook;
        Map<String, List<Draft>> drafts = drafts();
        this.shares = rulebook.evidence().keySet().stream()
                .flatMap(key -> named(drafts.getOrDefault(key, List.of())).stream())
                .toList();
    }

    /** The shares whose evidence and definition a rulebook holds, under {@code evidence/} and {@code priors/}. */
    public static PublishedShares of(Rulebook rulebook) {
        return new PublishedShares(rulebook);
    }

    /** Each of them, in the register's order. */
    public List<PublishedShare> all() {
        return shares;
    }

    /** Whether a municipality is among those that each share is of, by id: what a {@code Member} keeps of it. */
    public Map<String, String> words(Outlook outlook) {
        Map<String, String> words = new LinkedHashMap<>();
        for (PublishedShare share : shares) {
            Belongs own = share.own(outlook);
            if (own != Belongs.OUTSIDE) {
                words.put(share.id(), own.word());
            }
        }
        return words;
    }

    /** A share that has no name yet. */
    private record Draft(
            Evidence evidence,
            Sign sign,
            @Nullable Sign base,
            @Nullable Text note) {}

    /** By evidence. What a group or a position says of a record takes the place of what single answers say of it. */
    private Map<String, List<Draft>> drafts() {
        Map<String, List<Draft>> groups = new LinkedHashMap<>();
        for (GroupShare share : rulebook.groupShares()) {
            Sign base = share.among() == null ? null : Sign.of(share.among());
            put(groups, new Draft(share.evidence(), Sign.of(share.who()), base, share.note()));
        }
        Map<String, List<Draft>> answers = new LinkedHashMap<>();
        for (Joint joint : rulebook.joints()) {
            joint.shares()
                    .forEach(share ->
                            put(answers, new Draft(share.evidence(), new Counted(joint, share.span()), null, null)));
        }
        for (String path : rulebook.questionsWithPriors()) {
            Question question = QUESTIONNAIRE.question(path);
            for (Prior prior : rulebook.priors(path)) {
                put(
                        answers,
                        new Draft(prior.evidence(), new Answered(question, prior.answers()), asked(question), null));
            }
        }
        answers.putAll(groups);
        return answers;
    }

    private static void put(Map<String, List<Draft>> drafts, Draft draft) {
        drafts.computeIfAbsent(draft.evidence().key(), key -> new ArrayList<>()).add(draft);
    }

    /** Who was asked a question, or null if everybody was. */
    private static @Nullable Sign asked(Question question) {
        Condition condition = question.condition();
        return condition == null ? null : new Answered(QUESTIONNAIRE.question(condition.path()), condition.values());
    }

    private List<PublishedShare> named(List<Draft> drafts) {
        List<String> names = Names.of(
                drafts.stream().map(Draft::sign).toList(),
                drafts.stream().map(Draft::base).toList());
        List<PublishedShare> named = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Draft draft = drafts.get(i);
            named.add(new PublishedShare(
                    draft.evidence.key() + names.get(i),
                    draft.evidence,
                    Names.whose(draft.sign),
                    among(draft),
                    draft.note,
                    draft.sign,
                    draft.base,
                    respondents(draft.base)));
        }
        return named;
    }

    private static Text among(Draft draft) {
        if (draft.base instanceof Sign.Positioned positioned) {
            return Names.those(positioned.status());
        }
        Text base = draft.evidence.base();
        return base == null ? EVERYBODY : base;
    }

    private OptionalInt respondents(@Nullable Sign base) {
        if (!(rulebook.evidence("survey.respondents").figure() instanceof Respondents all)) {
            return OptionalInt.empty();
        }
        double share = base == null ? 1 : sizes(base).sum();
        return share > 0 ? OptionalInt.of((int) Math.round(share * all.n())) : OptionalInt.empty();
    }

    /** The published shares that make up a group; none if the survey does not say how large it is. */
    private DoubleStream sizes(Sign base) {
        Stream<Evidence> records = Stream.empty();
        if (base instanceof Sign.Positioned positioned) {
            records = rulebook.groupShares().stream()
                    .filter(share -> share.among() == null && share.who().equals(new InPosition(positioned.status())))
                    .map(GroupShare::evidence);
        } else if (base instanceof Answered answered) {
            records = rulebook.priors(answered.question().path()).stream()
                    .filter(prior -> answered.answers().containsAll(prior.answers()))
                    .map(Prior::evidence);
        }
        return records.map(Evidence::figure)
                .mapToDouble(figure -> figure == null ? 0 : figure.share().orElse(0));
    }
}
