package de.ratwerk.synthetic;

import de.ratwerk.synthetic.Draw.Weighted;
import java.util.List;

/**
 * Every number of the generator that the survey does not give. None of them is a finding: they turn the survey's words
 * ("often", "a subordinate part", an order without figures) into chances, so that all answers occur.
 *
 * <p>Where the survey says nothing at all, nothing stands here either: the answer is an even choice ({@link
 * Remainder}). Assumed without a number are: what is not in use may be planned; what is planned has operators like what
 * is in use; who finds FIM helpful uses it; leadership from the top spans both areas. Only associations link anything;
 * judgements of the survey's authors do not.
 */
final class Assumptions {
    /** Yes as likely as no. Also the share of a yes-or-no answer whose evidence is missing. */
    static final double HALF = 0.5;
    /** What the survey calls frequent or common. */
    static final double OFTEN = 0.7;
    /** What it says of some. */
    static final double SOME = 0.25;
    /** What it says hardly plays a part. */
    static final double SELDOM = 0.1;

    /** "More than x %" is read as that much more than x, and "fewer than" as that much less. */
    static final double BEYOND_A_BOUND = 0.02;

    /** The pull of an association (see {@link Lean}): "clearly" or without a word, … */
    static final double CLEARLY = 0.6;
    /** … "somewhat", or one of several that add up, … */
    static final double SOMEWHAT = 0.3;
    /** … and "slightly". */
    static final double SLIGHTLY = 0.15;
    /** How far a strategy in development is like a strategy in place, where the survey says that it is. */
    static final double ON_THE_WAY = 0.5;

    /** Within "so many or more", each further one is that much less likely than the one before. */
    static final double ONE_MORE = 0.7;

    /** Inhabitants, spread evenly over the logarithm. */
    static final int SMALLEST = 2_000;
    /** See {@link #SMALLEST}. */
    static final int LARGEST = 400_000;
    /** Districts have at least so many inhabitants, associations of municipalities fewer. */
    static final int DISTRICT = 50_000;
    /** The part of districts among the large, and of associations among the small. */
    static final double OTHER_KIND = 0.2;

    /** Weights for which components come first; the survey has the order: common, …, new and optional (chapter 1). */
    static final List<Weighted> COMPONENTS = List.of(
            new Weighted("form-server", 3),
            new Weighted("e-payment", 3),
            new Weighted("service-account", 1.5),
            new Weighted("eid", 1.5),
            new Weighted("de-mail", 2.5),
            new Weighted("mailbox", 1.5),
            new Weighted("search", 4),
            new Weighted("mobile-app", 0.6),
            new Weighted("chatbot", 0.3));
    /** Document management, which the survey names among the common ones. */
    static final double DOCUMENT_MANAGEMENT = 0.6;
    /** The own IT or a municipal provider runs a component: "mostly", … */
    static final double FAMILY_RUNS = 0.85;
    /** … less so the optional ones, which private providers run (chapter 1). */
    static final double FAMILY_RUNS_OPTIONAL = 0.45;

    /** The goals in the survey's order (chapter 3). */
    static final List<Weighted> FIRST_GOALS = List.of(
            new Weighted("efficiency", 0.8),
            new Weighted("citizen-orientation", 0.65),
            new Weighted("wider-services", 0.5));
    /** Links to the IT strategy, the most frequent one … */
    static final double IT_STRATEGY = 0.5;
    /** … and to the overall strategy, the second (chapter 3). */
    static final double OVERALL_STRATEGY = 0.35;

    /** How many times as much training there is with a strategy as with one in development, where "most marked" … */
    static final double MOST_MARKED = 2.2;
    /** … and otherwise. */
    static final double CLEARLY_MORE = 1.6;
    /** "Clearly fewer": half as many. */
    static final double CLEARLY_FEWER = 0.5;

    /** The ways of taking part in fibre among those who do: funding and other municipalities first (chapter 6). */
    static final List<Weighted> FIBRE = List.of(
            new Weighted("funding", 0.65),
            new Weighted("municipal-cooperation", 0.6),
            new Weighted("local-economy", 0.45),
            new Weighted("civil-society", 0.35));

    private Assumptions() {}
}
