package de.ratwerk.advice.question;

import de.ratwerk.advice.Advice.Expected;
import de.ratwerk.fact.Answerable;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Question.ManyOf;
import de.ratwerk.profile.Question.WholeNumber;
import de.ratwerk.rulebook.Prior;
import de.ratwerk.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which answers to expect of a question: as frequent as the survey found them, where a prior of the rulebook says so. What
 * such shares leave of the whole is spread evenly over the other answers, and without any share all answers are equally
 * likely. In a list each word is said independently of the others, as often as its share or, without one, as often as not;
 * a list without any share counts by what its answers come to. Immutable and thread-safe.
 */
final class Expectations {
    private static final double AS_OFTEN_AS_NOT = 0.5;
    private static final int DECIMALS = 4;

    private final Rulebook rulebook;
    private final Map<String, List<Possible>> possible = new ConcurrentHashMap<>();

    Expectations(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The answers worth trying; none for a question whose answer changes no fact. Their probabilities add up to 1. */
    List<Possible> of(Question question) {
        return possible.computeIfAbsent(question.path(), path -> possible(question));
    }

    private List<Possible> possible(Question question) {
        if (question.type() instanceof ManyOf many) {
            return lists(question, many);
        }
        List<String> words = Answerable.words(question.path());
        if (words.isEmpty()) {
            return question.type() instanceof WholeNumber number ? sizes(number) : List.of();
        }
        double[] shares = shares(words, rulebook.priors(question.path()));
        List<Possible> answers = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            answers.add(new Possible(List.of(words.get(i)), shares[i]));
        }
        return List.copyOf(answers);
    }

    private static double[] shares(List<String> words, List<Prior> priors) {
        double[] shares = new double[words.size()];
        Set<String> others = new TreeSet<>(words);
        for (Prior prior : priors) {
            others.removeAll(prior.answers());
            prior.answers()
                    .forEach(answer -> shares[words.indexOf(answer)] =
                            prior.share() / prior.answers().size());
        }
        double told = priors.stream().mapToDouble(Prior::share).sum();
        for (String other : others) {
            shares[words.indexOf(other)] = Math.max(0, 1 - told) / others.size();
        }
        return wholes(shares);
    }

    /** Shares that add up to 1; rounded figures need not. */
    private static double[] wholes(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double[] wholes = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            wholes[i] = sum > 0 ? shares[i] / sum : 1.0 / shares.length;
        }
        return wholes;
    }

    /** One answer for each way in which lists matter. */
    private List<Possible> lists(Question question, ManyOf type) {
        List<Prior> priors = rulebook.priors(question.path());
        Map<Object, List<String>> first = new LinkedHashMap<>();
        Map<Object, Double> likely = new LinkedHashMap<>();
        for (Set<String> words : Answerable.sets(question.path())) {
            Object features = Answerable.features(question.path(), words);
            first.putIfAbsent(features, List.copyOf(words));
            likely.merge(features, likelihood(words, type, priors), Double::sum);
        }
        double[] shares = likely.values().stream().mapToDouble(share -> share).toArray();
        double[] wholes = wholes(priors.isEmpty() ? new double[shares.length] : shares);
        List<Possible> answers = new ArrayList<>();
        first.values().forEach(words -> answers.add(new Possible(words, wholes[answers.size()])));
        return List.copyOf(answers);
    }

    private static double likelihood(Set<String> words, ManyOf type, List<Prior> priors) {
        double none = priors.stream()
                .filter(prior -> prior.answers().contains(String.valueOf(type.exclusive())))
                .mapToDouble(Prior::share)
                .findFirst()
                .orElse(-1);
        double likelihood = 1;
        double unsaid = 1;
        for (String word : type.values().keySet()) {
            if (!word.equals(type.exclusive())) {
                double share = priors.stream()
                        .filter(prior -> prior.answers().contains(word))
                        .mapToDouble(Prior::share)
                        .findFirst()
                        .orElse(AS_OFTEN_AS_NOT);
                likelihood *= words.contains(word) ? share : 1 - share;
                unsaid *= 1 - share;
            }
        }
        if (none < 0) {
            return likelihood;
        }
        // Where the survey tells how many say nothing of the list, the lists that say something share the rest.
        return words.isEmpty() ? none : likelihood * (1 - none) / (1 - unsaid);
    }

    /** One number below and one from each limit that a rule compares the number of inhabitants with. */
    private List<Possible> sizes(WholeNumber type) {
        Set<Integer> limits = new TreeSet<>();
        for (int limit : rulebook.sizesComparedWith()) {
            limits.add(limit - 1);
            limits.add(limit);
        }
        limits.removeIf(limit -> limit < type.min() || limit > type.max());
        return limits.stream()
                .map(limit -> new Possible(List.of(String.valueOf(limit)), 1.0 / limits.size()))
                .toList();
    }

    /** What a reader is told of the answers to expect: each published share, then the rest. */
    List<Expected> told(Question question) {
        List<Prior> priors = rulebook.priors(question.path());
        List<Expected> told = new ArrayList<>();
        List<String> others = new ArrayList<>(Answerable.words(question.path()));
        for (Prior prior : priors) {
            others.removeAll(prior.answers());
            told.add(new Expected(prior.answers(), decimal(prior.share()), prior.evidence()));
        }
        if (!others.isEmpty()) {
            double left = question.type() instanceof ManyOf && !priors.isEmpty()
                    ? AS_OFTEN_AS_NOT
                    : Math.max(0, 1 - priors.stream().mapToDouble(Prior::share).sum());
            told.add(new Expected(List.copyOf(others), decimal(left), null));
        }
        return List.copyOf(told);
    }

    private static BigDecimal decimal(double share) {
        return BigDecimal.valueOf(share)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
