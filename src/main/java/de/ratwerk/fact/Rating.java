package de.ratwerk.fact;

/** The school grade of local broadband in the survey's three classes: 1 or 2, 3, and 4 to 6 (chapter 6). */
public enum Rating {
    GOOD,
    SATISFACTORY,
    POOR
}
