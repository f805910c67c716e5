package de.ratwerk.web.api;

import de.ratwerk.web.problem.ApiProblem;
import java.util.Collection;

/** What a path names has to be there. */
final class Known {
    private Known() {}

    /** @throws ApiProblem if the id is none of these, with the one that was probably meant */
    static void among(Collection<String> ids, String id) {
        if (!ids.contains(id)) {
            throw Unknown.of(id, ids, "„%s“ gibt es hier nicht.", "There is no \"%s\" here.");
        }
    }
}
