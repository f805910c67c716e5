package de.ratwerk.web.page.profile.why;

import org.jspecify.annotations.Nullable;

/**
 * A finding of the survey as it is cited.
 *
 * @param key the key of its record
 * @param statement the finding in a sentence
 * @param kind what sort of finding it is; of an association, that it proves no effect
 * @param figure its figure in signs, or null
 * @param base who was counted, or null
 * @param chapter where it stands in the survey
 * @param inferred whether the figure's assignment is inferred and not stated
 */
record Cited(
        String key,
        String statement,
        String kind,
        @Nullable String figure,
        @Nullable String base,
        String chapter,
        boolean inferred) {}
