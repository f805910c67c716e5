package de.ratwerk.synthetic;

import java.util.List;
import java.util.Map;

/** Draws the answers to some of the questions. Immutable: it holds shares, no state. */
interface Section {
    /**
     * Answers its questions.
     *
     * @param groups where the municipality stands
     * @param answers path to values in the profile's words; takes the answers, and holds those of earlier sections
     */
    void answer(Groups groups, Draw draw, Map<String, List<String>> answers);
}
