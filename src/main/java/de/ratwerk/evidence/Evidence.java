package de.ratwerk.evidence;

import de.ratwerk.problem.Place;
import de.ratwerk.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the survey.
 *
 * @param key its stable key, as in the survey's register
 * @param kind what sort of finding it is
 * @param figure its figure, or null if it has none
 * @param base who is counted, or null where nothing is counted
 * @param chapter the chapter of the survey: {@code T} for the title page, {@code 1} to {@code 6}, {@code H} for the
 *     recommendations
 * @param statement the finding in words, its figure filled in
 * @param inferred whether the figure's assignment is inferred from the source, not stated there
 * @param context why no rule uses it, or null if rules do
 * @param place where it stands
 */
public record Evidence(
        String key,
        Kind kind,
        @Nullable Figure figure,
        @Nullable Text base,
        String chapter,
        Text statement,
        boolean inferred,
        @Nullable Text context,
        Place place) {}
