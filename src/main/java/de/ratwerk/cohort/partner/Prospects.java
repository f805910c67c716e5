package de.ratwerk.cohort.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a municipality can ask, join and help.
 *
 * @param id the municipality's id in the cohort
 * @param name its name
 * @param wishes what it needs and can share, by the rank of the action and the component
 * @param requests what it has and others are told of, by action and component
 */
public record Prospects(String id, String name, List<Wish> wishes, List<Request> requests) {

    /**
     * Something that is due and can be shared.
     *
     * @param action the action that is due
     * @param component the component that the action is due for, or null if it is about none
     * @param decisive whether the action is due for it; a further component is only worth a word, and nobody is told to join
     *     in it
     * @param having how many in the cohort have it
     * @param ask the most welcome of them, at most {@link Partners#SHOWN}
     * @param needing how many others need it too; none for a further component
     * @param join the most welcome of those, and all to whom this one is among the most welcome
     */
    @JsonInclude(Include.NON_NULL)
    public record Wish(
            String action,
            @Nullable String component,
            boolean decisive,
            int having,
            List<Candidate> ask,
            int needing,
            List<Candidate> join) {}

    /**
     * Something that a municipality has and others need.
     *
     * @param action the action that is in place, or is due for the others
     * @param component the component that it has, or null if it is about none
     * @param decisive whether it makes the action due; a further component is only worth a word
     * @param needing how many in the cohort lack it, plan it or have it due
     * @param asked all who are told that this one has it
     */
    @JsonInclude(Include.NON_NULL)
    public record Request(
            String action, @Nullable String component, boolean decisive, int needing, List<Candidate> asked) {}
}
