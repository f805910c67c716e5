package de.ratwerk.advice.question;

import de.ratwerk.advice.Advice.OpenQuestion;
import de.ratwerk.profile.Profile;
import de.ratwerk.profile.Question;
import de.ratwerk.rulebook.Action;
import de.ratwerk.rulebook.Rulebook;
import java.util.List;

/**
 * What is still worth asking of a municipality.
 *
 * @param profile the answers so far
 * @param rulebook the rulebook it follows
 * @param first the first three actions as they stand, fewer if fewer are due
 * @param settled whether no answer to any open question, alone or together with others, can change the first three
 *     actions or their order; if false, none may all the same
 * @param questions the open questions that can change anything, the one to ask next first
 * @param idle the open questions whose answers change nothing in the list
 */
public record Enquiry(
        Profile profile,
        Rulebook rulebook,
        List<Action> first,
        boolean settled,
        List<OpenQuestion> questions,
        List<Question> idle) {}
